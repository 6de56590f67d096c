/**
 * What could act on a terminal, hide text or break a line: C0 and C1 controls, line and paragraph separators, the
 * bidirectional controls (Unicode UAX 9) and halves of surrogate pairs.
 */
const acting = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Text that somebody typed or a file held - ids, notes, options - fit for one line. */
export function visible(text: string): string {
  return text.replace(/\s+/g, ' ').replace(acting, '\ufffd').trim();
}
