import type { Cell, ResultSet } from './runner.js';

/** How two result sets differ first, in a sentence; undefined where they are the same. */
export function firstDifference(
  expected: ResultSet,
  got: ResultSet,
  { ordered }: { ordered: boolean },
): string | undefined {
  if (got.columns.length !== expected.columns.length) {
    return `expected ${count(expected.columns.length, 'column')}, got ${got.columns.length}`;
  }
  return ordered ? inOrder(expected.rows, got.rows) : asBag(expected.rows, got.rows);
}

type Row = readonly Cell[];

function inOrder(wanted: readonly Row[], given: readonly Row[]): string | undefined {
  const rows = Math.max(wanted.length, given.length);
  for (let index = 0; index < rows; index += 1) {
    const [want, gave] = [wanted[index], given[index]];
    if (want === undefined) return `row ${index + 1} is too many: ${rowText(gave ?? [])}`;
    if (gave === undefined) return `row ${index + 1} is missing: ${rowText(want)}`;
    if (rowKey(want) !== rowKey(gave)) {
      return `row ${index + 1} differs: expected ${rowText(want)}, got ${rowText(gave)}`;
    }
  }
  return undefined;
}

/** Rows as a bag: the same rows, each as often, in any order. */
function asBag(wanted: readonly Row[], given: readonly Row[]): string | undefined {
  const left = new Map<string, number>();
  for (const row of wanted) left.set(rowKey(row), (left.get(rowKey(row)) ?? 0) + 1);
  const surplus = given.find((row) => {
    const times = left.get(rowKey(row)) ?? 0;
    left.set(rowKey(row), times - 1);
    return times <= 0;
  });
  const missing = wanted.find((row) => (left.get(rowKey(row)) ?? 0) > 0);
  if (missing !== undefined && surplus !== undefined) {
    return `expected a row ${rowText(missing)}, got ${rowText(surplus)}`;
  }
  if (missing !== undefined) return `a row is missing: ${rowText(missing)}`;
  return surplus === undefined ? undefined : `a row is too many: ${rowText(surplus)}`;
}

/**
 * Equal for rows that count as equal: numbers to nine significant digits, since sums of floats depend on their
 * order; NULL is a value of its own; text is never a number.
 */
function rowKey(row: Row): string {
  return JSON.stringify(
    row.map((cell) => {
      if (cell === null) return ['null'];
      return typeof cell === 'number' ? ['number', Number(cell.toPrecision(9))] : ['text', cell];
    }),
  );
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
