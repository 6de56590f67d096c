import { existsSync, readFileSync } from 'node:fs';
import { withoutWal } from './backup.js';
import { checkTables } from './check-tables.js';
import { Connection } from './connection.js';
import { errorMessage } from './error-code.js';
import { look } from './look.js';
import { damaged } from './failure-of.js';
import { HistoryError } from './failure.js';
import { checkVersion, knownVersion, migrate, versionOf } from './migrate.js';
import { migrations } from './migrations/all.js';
import type { World } from './migrations/migration.js';
import { connectForReading, harden } from './open.js';
import type { Sqlite } from './sqlite.js';

/**
 * A copy in memory, brought up to date there, of a history that stays as it is; changes that lie in its -wal file
 * are in it. Throws what opening throws.
 */
export function openCopy(Sqlite: Sqlite, path: string, world: World): Connection {
  const sight = look(path);
  if (!sight.exists) throw new HistoryError({ kind: 'missing', file: path });
  checkVersion(path, sight.version, knownVersion(migrations));
  const copy = inMemory(Sqlite, path, wholeBytes(Sqlite, path));
  try {
    return copy.read(() => {
      checkVersion(path, versionOf(copy.database), knownVersion(migrations));
      harden(copy);
      migrate(copy, migrations, world);
      checkTables(Sqlite, copy, world);
      return copy;
    });
  } catch (error) {
    copy.close();
    throw error;
  }
}

/** What a reader of the file sees, as one file without a -wal file. */
export function wholeBytes(Sqlite: Sqlite, path: string): Buffer {
  // Nobody has it open: SQLite is not let near it, since even a reader would leave files beside it.
  if (!existsSync(`${path}-wal`) && !existsSync(`${path}-journal`)) return withoutWal(readFileSync(path));
  const database = connectForReading(Sqlite, path);
  const connection = new Connection(path, database);
  try {
    return withoutWal(connection.read(() => serialized(connection)));
  } finally {
    connection.close();
  }
}

/** A spoiled head may claim more pages than any memory holds, which SQLite says without a code. */
function serialized({ database, file }: Connection): Buffer {
  try {
    return database.serialize();
  } catch (error) {
    if (errorMessage(error) !== 'Out of memory') throw error;
    throw new HistoryError(damaged(file, 'it claims to be larger than memory'));
  }
}

export function inMemory(Sqlite: Sqlite, path: string, bytes: Buffer): Connection {
  return new Connection(path, new Sqlite(bytes));
}
