import { closeSync, fsyncSync, openSync, readdirSync, renameSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { applicationId, readHeader } from './header.js';
import type { Database } from './sqlite.js';
import { syncFolder } from './sync-folder.js';

/** A new backup's name; `at`, in milliseconds UTC, keeps an older backup from being overwritten. */
export function backupName(file: string, version: number, at: number): string {
  return `${file}.v${version}.${at}.backup`;
}

/**
 * Writes the database as the connection sees it, synced before it gets its name. Works inside a transaction,
 * so nothing can slip in between the backup and the change that it is made for.
 */
export function writeBackup(database: Database, backup: string): void {
  const unfinished = `${backup}.unfinished`;
  const descriptor = openSync(unfinished, 'w', 0o600);
  try {
    const bytes = database.serialize();
    for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(unfinished, backup);
  syncFolder(dirname(backup));
}

/** The newest backup beside the file that looks like a history; null when there is none. */
export function newestBackup(file: string): string | null {
  const candidates = siblings(file)
    .filter((path) => isSound(path))
    .map((path) => ({ path, changed: statSync(path).mtimeMs }));
  candidates.sort((left, right) => right.changed - left.changed);
  return candidates[0]?.path ?? null;
}

function siblings(file: string): string[] {
  const start = `${basename(file)}.`;
  try {
    const names = readdirSync(dirname(file));
    const backups = names.filter((name) => name.startsWith(start) && name.endsWith('.backup'));
    return backups.map((name) => join(dirname(file), name));
  } catch {
    // A folder that cannot be listed has no backup to offer; the failure at hand is the one to tell.
    return [];
  }
}

function isSound(path: string): boolean {
  try {
    if (!statSync(path).isFile()) return false;
    const header = readHeader(path);
    return header.isDatabase && header.applicationId === applicationId;
  } catch {
    return false;
  }
}
