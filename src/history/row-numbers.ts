import type { RowKind } from './row-kinds.js';
import { errorCode } from './error-code.js';
import type { Database } from './sqlite.js';

export interface RowNumbers {
  readonly numbers: readonly number[];
  /** The table could not be listed whole, and how many rows are missing cannot be told. */
  readonly unreadable: boolean;
}

/** So many numbers are tried one by one where a list of them breaks off. */
const widestGap = 1_000_000;

/**
 * The numbers of the rows of a table that may be damaged. A list that breaks off at a spoiled page is read from the
 * other end as well; what lies between is tried number by number, as pages that lead there may be sound.
 */
export function rowNumbers(database: Database, kind: RowKind): RowNumbers {
  const up = listed(database, kind, 'ASC');
  if (up.whole) return { numbers: up.numbers, unreadable: false };
  const down = listed(database, kind, 'DESC').numbers.reverse();
  const from = (up.numbers.at(-1) ?? 0) + 1;
  const to = (down[0] ?? from) - 1;
  const gap = Math.min(Math.max(0, to - from + 1), widestGap);
  const between = Array.from({ length: gap }, (_, index) => from + index);
  return { numbers: [...up.numbers, ...existing(database, kind, between), ...down], unreadable: true };
}

function listed(database: Database, { table, number }: RowKind, order: 'ASC' | 'DESC') {
  const numbers: number[] = [];
  try {
    const sql = `SELECT ${number} FROM ${table} NOT INDEXED ORDER BY ${number} ${order}`;
    for (const found of database.prepare<[], number>(sql).pluck().iterate()) numbers.push(found);
    return { numbers, whole: true };
  } catch (error) {
    if (errorCode(error)?.startsWith('SQLITE_') !== true) throw error;
    return { numbers, whole: false };
  }
}

/** Those of the numbers that lead to a row. */
function existing(database: Database, { table, number }: RowKind, tried: readonly number[]): number[] {
  if (tried.length === 0) return [];
  const find = database
    .prepare<[number], number>(`SELECT ${number} FROM ${table} WHERE ${number} = ?`)
    .pluck();
  return tried.filter((each) => {
    try {
      return find.get(each) !== undefined;
    } catch (error) {
      if (errorCode(error)?.startsWith('SQLITE_') !== true) throw error;
      return false;
    }
  });
}
