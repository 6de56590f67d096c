import stringWidth from 'fast-string-width';
import type { Grade } from '../../model/kinds/kind.js';
import { cellText } from '../../model/result-sets.js';
import type { ResultSet } from '../../model/runner.js';
import type { TextStyle } from './text-style.js';

/** Rows of a table that are shown; the difference itself is told in words above. */
const mostRows = 8;

/** The rows wanted and the rows that came, one table below the other; as sentences where nothing is drawn. */
export function comparisonText(comparison: NonNullable<Grade['comparison']>, style: TextStyle): string {
  const draw = style.numberedCode ? sentences : table;
  const parts = [
    ['Expected rows:', comparison.expected],
    ['Your rows:', comparison.got],
  ] as const;
  return parts.map(([title, set]) => `${title}\n${draw(set, style.width)}`).join('\n\n');
}

function sentences({ columns, rows }: ResultSet): string {
  const lines = rows.slice(0, mostRows).map((row, index) => {
    const cells = row.map((cell, at) => `${columns[at] ?? ''} ${cellText(cell)}`);
    return `  Row ${index + 1}: ${cells.join(', ')}`;
  });
  return [...lines, ...more(rows.length)].join('\n');
}

function table({ columns, rows }: ResultSet, width: number): string {
  const shown = rows.slice(0, mostRows).map((row) => row.map(cellText));
  const widths = columns.map((name, at) =>
    Math.max(...[name, ...shown.map((row) => row[at] ?? '')].map((cell) => stringWidth(cell))),
  );
  const total = widths.reduce((sum, each) => sum + each + 2, 0);
  if (total > width) return sentences({ columns, rows });
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - stringWidth(cell))).join('  ')}`.trimEnd();
  const rule = line(widths.map((each) => '-'.repeat(each)));
  return [line(columns), rule, ...shown.map(line), ...more(rows.length)].join('\n');
}

function more(rows: number): readonly string[] {
  if (rows === 0) return ['  (no rows)'];
  return rows > mostRows ? [`  and ${rows - mostRows} more`] : [];
}
