import { newestBackup } from './backup.js';
import type { Connection } from './connection.js';
import { type Copied, copyRows } from './copy-rows.js';
import { ownDevice } from './device.js';
import { countEffectiveReviews } from './effective-reviews.js';
import { errorCode } from './error-code.js';
import { examineWith } from './examine.js';
import { failureOf } from './failure-of.js';
import type { HistoryFailure } from './failure.js';
import type { World } from './migrations/migration.js';
import { openCopy } from './open-copy.js';
import { type Kept, putInPlace } from './put-in-place.js';
import { emptyHistory, salvageable } from './salvage.js';
import { type Database, loadSqlite, type Sqlite } from './sqlite.js';
import { writeDatabase } from './write-whole.js';

/** What a repaired history holds, and where from. */
export interface Contents {
  readonly reviews: number;
  /** Read out of the damaged file, in rows of all tables; the backup had none of them. */
  readonly salvaged: number;
  /** At least so many of its rows could not be read, or were changed, and are not in the backup; null: all of them. */
  readonly lost: number | null;
  readonly backup: string | null;
}

export type Repaired =
  | { readonly kind: 'sound' }
  | { readonly kind: 'repaired'; readonly contents: Contents; readonly kept: Kept }
  /** Nothing of the file could be read and there is no sound backup; it stays as it is. */
  | { readonly kind: 'hopeless' }
  | { readonly kind: 'failed'; readonly failure: HistoryFailure };

/**
 * Puts a sound history in the place of a damaged one, which is kept: the rows of the newest sound backup, and every
 * row of the damaged file that its hash says is what was written.
 */
export async function repair(path: string, world: World): Promise<Repaired> {
  const loaded = await loadSqlite();
  if (!loaded.ok) return { kind: 'failed', failure: loaded.failure };
  try {
    return repairWith(loaded.Sqlite, path, world);
  } catch (error) {
    const failure = failureOf(error, path);
    if (failure === undefined) throw error;
    return { kind: 'failed', failure };
  }
}

function repairWith(Sqlite: Sqlite, path: string, world: World): Repaired {
  const examined = examineWith(Sqlite, path, world);
  if (examined.kind === 'sound') return examined;
  if (examined.kind === 'unusable' && !isDamage(examined.failure)) {
    return { kind: 'failed', failure: examined.failure };
  }
  const backup = newestSound(Sqlite, path, world);
  const sources = salvageable(Sqlite, path, world);
  const target = emptyHistory(Sqlite, world);
  try {
    const contents = fill(target, backup, sources);
    if (contents === undefined) return { kind: 'hopeless' };
    const write = (fresh: string) => writeDatabase(target, fresh);
    const kept = putInPlace(Sqlite, { path, fill: write, reason: 'restore', before: examined }, world);
    return { kind: 'repaired', contents, kept };
  } finally {
    for (const each of sources) each.close();
    backup?.close();
    target.close();
  }
}

function isDamage({ kind }: HistoryFailure): boolean {
  return kind === 'damaged' || kind === 'not-a-database';
}

/** The newest backup beside the file that is sound in every row, as a copy in memory. */
function newestSound(Sqlite: Sqlite, path: string, world: World): Connection | undefined {
  const sound = newestBackup(path, (each) => examineWith(Sqlite, each, world).kind === 'sound');
  return sound === null ? undefined : openCopy(Sqlite, sound, world);
}

/** undefined where there is nothing to fill it with. */
function fill(
  target: Database,
  backup: Connection | undefined,
  sources: readonly Connection[],
): Contents | undefined {
  const all = [...(backup === undefined ? [] : [backup]), ...sources];
  if (!all.some(({ database }) => adopt(database, target))) return undefined;
  if (backup !== undefined) copyRows(backup.database, target);
  const copied = sources.map(({ database }) => copyRows(database, target).rows);
  const salvaged = copied.reduce((sum, rows) => sum + rows.copied, 0);
  const found = salvaged + copied.reduce((sum, rows) => sum + rows.there, 0);
  if (backup === undefined && found === 0 && copied.some(({ lost }) => lost > 0)) return undefined;
  return {
    reviews: countEffectiveReviews(target),
    salvaged,
    lost: stillLost(copied),
    backup: backup?.file ?? null,
  };
}

/** What the fullest copy could not give, and no other copy gave. */
function stillLost([fullest, ...others]: readonly Copied['rows'][]): number | null {
  if (fullest === undefined) return null;
  return Math.max(0, fullest.lost - others.reduce((sum, { copied }) => sum + copied, 0));
}

/** Makes the new history the same device as the old one, so that its rows stay its own. */
function adopt(from: Database, to: Database): boolean {
  try {
    const find = from.prepare<[number], object>('SELECT id, created_at AS at FROM devices WHERE number = ?');
    const device = find.get(ownDevice);
    if (device === undefined) return false;
    to.prepare('UPDATE devices SET id = @id, created_at = @at WHERE number = 1').run(device);
    return true;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}
