import { type Explained, explanations } from '../../explanations.js';
import { hanging, wrap } from '../../words.js';
import type { Screen } from '../format.js';

export function heading(text: string, { width, paint }: Screen): readonly string[] {
  return wrap(text, width).map((line) => paint.strong(line));
}

export function sentences(texts: readonly string[], { width }: Screen): readonly string[] {
  return texts.flatMap((text) => wrap(text, width));
}

/** Entries of a list: what does not fit goes on below, indented. */
export function entries(texts: readonly string[], { width }: Screen): readonly string[] {
  return texts.flatMap((text) => hanging(text, width));
}

export function dimmed(text: string, { width, paint }: Screen): readonly string[] {
  return wrap(text, width).map((line) => paint.dim(line));
}

/** What the figures just shown are, where that is asked for. */
export function explained(names: readonly Explained[], screen: Screen): readonly string[] {
  return screen.explain ? names.flatMap((name) => dimmed(explanations[name], screen)) : [];
}

const narrowestPicture = 28;

/** Whether there is room for pictures made of characters, and somebody to look at them. */
export function draws({ accessible, width }: Screen): boolean {
  return !accessible && width >= narrowestPicture;
}

const gap = 3;

/** Two blocks side by side where there is room for both, else one above the other. */
export function beside(left: readonly string[], right: readonly string[], width: number): readonly string[] {
  const widest = (lines: readonly string[]) => Math.max(0, ...lines.map((line) => line.length));
  const start = widest(left) + gap;
  if (left.length === 0 || right.length === 0) return [...left, ...right];
  if (start + widest(right) > width) return [...left, '', ...right];
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, row) => row);
  return rows.map((row) => `${(left[row] ?? '').padEnd(start)}${right[row] ?? ''}`.trimEnd());
}

/** Rows with their columns padded; those named by number stand to the right. */
export function table(
  rows: readonly (readonly string[])[],
  rightAligned: readonly number[],
): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number) =>
    rightAligned.includes(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('  ').trimEnd());
}
