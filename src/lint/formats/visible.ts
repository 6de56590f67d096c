/**
 * What could act on a terminal, hide text or break a line: C0 and C1 controls, line and paragraph separators, the
 * bidirectional controls (Unicode UAX 9) and halves of surrogate pairs.
 */
const acting = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Text from a pack or a file name, fit for one line of a terminal. It works character by character. */
export function visible(text: string): string {
  return text.replaceAll('\t', '    ').replace(acting, '\ufffd');
}

/** The same characters in JSON text, where they stand only in strings and have an escape. */
export function escaped(json: string): string {
  return json.replace(acting, (found) =>
    found === '\n' ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
