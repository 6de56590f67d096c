import type { Part } from '../../../model/asker.js';
import { hanging } from '../layout.js';
import type { Room } from './widget.js';

export interface Row {
  /** Stands before the number, such as `>` at the pointer. */
  readonly mark: string;
  readonly label: string;
  readonly text: string;
  readonly strong: boolean;
}

/** Rows as lines of the screen, and the line at which a row begins. */
export function rowLines(
  rows: readonly Row[],
  { width, paint }: Room,
): { lines: string[]; starts: number[] } {
  const lines: string[] = [];
  const starts: number[] = [];
  for (const row of rows) {
    starts.push(lines.length);
    const text = hanging(`${row.mark} ${row.label} `, row.text, width - 1);
    lines.push(...text.split('\n').map((line) => (row.strong ? paint.accent(line) : line)));
  }
  return { lines, starts };
}

export function pointer(here: boolean): string {
  return here ? '>' : ' ';
}

/** What stays on the screen of a choice: every part, the taken ones marked. */
export function traceOf(parts: readonly Part[], taken: ReadonlySet<string>): readonly string[] {
  return parts.map((part, index) => `${taken.has(part.id) ? '*' : ' '} ${index + 1}. ${part.text}`);
}
