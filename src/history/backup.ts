import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { applicationId, readHeader } from './header.js';
import type { Database } from './sqlite.js';
import { writeDatabase, writeWhole } from './write-whole.js';

/** A new backup's name; `at`, in milliseconds UTC, keeps an older backup from being overwritten. */
export function backupName(file: string, version: number, at: number): string {
  return `${file}.v${version}.${at}.backup`;
}

/**
 * Writes the database as the connection sees it, synced before it gets its name. Works inside a transaction,
 * so nothing can slip in between the backup and the change that it is made for.
 */
export function writeBackup(database: Database, backup: string): void {
  writeWhole(backup, (unfinished) => writeDatabase(database, unfinished));
}

/**
 * The newest backup beside the file that looks like a history and passes the check, whoever named it; null when there
 * is none.
 */
export function newestBackup(file: string, check: (path: string) => boolean = () => true): string | null {
  const candidates = siblings(file)
    .filter((path) => isHistory(path))
    .map((path) => ({ path, changed: statSync(path).mtimeMs }));
  candidates.sort((left, right) => right.changed - left.changed);
  return candidates.find(({ path }) => check(path))?.path ?? null;
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

function isHistory(path: string): boolean {
  try {
    if (!statSync(path).isFile()) return false;
    const header = readHeader(path);
    return header.isDatabase && header.applicationId === applicationId;
  } catch {
    return false;
  }
}
