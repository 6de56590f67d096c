import { existsSync, rmSync } from 'node:fs';
import { writeWhole } from './backup.js';
import { type BackupReason, backupPath } from './backup-names.js';
import { giveName } from './create.js';
import { examineWith, type Examined } from './examine.js';
import { failureOf } from './failure-of.js';
import type { HistoryFailure } from './failure.js';
import type { World } from './migrations/migration.js';
import { wholeBytes } from './open-copy.js';
import { loadSqlite, type Sqlite } from './sqlite.js';
import { thinBackups } from './thin-backups.js';

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

function makeWith(Sqlite: Sqlite, { path, reason, file }: Wanted, world: World): BackedUp {
  const examined = examineWith(Sqlite, path, world);
  if (examined.kind !== 'sound') return { kind: 'refused', examined };
  const bytes = wholeBytes(Sqlite, path);
  if (file !== undefined) {
    if (!writeNew(file, bytes)) return { kind: 'taken' };
    return { kind: 'made', path: file, content: checked(Sqlite, file, world) };
  }
  const at = world.clock();
  const backup = backupPath(path, { version: examined.version, at, reason });
  writeWhole(backup, bytes);
  const content = checked(Sqlite, backup, world);
  thinBackups(path, at, (each) => examineWith(Sqlite, each, world).kind === 'sound');
  return { kind: 'made', path: backup, content };
}

/** Read again: what counts is what lies on the disk. */
function checked(Sqlite: Sqlite, backup: string, world: World): Sound {
  const examined = examineWith(Sqlite, backup, world);
  if (examined.kind === 'sound') return examined;
  throw new Error(`the backup that was just written is not sound: ${backup}`);
}

function writeNew(file: string, bytes: Uint8Array): boolean {
  if (existsSync(file)) return false;
  const aside = `${file}.new`;
  writeWhole(aside, bytes);
  giveName(aside, file);
  rmSync(aside);
  return true;
}
