import {
  copyFileSync,
  chmodSync,
  existsSync,
  linkSync,
  realpathSync,
  renameSync,
  rmSync,
  constants,
} from 'node:fs';
import { dirname } from 'node:path';
import { type BackupReason, backupPath, damagedPath, listBackups } from './backup-names.js';
import { examineWith, type Examined } from './examine.js';
import { HistoryError } from './failure.js';
import type { World } from './migrations/migration.js';
import { settle } from './settle.js';
import type { Sqlite } from './sqlite.js';
import { syncFolder } from './sync-folder.js';
import { writeWhole } from './write-whole.js';

/** Before which change the file that was there is kept, and what of it. */
export interface Replacement {
  readonly path: string;
  /** Writes one whole database, without a -wal file, into an empty file. */
  readonly fill: (fresh: string) => void;
  readonly reason: BackupReason;
  /** What the file there is worth, where that was found out a moment ago. */
  readonly before?: Examined | undefined;
}

/** Where the file from before is kept; null where there was none. */
export type Kept = { readonly path: string; readonly damaged: boolean } | null;

/**
 * Puts a database in the place of another, all at once: whoever opens the path finds the old one or the new one. The
 * old one stays under a name of its own. Throws `HistoryError` where another program has it open, and where it is
 * newer or not ours.
 */
export function putInPlace(Sqlite: Sqlite, replacement: Replacement, world: World): Kept {
  const { path, fill } = replacement;
  const target = existsSync(path) ? realpathSync(path) : path;
  const fresh = `${target}.${Buffer.from(world.random(6)).toString('hex')}.fresh`;
  // First of all, since a full disk shows here, with everything still as it was.
  writeWhole(fresh, fill);
  try {
    const kept = existsSync(target) ? keep(Sqlite, { ...replacement, path: target }, world) : null;
    renameSync(fresh, target);
    syncFolder(dirname(target));
    return kept;
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

function keep(Sqlite: Sqlite, replacement: Omit<Replacement, 'fill'>, world: World): Kept {
  const { path, reason, before = examineWith(Sqlite, path, world) } = replacement;
  if (before.kind === 'unusable') refuseOthers(before.failure);
  const failure = settle(Sqlite, path);
  if (failure?.kind === 'busy') throw new HistoryError(failure);
  const at = freeTime(path, world.clock());
  if (before.kind === 'sound' && failure === undefined) {
    const name = backupPath(path, { version: before.version, at, reason });
    giveSecondName(path, name);
    return { path: name, damaged: false };
  }
  const name = damagedPath(path, at);
  giveSecondName(path, name);
  // With the new file, what lies in the -wal file of the old one would be taken for changes of it.
  for (const suffix of ['-wal', '-shm', '-journal']) moveIfThere(`${path}${suffix}`, `${name}${suffix}`);
  return { path: name, damaged: true };
}

/** A moment of which nothing is kept yet: clocks stand still where `--now` sets them. */
function freeTime(path: string, at: number): number {
  const taken = listBackups(path).map((backup) => backup.at);
  return taken.includes(at) || existsSync(damagedPath(path, at)) ? freeTime(path, at + 1) : at;
}

/** What is not damaged but somebody else's, or out of reach, must stay where it is. */
function refuseOthers(failure: HistoryError['failure']): void {
  if (failure.kind !== 'damaged' && failure.kind !== 'not-a-database') throw new HistoryError(failure);
}

function giveSecondName(path: string, name: string): void {
  try {
    linkSync(path, name);
  } catch {
    // A file system without hard links.
    copyFileSync(path, name, constants.COPYFILE_EXCL);
  }
  chmodSync(name, 0o600);
}

function moveIfThere(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}
