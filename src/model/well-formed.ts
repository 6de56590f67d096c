/**
 * Text with U+FFFD for each half of a surrogate pair, which has no bytes in UTF-8: no database would give it back as it
 * was handed over.
 */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** JSON whose texts are well-formed; only an escape such as `\ud83d` writes half a pair. Throws where it is no JSON. */
export function parseWellFormed(json: string): unknown {
  return /\\ud/i.test(json) ? JSON.parse(json, eachWellFormed) : JSON.parse(json);
}

function eachWellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? wellFormed(value) : value;
}
