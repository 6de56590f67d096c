import { hash } from 'node:crypto';

export type Cell = string | number | null | Uint8Array;

/** A row with its bytes as lower-case hexadecimal digits, which has the same hash; SQLite hands them over faster. */
export type InDigits<Row> = {
  readonly [Name in keyof Row]: Uint8Array extends Row[Name]
    ? Exclude<Row[Name], Uint8Array> | string
    : Row[Name];
};

/**
 * 16 bytes over the content of a row: finds what SQLite's own check lets pass, which sees the structure
 * of the file and not a changed letter in it.
 */
export function rowHash(cells: readonly Cell[]): Buffer {
  const content = JSON.stringify(cells.map(stored));
  return hash('sha256', content, 'buffer').subarray(0, 16);
}

function stored(cell: Cell): string | number | null {
  // Through UTF-8, as SQLite stores text: a lone surrogate comes back as U+FFFD.
  if (typeof cell === 'string') return surrogate.test(cell) ? Buffer.from(cell).toString() : cell;
  return typeof cell === 'object' && cell !== null ? Buffer.from(cell).toString('hex') : cell;
}

const surrogate = /[\ud800-\udfff]/;
