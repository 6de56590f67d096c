/** The `code` of an error of Node or SQLite, such as "ENOENT" or "SQLITE_BUSY". */
export function errorCode(error: unknown): string | undefined {
  // Not `instanceof Error`: errors of another realm, as in a test runner, are none of ours.
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The first line of what the error says. */
export function errorMessage(error: unknown): string {
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  const message = hasMessage ? String(error.message) : String(error);
  return message.split('\n', 1)[0] ?? '';
}
