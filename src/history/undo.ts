import { type Backup, listBackups } from './backup-names.js';
import type { Connection } from './connection.js';
import { copyRows, type Copied } from './copy-rows.js';
import { ownDeviceId } from './device.js';
import { countEffectiveReviews } from './effective-reviews.js';
import { examineWith, type Examined } from './examine.js';
import { failureOf } from './failure-of.js';
import type { HistoryFailure } from './failure.js';
import type { World } from './migrations/migration.js';
import { openCopy } from './open-copy.js';
import { type Kept, putInPlace } from './put-in-place.js';
import { loadSqlite, type Sqlite } from './sqlite.js';
import { copyWhole } from './whole-copy.js';
import { writeDatabase } from './write-whole.js';

/** What taking back the last change does to the reviews that count. */
export interface Effect {
  readonly before: number;
  readonly after: number;
  /** Given on this device since the change: these stay. */
  readonly kept: number;
  /** That came with the change: these go. */
  readonly gone: number;
}

export type Undone =
  | { readonly kind: 'undone'; readonly change: Backup; readonly effect: Effect; readonly kept: Kept }
  | { readonly kind: 'nothing' }
  /** The history itself is not sound, or not there. */
  | { readonly kind: 'damaged'; readonly examined: Exclude<Examined, { kind: 'sound' }> }
  /** The state before the change is not sound any more. */
  | {
      readonly kind: 'refused';
      readonly change: Backup;
      readonly examined: Exclude<Examined, { kind: 'sound' }>;
    }
  /** `rows` would be lost: what was done since cannot be carried over. */
  | {
      readonly kind: 'would-lose';
      readonly change: Backup;
      readonly rows: number;
      readonly why: 'migration' | 'device';
    }
  | { readonly kind: 'failed'; readonly failure: HistoryFailure };

/**
 * Goes back to what the history was before the newest change that prep made a backup for, with all that was done on
 * this device since. A change is an import, a sync, a restore, a migration, or an undo of one of these.
 */
export async function undo(path: string, dryRun: boolean, world: World): Promise<Undone> {
  const loaded = await loadSqlite();
  if (!loaded.ok) return { kind: 'failed', failure: loaded.failure };
  try {
    const now = examineWith(loaded.Sqlite, path, world);
    // What was done since could not be carried over whole.
    if (now.kind !== 'sound') return { kind: 'damaged', examined: now };
    const change = listBackups(path).find(({ reason }) => reason !== 'hand');
    if (change === undefined) return { kind: 'nothing' };
    return undoWith(loaded.Sqlite, { path, change, dryRun, before: now }, world);
  } catch (error) {
    const failure = failureOf(error, path);
    if (failure === undefined) throw error;
    return { kind: 'failed', failure };
  }
}

interface Undoing {
  readonly path: string;
  readonly change: Backup;
  readonly dryRun: boolean;
  readonly before: Examined;
}

function undoWith(Sqlite: Sqlite, undoing: Undoing, world: World): Undone {
  const { path, change, dryRun } = undoing;
  const examined = examineWith(Sqlite, change.path, world);
  if (examined.kind !== 'sound') return { kind: 'refused', change, examined };
  const present = openCopy(Sqlite, path, world);
  const target = openCopy(Sqlite, change.path, world);
  try {
    const before = countEffectiveReviews(present.database);
    const copied = copyRows(present.database, target.database, sameDevice(present, target));
    const lost = losses(change, copied, ownDeviceText(present) === ownDeviceText(target));
    if (lost !== undefined) return lost;
    const effect = effectOf(before, copied, countEffectiveReviews(target.database));
    // Tables of an older version stay as they were: to go back to them is what undoing a migration means.
    const fill = (fresh: string) =>
      change.reason === 'migration'
        ? copyWhole(Sqlite, change.path, fresh)
        : writeDatabase(target.database, fresh);
    const replacement = { path, fill, reason: 'undo', before: undoing.before } as const;
    const kept = dryRun ? null : putInPlace(Sqlite, replacement, world);
    return { kind: 'undone', change, effect, kept };
  } finally {
    present.close();
    target.close();
  }
}

/** Rows of this device were written here; those of others came with an import. */
function sameDevice(present: Connection, target: Connection): (device: Uint8Array) => boolean {
  const same = ownDeviceText(present) === ownDeviceText(target);
  const own = Buffer.from(ownDeviceId(present));
  return (device) => same && own.equals(device);
}

function losses(change: Backup, { rows }: Copied, same: boolean): Undone | undefined {
  if (change.reason === 'migration' && rows.copied > 0) {
    return { kind: 'would-lose', change, rows: rows.copied, why: 'migration' };
  }
  return same || rows.unwanted === 0
    ? undefined
    : { kind: 'would-lose', change, rows: rows.unwanted, why: 'device' };
}

function effectOf(before: number, { reviews }: Copied, after: number): Effect {
  return { before, after, kept: reviews.copied, gone: reviews.unwanted };
}

function ownDeviceText(connection: Connection): string {
  return Buffer.from(ownDeviceId(connection)).toString('hex');
}
