import { hash } from 'node:crypto';
import { parseWellFormed } from '../model/well-formed.js';

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
  const content = JSON.stringify(cells.map(inDigits));
  // JSON escapes half a surrogate pair, and nothing else so; SQLite would give it back as U+FFFD.
  const kept = content.includes('\\ud') ? JSON.stringify(parseWellFormed(content)) : content;
  return hash('sha256', kept, 'buffer').subarray(0, 16);
}

function inDigits(cell: Cell): string | number | null {
  return typeof cell === 'object' && cell !== null ? Buffer.from(cell).toString('hex') : cell;
}
