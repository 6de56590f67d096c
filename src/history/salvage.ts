import { existsSync, readFileSync } from 'node:fs';
import { Connection } from './connection.js';
import { errorCode } from './error-code.js';
import { HistoryError } from './failure.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations/all.js';
import type { World } from './migrations/migration.js';
import type { Database, Sqlite } from './sqlite.js';
import { wholeBytes } from './whole-copy.js';
import { withoutWal } from './write-whole.js';

/** The size of the pages that `create` makes. */
const pageSize = 4096;

/**
 * What can still be looked into of a damaged file, as copies in memory; the caller closes them. Whether a row in
 * them is what was written is for its hash to say.
 */
export function salvageable(Sqlite: Sqlite, path: string, world: World): Connection[] {
  // A -wal file may hold the last answers, or may not belong to this file at all: both ways are tried.
  const ways = existsSync(`${path}-wal`) ? [wholeBytes, bytesAlone] : [bytesAlone];
  const copies = ways.flatMap((bytes) => opened(Sqlite, path, () => padded(bytes(Sqlite, path))));
  const usable = copies.filter((copy) => isUsable(copy, world));
  if (usable.length > 0) return usable;
  const grafted = opened(Sqlite, path, () =>
    withSchemaOf(emptyHistory(Sqlite, world), padded(bytesAlone(Sqlite, path))),
  );
  return grafted.filter((copy) => isUsable(copy, world));
}

function bytesAlone(_: Sqlite, path: string): Buffer {
  return withoutWal(readFileSync(path));
}

/** A history with nothing in it, in memory. */
export function emptyHistory(Sqlite: Sqlite, world: World): Database {
  const database = new Sqlite(':memory:');
  migrate(new Connection(':memory:', database), migrations, world);
  return database;
}

function opened(Sqlite: Sqlite, path: string, read: () => Buffer): Connection[] {
  try {
    return [new Connection(path, new Sqlite(read()))];
  } catch (error) {
    if (!isOfTheFile(error)) throw error;
    return [];
  }
}

/** Brought up to date where that can be; closed where not even the names of its tables can be read. */
function isUsable(copy: Connection, world: World): boolean {
  try {
    copy.database.pragma('trusted_schema = OFF');
    copy.database.prepare('SELECT name FROM sqlite_schema').all();
    migrate(copy, migrations, world);
    return (
      copy.database.prepare("SELECT 1 FROM pragma_table_list WHERE name = 'reviews'").get() !== undefined
    );
  } catch (error) {
    if (!isOfTheFile(error)) throw error;
    copy.close();
    return false;
  }
}

function isOfTheFile(error: unknown): boolean {
  return error instanceof HistoryError || errorCode(error) !== undefined;
}

/** As long as the head of the file says: SQLite would not look into one that is cut off. */
function padded(bytes: Buffer): Buffer {
  const pages = bytes.length >= 32 ? bytes.readUInt32BE(28) : 0;
  const size = Math.min(pages * pageSize, bytes.length * 2 + 64 * pageSize);
  const missing = Math.max(size, Math.ceil(bytes.length / pageSize) * pageSize) - bytes.length;
  return missing === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(missing)]);
}

/**
 * The pages of the schema say where each table begins. In files that were made by one version of prep these places
 * are the same, so those of a new one stand in for spoiled ones; where they do not fit, no hash will.
 */
function withSchemaOf(fresh: Database, bytes: Buffer): Buffer {
  const pages = fresh
    .prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'")
    .pluck()
    .all();
  const whole = withoutWal(fresh.serialize());
  fresh.close();
  const grafted = Buffer.from(bytes);
  for (const page of pages)
    whole.copy(grafted, (page - 1) * pageSize, (page - 1) * pageSize, page * pageSize);
  grafted.writeUInt32BE(Math.floor(grafted.length / pageSize), 28);
  return grafted;
}
