import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from './connection.js';
import { errorMessage } from './error-code.js';
import { damaged } from './failure-of.js';
import { HistoryError } from './failure.js';
import { connectForReading } from './open.js';
import { connect, type Sqlite } from './sqlite.js';
import { mostInMemory, withoutWal, writeDatabase } from './write-whole.js';

/** What a reader of the file sees, as one file without a -wal file. */
export function wholeBytes(Sqlite: Sqlite, path: string): Buffer {
  if (isAlone(path)) return withoutWal(readFileSync(path));
  return reading(Sqlite, path, (connection) => withoutWal(serialized(connection)));
}

/** The same into a file, however large it is; what is there is written over. */
export function copyWhole(Sqlite: Sqlite, path: string, to: string): void {
  if (!isAlone(path)) {
    reading(Sqlite, path, ({ database }) => writeDatabase(database, to));
    return;
  }
  copyFileSync(path, to);
  chmodSync(to, 0o600);
  const descriptor = openSync(to, 'r+');
  try {
    // "Legacy" instead of "WAL", as `withoutWal` does it.
    writeSync(descriptor, Buffer.of(1, 1), 0, 2, 18);
  } finally {
    closeSync(descriptor);
  }
}

/** A copy to look into and to write to: in memory, or in a file below `above` where it is too large for that. */
export function throwAwayCopy(Sqlite: Sqlite, path: string, above = tmpdir()): Connection {
  const size = statSync(path).size + (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0);
  const copy = size > mostInMemory ? temporaryCopy(Sqlite, path, above) : undefined;
  return copy ?? new Connection(path, new Sqlite(wholeBytes(Sqlite, path)));
}

/** undefined where there is no place for it, or where only the bare pages of a damaged file can be read. */
function temporaryCopy(Sqlite: Sqlite, path: string, above: string): Connection | undefined {
  const folder = temporaryFolder(above);
  if (folder === undefined) return undefined;
  const discard = () => rmSync(folder, { recursive: true, force: true });
  try {
    const file = join(folder, 'copy.db');
    copyWhole(Sqlite, path, file);
    const database = connect(Sqlite, file);
    // Thrown away whole, so that it need not be safe from a power cut.
    database.pragma('synchronous = OFF');
    database.pragma('journal_mode = MEMORY');
    return new Connection(path, database, discard);
  } catch {
    discard();
    return undefined;
  }
}

function temporaryFolder(above: string): string | undefined {
  try {
    return mkdtempSync(join(above, 'prep-copy-'));
  } catch {
    return undefined;
  }
}

/** Nobody has it open: SQLite is not let near it, since even a reader would leave files beside it. */
function isAlone(path: string): boolean {
  return !existsSync(`${path}-wal`) && !existsSync(`${path}-journal`);
}

function reading<T>(Sqlite: Sqlite, path: string, read: (connection: Connection) => T): T {
  const connection = new Connection(path, connectForReading(Sqlite, path));
  try {
    return connection.read(() => read(connection));
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
