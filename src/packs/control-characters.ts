import type { Problem } from '../model/problem.js';

/**
 * Characters that act on a terminal or hide text: C0 and C1 controls but tab and line feed (a carriage return
 * only before a line feed), DEL, the bidirectional controls (Unicode UAX 9), and halves of surrogate pairs.
 */
const harmful =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The code point of the first harmful character, or undefined. */
export function controlCharacter(text: string): number | undefined {
  return harmful.exec(text)?.[0].codePointAt(0);
}

/** The text with U+FFFD for every harmful character. */
export function withoutControls(text: string): string {
  return text.replace(new RegExp(harmful, 'g'), '\ufffd');
}

/** The first harmful character of a whole file, with its place. */
export function firstControlCharacter(text: string): Problem | undefined {
  const match = harmful.exec(text);
  if (match === null) return undefined;
  const before = text.slice(0, match.index).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  const place = { line: before.length, column, endLine: before.length, endColumn: column + 1 };
  return { rule: 'yaml/control-char', codePoint: match[0].codePointAt(0) ?? 0, place };
}
