import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backupName } from './backup.js';

/** Before which change a backup was made; `hand`: before none, the learner asked for it. */
export type BackupReason = 'migration' | 'import' | 'sync' | 'restore' | 'undo' | 'hand';

/** A backup that prep named. A name of the learner's own is never read as one, so prep never removes it. */
export interface Backup {
  readonly path: string;
  readonly reason: BackupReason;
  /** When it was made, in milliseconds UTC. */
  readonly at: number;
  /** In bytes. */
  readonly size: number;
}

const reasons: readonly BackupReason[] = ['migration', 'import', 'sync', 'restore', 'undo', 'hand'];
const ownName = /^\.v(\d+)\.(\d+)(?:\.([a-z]+))?\.backup$/;

/** The path of a new backup beside the file. */
export function backupPath(
  file: string,
  { version, at, reason }: { version: number; at: number; reason: BackupReason },
): string {
  const name = backupName(file, version, at);
  return reason === 'migration' ? name : name.replace(/\.backup$/, `.${reason}.backup`);
}

/** Where a file that is damaged is kept when a sound one takes its place; never a backup to bring back. */
export function damagedPath(file: string, at: number): string {
  return `${file}.${at}.damaged`;
}

/** Whether prep itself might give that name to a backup of the file. */
export function isOwnName(file: string, path: string): boolean {
  const start = basename(file);
  const name = basename(path);
  return dirname(path) === dirname(file) && name.startsWith(start) && ownName.test(name.slice(start.length));
}

/** The backups that prep made beside the file, newest first; none where the folder cannot be listed. */
export function listBackups(file: string): Backup[] {
  const backups = namesBeside(file).flatMap((name) => readName(file, name));
  return backups.sort((left, right) => right.at - left.at);
}

/** The damaged files that prep has kept beside the file, newest first. */
export function listDamaged(file: string): string[] {
  const kept = namesBeside(file).filter((name) => /^\.\d+\.damaged$/.test(name.slice(basename(file).length)));
  return kept
    .sort()
    .reverse()
    .map((name) => join(dirname(file), name));
}

function namesBeside(file: string): string[] {
  try {
    return readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.`));
  } catch {
    return [];
  }
}

function readName(file: string, name: string): Backup[] {
  const [, , at, word = 'migration'] = ownName.exec(name.slice(basename(file).length)) ?? [];
  const reason = reasons.find((each) => each === word);
  const path = join(dirname(file), name);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (at === undefined || reason === undefined || stats?.isFile() !== true) return [];
  return [{ path, reason, at: Number(at), size: stats.size }];
}
