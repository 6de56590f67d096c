import { existsSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { type BackupReason, backupPath } from './backup-names.js';
import { giveName } from './create.js';
import { examineWith, type Examined } from './examine.js';
import { failureOf } from './failure-of.js';
import type { HistoryFailure } from './failure.js';
import { look } from './look.js';
import type { World } from './migrations/migration.js';
import { loadSqlite, type Sqlite } from './sqlite.js';
import { syncFolder } from './sync-folder.js';
import { thinBackups } from './thin-backups.js';
import { copyWhole } from './whole-copy.js';
import { removeDatabase, writeWhole } from './write-whole.js';

type Sound = Extract<Examined, { kind: 'sound' }>;

export type BackedUp =
  | { readonly kind: 'made'; readonly path: string; readonly content: Sound }
  /** The file that was named is there already. */
  | { readonly kind: 'taken' }
  /** What is damaged makes no backup. */
  | { readonly kind: 'refused'; readonly examined: Exclude<Examined, Sound> }
  | { readonly kind: 'failed'; readonly failure: HistoryFailure };

export interface Wanted {
  /** The history. */
  readonly path: string;
  readonly reason: BackupReason;
  /** Where to, instead of beside the history; never over a file. */
  readonly file?: string | undefined;
}

/**
 * Writes a copy of the history that was checked row by row, and removes older ones that newer ones make superfluous.
 * The history may be in use meanwhile.
 */
export async function makeBackup(wanted: Wanted, world: World): Promise<BackedUp> {
  const loaded = await loadSqlite();
  if (!loaded.ok) return { kind: 'failed', failure: loaded.failure };
  try {
    return makeWith(loaded.Sqlite, wanted, world);
  } catch (error) {
    const failure = failureOf(error, wanted.file ?? wanted.path);
    if (failure === undefined) throw error;
    return { kind: 'failed', failure };
  }
}

function makeWith(Sqlite: Sqlite, wanted: Wanted, world: World): BackedUp {
  const { path, file } = wanted;
  if (file !== undefined && existsSync(file)) return { kind: 'taken' };
  if (!isHistory(path)) return refusal(Sqlite, path, world);
  const copy = `${file ?? path}.${Buffer.from(world.random(6)).toString('hex')}.new`;
  try {
    writeWhole(copy, (unfinished) => copyWhole(Sqlite, path, unfinished));
    // Only the copy is read row by row: it says as much of what it was made of, and what counts is what lies there.
    const content = examineWith(Sqlite, copy, world);
    if (content.kind !== 'sound') return refusal(Sqlite, path, world);
    const at = world.clock();
    const backup = file ?? backupPath(path, { version: content.version, at, reason: wanted.reason });
    giveItsName(copy, backup, file !== undefined);
    const isSound = (each: string) => each === backup || examineWith(Sqlite, each, world).kind === 'sound';
    if (file === undefined) thinBackups(path, at, isSound);
    return { kind: 'made', path: backup, content };
  } finally {
    removeDatabase(copy);
  }
}

/** A name of the learner's own is given only where nothing has it. */
function giveItsName(copy: string, backup: string, isOwn: boolean): void {
  if (isOwn) giveName(copy, backup);
  else renameSync(copy, backup);
  syncFolder(dirname(backup));
}

/** Whether it is worth copying; what it is instead, `refusal` says. */
function isHistory(path: string): boolean {
  try {
    return look(path).exists;
  } catch {
    return false;
  }
}

function refusal(Sqlite: Sqlite, path: string, world: World): BackedUp {
  const examined = examineWith(Sqlite, path, world);
  if (examined.kind !== 'sound') return { kind: 'refused', examined };
  throw new Error(`a copy of ${path} is not sound, although the history itself is`);
}
