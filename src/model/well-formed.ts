/**
 * JSON with U+FFFD for each half of a surrogate pair in its texts, which only an escape such as `\ud83d` writes: it has no
 * bytes in UTF-8, and no database would give it back as it was handed over. Throws where it is no JSON.
 */
export function parseWellFormed(json: string): unknown {
  return /\\ud/i.test(json) ? JSON.parse(json, wellFormed) : JSON.parse(json);
}

function wellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
}
