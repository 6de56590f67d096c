/** A value as SQLite hands it out: whole numbers as bigint, so that none is rounded, and NULL as null. */
export type SqliteValue = string | number | bigint | Uint8Array | null;

/** How SQLite itself writes a floating-point number. */
export type WriteReal = (value: number) => string;

/** A row as the sqlite3 shell prints it unless told otherwise: values between bars, nothing for NULL. */
export function listRow(row: readonly SqliteValue[], writeReal: WriteReal): string {
  return row.map((value) => valueText(value, writeReal)).join('|');
}

function valueText(value: SqliteValue, writeReal: WriteReal): string {
  if (value === null) return '';
  if (typeof value === 'number') return writeReal(value);
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value);
}

/** What EXPLAIN QUERY PLAN gives (id, parent, unused, detail), as the tree that the sqlite3 shell draws of it. */
export function planTree(rows: readonly (readonly SqliteValue[])[]): readonly string[] {
  return ['QUERY PLAN', ...branches(rows, 0n, '')];
}

function branches(
  rows: readonly (readonly SqliteValue[])[],
  parent: SqliteValue,
  indent: string,
): readonly string[] {
  const children = rows.filter((row) => row[1] === parent);
  return children.flatMap((row, index) => {
    const last = index === children.length - 1;
    const line = `${indent}${last ? '`--' : '|--'}${String(row[3])}`;
    return [line, ...branches(rows, row[0] ?? null, `${indent}${last ? '   ' : '|  '}`)];
  });
}
