import { existsSync } from 'node:fs';
import { Connection } from './connection.js';
import { keepCounting } from './copy-rows.js';
import { examineWith, type Examined } from './examine.js';
import { failureOf } from './failure-of.js';
import type { HistoryFailure } from './failure.js';
import type { World } from './migrations/migration.js';
import { openCopy } from './open-copy.js';
import { type Kept, putInPlace } from './put-in-place.js';
import { connect, loadSqlite, type Sqlite } from './sqlite.js';
import { copyWhole } from './whole-copy.js';

type Sound = Extract<Examined, { kind: 'sound' }>;

export type Restored =
  | { readonly kind: 'restored'; readonly backup: Sound; readonly kept: Kept }
  /** The backup is not what it should be, and nothing was changed. */
  | { readonly kind: 'refused'; readonly examined: Exclude<Examined, Sound> }
  | { readonly kind: 'failed'; readonly failure: HistoryFailure };

export interface Restoring {
  /** The history that is to be replaced, or made. */
  readonly path: string;
  readonly backup: string;
  /** Everything but the last step. */
  readonly dryRun: boolean;
}

/** Checks all of a backup and puts it in the place of the history, which is kept under a name of its own. */
export async function restore(restoring: Restoring, world: World): Promise<Restored> {
  const loaded = await loadSqlite();
  if (!loaded.ok) return { kind: 'failed', failure: loaded.failure };
  const { Sqlite } = loaded;
  const { path, backup, dryRun } = restoring;
  const examined = examineWith(Sqlite, backup, world);
  if (examined.kind !== 'sound') return { kind: 'refused', examined };
  if (dryRun) return { kind: 'restored', backup: examined, kept: null };
  try {
    return { kind: 'restored', backup: examined, kept: replaced(Sqlite, restoring, world) };
  } catch (error) {
    const failure = failureOf(error, path);
    if (failure === undefined) throw error;
    return { kind: 'failed', failure };
  }
}

/** The backup as it is, but for the number of the next row: other devices may know later ones of the present file. */
function replaced(Sqlite: Sqlite, { path, backup }: Restoring, world: World): Kept {
  const before = existsSync(path) ? examineWith(Sqlite, path, world) : undefined;
  const fill = (fresh: string) => {
    copyWhole(Sqlite, backup, fresh);
    if (before?.kind === 'sound') countOn(Sqlite, { path, fresh }, world);
  };
  return putInPlace(Sqlite, { path, fill, reason: 'restore', before }, world);
}

function countOn(Sqlite: Sqlite, { path, fresh }: { path: string; fresh: string }, world: World): void {
  const present = openCopy(Sqlite, path, world);
  const target = new Connection(path, connect(Sqlite, fresh));
  try {
    keepCounting(present.database, target.database);
  } finally {
    present.close();
    target.close();
  }
}
