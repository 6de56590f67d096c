import { closeSync, constants, copyFileSync, linkSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Connection } from './connection.js';
import { errorCode } from './error-code.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations/all.js';
import type { World } from './migrations/migration.js';
import { connect, type Sqlite } from './sqlite.js';
import { syncFolder } from './sync-folder.js';
import { removeDatabase, syncFile } from './write-whole.js';

/**
 * Makes a new history. It is built under another name and appears at `path` whole or not at all, so an empty file
 * there is always damage and never a history in the making. Where another program was faster, its file stays.
 */
export function create(Sqlite: Sqlite, path: string, world: World): void {
  makeFolder(dirname(path));
  const unfinished = `${path}.${Buffer.from(world.random(6)).toString('hex')}.unfinished`;
  // Made here, since SQLite would leave its mode to the umask; -wal and -shm take the mode of the database.
  closeSync(openSync(unfinished, 'wx', 0o600));
  try {
    const connection = new Connection(path, connect(Sqlite, unfinished));
    fill(connection, world);
    giveName(unfinished, path);
  } finally {
    removeDatabase(unfinished);
  }
  syncFolder(dirname(path));
}

function fill(connection: Connection, world: World): void {
  try {
    // Recorded in the file: later connections find it set and need no exclusive lock for it.
    connection.database.pragma('journal_mode = WAL');
    connection.database.pragma('synchronous = FULL');
    migrate(connection, migrations, world);
    // Closing does the same, but says nothing where it fails; the file is then useless without its -wal file.
    connection.read(() => connection.database.pragma('wal_checkpoint(TRUNCATE)'));
  } finally {
    connection.close();
  }
}

/** Like a rename, but never over a file that is there. */
export function giveName(unfinished: string, path: string, link = linkSync): void {
  try {
    link(unfinished, path);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    // A file system without hard links, such as exFAT or Android's: no longer all at once, but still never over a file.
    copyUnlessThere(unfinished, path);
  }
}

function copyUnlessThere(unfinished: string, path: string): void {
  try {
    copyFileSync(unfinished, path, constants.COPYFILE_EXCL);
    syncFile(path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  // Every folder that was made is a name in the one above it.
  for (let made = folder; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made));
}
