import { resolve } from 'node:path';
import { checkTables } from './check-tables.js';
import { Connection } from './connection.js';
import { create } from './create.js';
import { errorCode } from './error-code.js';
import { failureOf } from './failure-of.js';
import { HistoryError, type HistoryFailure } from './failure.js';
import { checkWritable, hasUnmergedChanges, look } from './look.js';
import { checkVersion, knownVersion, migrate, versionOf } from './migrate.js';
import { migrations } from './migrations/all.js';
import type { World } from './migrations/migration.js';
import { busyTimeout, connect, connectToCopy, loadSqlite, type Database, type Sqlite } from './sqlite.js';

export interface OpenOptions extends World {
  /** Nothing is written, made or brought up to date. */
  readonly readonly?: boolean;
  /** Without it, a file that is not there is the failure `missing`. */
  readonly createIfMissing?: boolean;
}

export type OpenedConnection =
  | { readonly ok: true; readonly connection: Connection }
  | { readonly ok: false; readonly failure: HistoryFailure };

const known = knownVersion(migrations);

/** Opens the file, or `:memory:`. A file that is newer or not ours stays as it is, byte by byte. */
export async function openConnection(file: string, options: OpenOptions): Promise<OpenedConnection> {
  const loaded = await loadSqlite();
  if (!loaded.ok) return loaded;
  const inMemory = file === ':memory:';
  const path = inMemory ? file : resolve(file);
  try {
    const open = inMemory ? openMemory : openFile;
    return { ok: true, connection: open(loaded.Sqlite, path, options) };
  } catch (error) {
    const failure = failureOf(error, path);
    if (failure === undefined) throw error;
    return { ok: false, failure };
  }
}

function openMemory(Sqlite: Sqlite, name: string, options: OpenOptions): Connection {
  return upToDate(Sqlite, new Connection(name, new Sqlite(name)), options);
}

function openFile(Sqlite: Sqlite, path: string, options: OpenOptions): Connection {
  const sight = look(path);
  if (sight.exists) {
    checkVersion(path, sight.version, known);
    if (hasUnmergedChanges(path)) checkUnmergedVersion(Sqlite, path);
  } else if (options.createIfMissing === true && options.readonly !== true) {
    create(Sqlite, path, options);
  } else {
    throw new HistoryError({ kind: 'missing', file: path });
  }
  if (options.readonly === true) return openForReading(Sqlite, path, options);
  checkWritable(path);
  return upToDate(Sqlite, new Connection(path, connect(Sqlite, path)), options);
}

/** A newer program may have been killed before its change of the tables left the -wal file. */
function checkUnmergedVersion(Sqlite: Sqlite, path: string): void {
  // For reading only, since the last writing connection to close merges the -wal file.
  const database = connectForReading(Sqlite, path);
  try {
    checkVersion(path, versionOf(database), known);
  } finally {
    database.close();
  }
}

function openForReading(Sqlite: Sqlite, path: string, options: OpenOptions): Connection {
  const connection = new Connection(path, connectForReading(Sqlite, path));
  return orClose(connection, () => {
    const found = versionOf(connection.database);
    if (found < known) throw new HistoryError({ kind: 'older-schema', file: path, found, known });
    harden(connection);
    checkTables(Sqlite, connection, options);
  });
}

export function connectForReading(Sqlite: Sqlite, path: string): Database {
  try {
    return readable(connect(Sqlite, path, true));
  } catch (error) {
    // A folder in which no -wal file can be made is one in which the file stands still.
    const cannotMakeWal = /^SQLITE_(CANTOPEN|READONLY)/.test(errorCode(error) ?? '');
    if (!cannotMakeWal || hasUnmergedChanges(path)) throw error;
    return readable(connectToCopy(Sqlite, path));
  }
}

/** SQLite opens a file only when it first reads it. */
function readable(database: Database): Database {
  try {
    versionOf(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function upToDate(Sqlite: Sqlite, connection: Connection, options: OpenOptions): Connection {
  return orClose(connection, () => {
    const { database } = connection;
    if (!database.memory && database.pragma('journal_mode', { simple: true }) !== 'wal') {
      database.pragma('journal_mode = WAL');
    }
    // The default of better-sqlite3 in WAL mode is NORMAL, which may lose answers in a power cut.
    database.pragma('synchronous = FULL');
    harden(connection);
    migrate(connection, migrations, options);
    checkTables(Sqlite, connection, options);
  });
}

/** Nothing that a stranger put into the file may run. */
export function harden({ database, file }: Connection): void {
  database.pragma(`busy_timeout = ${busyTimeout}`);
  database.pragma('trusted_schema = OFF');
  database.pragma('foreign_keys = ON');
  // A table called like a list that SQLite gives would pass for it when the tables are checked.
  const foreign = database.prepare(`
    SELECT 1 FROM sqlite_schema
    WHERE type IN ('view', 'trigger') OR name LIKE 'pragma\\_%' ESCAPE '\\' OR sql LIKE 'CREATE VIRTUAL%' LIMIT 1`);
  if (foreign.get() !== undefined) throw new HistoryError({ kind: 'not-ours', file });
}

function orClose(connection: Connection, prepare: () => void): Connection {
  try {
    prepare();
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
