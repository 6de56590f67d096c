/** What a column of JSON text holds; a broken one throws SyntaxError, which the connection reports as damage. */
export function fromJson<T>(text: string): T {
  // The border to SQLite: what was written as a T is read as one, and the row's hash tells when it is not.
  return JSON.parse(text) as T;
}

export function toJson(value: unknown): string {
  return JSON.stringify(value ?? null);
}
