import { newestBackup } from './backup.js';
import type { Connection } from './connection.js';
import { countEffectiveReviews } from './effective-reviews.js';
import { failureOf } from './failure-of.js';
import type { HistoryFailure } from './failure.js';
import { readHeader } from './header.js';
import type { World } from './migrations/migration.js';
import { openCopy } from './open-copy.js';
import { loadSqlite, type Sqlite } from './sqlite.js';
import { verify } from './verify.js';

/** What a history file is worth. */
export type Examined =
  | {
      readonly kind: 'sound';
      /** Of the tables, as the file has them. */
      readonly version: number;
      readonly reviews: number;
      /** When the last answer was given, in milliseconds UTC; null where there is none. */
      readonly lastAt: number | null;
    }
  /** It can be read, but some of it is not what was written; a line for each fault. */
  | { readonly kind: 'faulty'; readonly faults: readonly string[] }
  | { readonly kind: 'unusable'; readonly failure: HistoryFailure };

/** Reads all of the file, in a copy: structure, tables, and the hash of every row. */
export async function examine(path: string, world: World): Promise<Examined> {
  const loaded = await loadSqlite();
  return loaded.ok ? examineWith(loaded.Sqlite, path, world) : { kind: 'unusable', failure: loaded.failure };
}

export function examineWith(Sqlite: Sqlite, path: string, world: World): Examined {
  try {
    const version = readVersion(path);
    const copy = openCopy(Sqlite, path, world);
    try {
      return copy.read(() => examined(copy, version));
    } finally {
      copy.close();
    }
  } catch (error) {
    const failure = failureOf(error, path);
    if (failure === undefined) throw error;
    return { kind: 'unusable', failure };
  }
}

/** The same failure with the newest backup that is sound in every row, where one is proposed at all. */
export async function withSoundBackup(failure: HistoryFailure, world: World): Promise<HistoryFailure> {
  if (!('backup' in failure) || failure.backup === null) return failure;
  const loaded = await loadSqlite();
  if (!loaded.ok) return failure;
  const isSound = (path: string) => examineWith(loaded.Sqlite, path, world).kind === 'sound';
  return { ...failure, backup: newestBackup(failure.file, isSound) };
}

/** 0 where there is nothing to read it from, which opening will name. */
function readVersion(path: string): number {
  try {
    return readHeader(path).version;
  } catch {
    return 0;
  }
}

function examined(copy: Connection, version: number): Examined {
  const faults = verify(copy);
  if (faults.length > 0) return { kind: 'faulty', faults };
  const { database } = copy;
  const last = database.prepare<[], { at: number }>('SELECT at FROM reviews ORDER BY number DESC LIMIT 1');
  return {
    kind: 'sound',
    version,
    reviews: countEffectiveReviews(database),
    lastAt: last.get()?.at ?? null,
  };
}
