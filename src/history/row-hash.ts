import { createHash } from 'node:crypto';

export type Cell = string | number | null | Uint8Array;

/**
 * 16 bytes over the content of a row: finds what SQLite's own check lets pass, which sees the structure
 * of the file and not a changed letter in it.
 */
export function rowHash(cells: readonly Cell[]): Buffer {
  const content = JSON.stringify(cells.map(stored));
  return createHash('sha256').update(content).digest().subarray(0, 16);
}

function stored(cell: Cell): string | number | null {
  // Through UTF-8, as SQLite stores text: a lone surrogate comes back as U+FFFD.
  if (typeof cell === 'string') return Buffer.from(cell).toString();
  return typeof cell === 'object' && cell !== null ? Buffer.from(cell).toString('hex') : cell;
}
