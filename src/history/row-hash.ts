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
  return Buffer.from(rowDigits(cells.map(inDigits)), 'hex');
}

/** The same as 32 digits, of cells whose bytes are digits. */
export function rowDigits(cells: readonly Exclude<Cell, Uint8Array>[]): string {
  const content = JSON.stringify(cells);
  // JSON escapes half a surrogate pair, and nothing else so; SQLite would give it back as U+FFFD.
  const kept = content.includes('\\ud') ? JSON.stringify(parseWellFormed(content)) : content;
  return hash('sha256', kept, 'hex').slice(0, 32);
}

function inDigits(cell: Cell): Exclude<Cell, Uint8Array> {
  return typeof cell === 'object' && cell !== null ? Buffer.from(cell).toString('hex') : cell;
}
