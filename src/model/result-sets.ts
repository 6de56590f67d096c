import type { Cell, ResultSet } from './runner.js';

/** Where two result sets differ first. */
export interface Difference {
  /** What is wrong, in a sentence. */
  readonly why: string;
  /** Indexes of the rows it is about; null on a side that has no such row. */
  readonly rows: { readonly expected: number | null; readonly got: number | null };
}

/** How two result sets differ first; undefined where they are the same. */
export function firstDifference(
  expected: ResultSet,
  got: ResultSet,
  { ordered }: { ordered: boolean },
): Difference | undefined {
  if (got.columns.length !== expected.columns.length) {
    const why = `expected ${count(expected.columns.length, 'column')}, got ${got.columns.length}`;
    return { why, rows: { expected: null, got: null } };
  }
  return ordered ? inOrder(expected.rows, got.rows) : asBag(expected.rows, got.rows);
}

type Row = readonly Cell[];

function inOrder(wanted: readonly Row[], given: readonly Row[]): Difference | undefined {
  const rows = Math.max(wanted.length, given.length);
  for (let index = 0; index < rows; index += 1) {
    const [want, gave] = [wanted[index], given[index]];
    if (want === undefined) {
      const why = `row ${index + 1} is too many: ${rowText(gave ?? [])}`;
      return { why, rows: { expected: null, got: index } };
    }
    if (gave === undefined) {
      return { why: `row ${index + 1} is missing: ${rowText(want)}`, rows: { expected: index, got: null } };
    }
    if (rowKey(want) !== rowKey(gave)) {
      const why = `row ${index + 1} differs: expected ${rowText(want)}, got ${rowText(gave)}`;
      return { why, rows: { expected: index, got: index } };
    }
  }
  return undefined;
}

/** Rows as a bag: the same rows, each as often, in any order. */
function asBag(wanted: readonly Row[], given: readonly Row[]): Difference | undefined {
  const rows = { expected: unpaired(wanted, given), got: unpaired(given, wanted) };
  const [missing, surplus] = [wanted[rows.expected ?? -1], given[rows.got ?? -1]];
  if (missing !== undefined && surplus !== undefined) {
    return { why: `expected a row ${rowText(missing)}, got ${rowText(surplus)}`, rows };
  }
  if (missing !== undefined) return { why: `a row is missing: ${rowText(missing)}`, rows };
  return surplus === undefined ? undefined : { why: `a row is too many: ${rowText(surplus)}`, rows };
}

/** The first row that stands oftener among these than among the others; null where there is none. */
function unpaired(rows: readonly Row[], others: readonly Row[]): number | null {
  const left = new Map<string, number>();
  for (const row of others) left.set(rowKey(row), (left.get(rowKey(row)) ?? 0) + 1);
  const index = rows.findIndex((row) => {
    const times = left.get(rowKey(row)) ?? 0;
    left.set(rowKey(row), times - 1);
    return times <= 0;
  });
  return index < 0 ? null : index;
}

/** Equal for rows that count as equal: NULL is a value of its own; text is never a number. */
function rowKey(row: Row): string {
  return JSON.stringify(
    row.map((cell) => {
      if (cell === null) return ['null'];
      return typeof cell === 'number' ? ['number', rounded(cell)] : ['text', cell];
    }),
  );
}

/**
 * Whole numbers, such as ids, count to the last digit; others to nine significant digits and at least three behind the
 * point, since sums of floats depend on their order.
 */
function rounded(value: number): number {
  if (Number.isInteger(value)) return value;
  const whole = Math.ceil(Math.log10(Math.abs(value) + 1));
  return Number(value.toPrecision(Math.min(15, Math.max(9, whole + 3))));
}

function rowText(row: Row): string {
  return `(${row.map(cellText).join(', ')})`;
}

/** As SQL writes it. */
export function cellText(cell: Cell): string {
  if (cell === null) return 'NULL';
  return typeof cell === 'number' ? String(cell) : `'${cell.replaceAll("'", "''")}'`;
}

function count(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}
