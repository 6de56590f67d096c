import type BetterSqlite3 from 'better-sqlite3';
import { type Refused, refused } from '../exchange.js';

/** The only file of this room that meets the SQLite library. */
export type Database = BetterSqlite3.Database;

type Opened = { readonly ok: true; readonly database: Database } | Refused;

/** A database in memory: of these bytes, never to be written to, or a new one. */
export async function openInMemory(bytes?: Uint8Array): Promise<Opened> {
  try {
    const { default: Sqlite } = await import('better-sqlite3');
    return { ok: true, database: bytes === undefined ? new Sqlite(':memory:') : stranger(Sqlite, bytes) };
  } catch (error) {
    if (isSqliteError(error)) return notADatabase;
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return refused(`SQLite cannot be loaded: ${detail}`, 'Run "npm rebuild better-sqlite3", then try again.');
  }
}

/** Nothing in its schema may call what acts on files or memory. */
function stranger(Sqlite: typeof BetterSqlite3, bytes: Uint8Array): Database {
  const copy = Buffer.from(bytes);
  // Memory has no -wal file: "legacy" instead of "WAL" (sqlite.org/fileformat2.html, 1.3.3).
  copy.fill(1, 18, 20);
  const database = new Sqlite(copy, { readonly: true });
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  return database;
}

/** What the library throws for a database that is damaged, or for a query that it cannot run. */
export function isSqliteError(error: unknown): boolean {
  // By its code: several copies of the library may be loaded, each with a class of its own.
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_');
}

export const notADatabase = refused(
  'the database in it is damaged or cut off',
  'Export the deck again from Anki: File, Export, "Anki Deck Package (.apkg)".',
);
