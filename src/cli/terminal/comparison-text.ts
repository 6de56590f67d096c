import stringWidth from 'fast-string-width';
import type { Comparison } from '../../model/kinds/kind.js';
import { cellText } from '../../model/result-sets.js';
import type { ResultSet } from '../../model/runner.js';
import { clean } from '../clean.js';
import { wrapped } from './layout.js';
import { beside, sideBySide } from './side-by-side.js';
import type { TextStyle } from './text-style.js';

/** Rows of a table that are shown: those around the first that differs. */
const mostRows = 8;

/** More of one value tells nobody more. */
const mostCharacters = 200;

/** A result as far as it is shown. */
interface Excerpt {
  readonly columns: readonly string[];
  /** The index of the first row shown. */
  readonly from: number;
  readonly rows: readonly (readonly string[])[];
  readonly all: number;
  readonly differs: number | null;
}

/**
 * The rows wanted beside the rows that came, or above them on a narrow screen, with a mark at the first that differ;
 * as sentences where nothing is drawn.
 */
export function comparisonText({ expected, got, differs }: Comparison, style: TextStyle): string {
  const at = differs.got ?? differs.expected ?? 0;
  const parts = [
    ['Expected rows:', excerpt({ ...expected, columns: unspoken(expected.columns) }, differs.expected, at)],
    ['Your rows:', excerpt(got, differs.got, at)],
  ] as const;
  if (style.numberedCode) return parts.map(([title, part]) => spoken(title, part, style)).join('\n\n');
  const tables = parts.map(([title, part]) => [title, ...table(part)]);
  const [left = [], right = []] = tables;
  const width = widest(left);
  if (beside(width, widest(right)) <= style.width) return sideBySide(left, right, width);
  return parts
    .map(([title, part], index) =>
      widest(tables[index] ?? []) <= style.width
        ? (tables[index] ?? []).join('\n')
        : spoken(title, part, style),
    )
    .join('\n\n');
}

/** The rows around the one that differs; on a side without one, those around `otherwise`. */
function excerpt({ columns, rows }: ResultSet, differs: number | null, otherwise: number): Excerpt {
  const middle = differs ?? otherwise;
  const latest = Math.max(0, rows.length - mostRows);
  const from = middle < mostRows ? 0 : Math.min(latest, middle - mostRows / 2);
  const shown = rows.slice(from, from + mostRows);
  return {
    columns: columns.map(visible),
    from,
    rows: shown.map((row) => row.map((cell) => visible(cellText(cell)))),
    all: rows.length,
    differs,
  };
}

/** Without the expressions of the solution, which may still be found by another try. */
function unspoken(columns: readonly string[]): readonly string[] {
  return columns.map((name, index) => (/^\w+$/.test(name) ? name : `column ${index + 1}`));
}

/** In one line, and without a sign that the terminal would obey: what a query gives is anybody's. */
function visible(text: string): string {
  const shown = clean(text.slice(0, mostCharacters)).replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  return text.length > mostCharacters ? `${shown}...` : shown;
}

function spoken(title: string, { columns, from, rows, all, differs }: Excerpt, { width }: TextStyle): string {
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, at) => `${columns[at] ?? ''} ${cell}`);
    const mark = from + index === differs ? ' (the first that differs)' : '';
    return `Row ${from + index + 1}${mark}: ${cells.join(', ')}`;
  });
  const after = rest(all - from - rows.length, all);
  return [title, ...lines.map((line) => wrapped(line, width, '  ')), ...after].join('\n');
}

function table({ columns, from, rows, all, differs }: Excerpt): readonly string[] {
  const widths = columns.map((name, at) => widest([name, ...rows.map((row) => row[at] ?? '')]));
  const line = (cells: readonly string[], mark = ' ') =>
    `${mark} ${cells.map((cell, at) => padded(cell, widths[at] ?? 0)).join('  ')}`.trimEnd();
  return [
    line(columns),
    line(widths.map((each) => '-'.repeat(each))),
    ...(from > 0 ? [`  ... ${from} above`] : []),
    ...rows.map((row, index) => line(row, from + index === differs ? '>' : ' ')),
    ...rest(all - from - rows.length, all),
  ];
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(width - stringWidth(cell));
}

function widest(lines: readonly string[]): number {
  return Math.max(0, ...lines.map((line) => stringWidth(line)));
}

function rest(left: number, all: number): readonly string[] {
  if (all === 0) return ['  (no rows)'];
  return left > 0 ? [`  and ${left} more`] : [];
}
