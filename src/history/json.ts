/** What a column of JSON text holds; a broken one throws SyntaxError, which the connection reports as damage. */
export function fromJson(text: string): unknown {
  return JSON.parse(text);
}

export function toJson(value: unknown): string {
  return JSON.stringify(value ?? null);
}
