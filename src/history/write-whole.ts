import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Database, secondConnection } from './sqlite.js';
import { syncFolder } from './sync-folder.js';

/** So large may a database be that is held in memory to be copied, in bytes; some eighty thousand answers. */
export const mostInMemory = 16 * 2 ** 20;

/**
 * Makes a file whole: `fill` writes it under another name, and it is synced before it gets its own. For its owner's
 * eyes only.
 */
export function writeWhole(path: string, fill: (unfinished: string) => void): void {
  const unfinished = `${path}.unfinished`;
  makePrivate(unfinished);
  try {
    fill(unfinished);
    syncFile(unfinished);
  } catch (error) {
    // Half a copy helps nobody, least of all on a full disk.
    removeDatabase(unfinished);
    throw error;
  }
  renameSync(unfinished, path);
  syncFolder(dirname(path));
}

/** An empty file, made before SQLite would leave its mode to the umask; also of one that was left by a program killed. */
function makePrivate(path: string): void {
  const descriptor = openSync(path, 'w', 0o600);
  fchmodSync(descriptor, 0o600);
  closeSync(descriptor);
}

/** A copy is new bytes, unlike a second name for bytes that are on the disk already. */
export function syncFile(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** With the files that SQLite may have left beside it. */
export function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
}

/**
 * Writes the database as the connection sees it into an empty file. Works inside a transaction that has changed nothing
 * yet and lets nobody else write.
 */
export function writeDatabase(database: Database, to: string): void {
  if (database.memory || sizeOf(database) <= mostInMemory) {
    writeFileSync(to, withoutWal(database.serialize()));
    return;
  }
  // Page by page; not within a transaction, though, where another connection sees the same.
  const reader = database.inTransaction ? secondConnection(database) : database;
  try {
    reader.prepare('VACUUM INTO ?').run(to);
  } finally {
    if (reader !== database) reader.close();
  }
}

/** In bytes. */
function sizeOf(database: Database): number {
  const [pages, size] = ['page_count', 'page_size'].map((name) => database.pragma(name, { simple: true }));
  return Number(pages) * Number(size);
}

/** Bytes of SQLite that say "WAL"; a backup is one file, and has none. Source: sqlite.org/fileformat2.html, 1.3.3. */
export function withoutWal(bytes: Buffer): Buffer {
  return bytes.fill(1, 18, 20);
}
