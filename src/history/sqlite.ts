import { readFileSync } from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';
import { errorMessage } from './error-code.js';
import type { HistoryFailure } from './failure.js';

/** The only file of this room that meets the SQLite library. */
export type Sqlite = typeof BetterSqlite3;
export type Database = BetterSqlite3.Database;
export type Statement<Parameters extends unknown[] | object, Row = unknown> = BetterSqlite3.Statement<
  Parameters,
  Row
>;

type Loaded =
  { readonly ok: true; readonly Sqlite: Sqlite } | { readonly ok: false; readonly failure: HistoryFailure };

/** Milliseconds to wait for another program's write. */
export const busyTimeout = 5000;

/** Loaded when first needed, so that a missing binary is a failure of this command and not of the program. */
export async function loadSqlite(): Promise<Loaded> {
  try {
    const { default: Sqlite } = await import('better-sqlite3');
    // The package looks for its native half only when the first database is opened.
    new Sqlite(':memory:').close();
    return { ok: true, Sqlite };
  } catch (error) {
    return { ok: false, failure: { kind: 'binding-missing', detail: errorMessage(error) } };
  }
}

/** A connection to a file that exists. */
export function connect(Sqlite: Sqlite, path: string, readonly = false): Database {
  return new Sqlite(path, { fileMustExist: true, readonly, timeout: busyTimeout });
}

/** Another connection to the same file, for reading. */
export function secondConnection(database: Database): Database {
  // The border to the library: a database is made by the class that opens them.
  return connect(database.constructor as Sqlite, database.name, true);
}

/** A copy in memory, for a file beside which SQLite cannot make the -wal file that it wants even to read. */
export function connectToCopy(Sqlite: Sqlite, path: string): Database {
  const bytes = readFileSync(path);
  // Memory has no -wal file: "legacy" instead of "WAL" (sqlite.org/fileformat2.html, 1.3.3).
  bytes.fill(1, 18, 20);
  return new Sqlite(bytes, { readonly: true });
}
