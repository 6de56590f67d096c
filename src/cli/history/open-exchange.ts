import { existsSync } from 'node:fs';
import type { Connection } from '../../history/connection.js';
import { openConnection, type OpenedConnection, type OpenOptions } from '../../history/open.js';
import type { Context } from '../context.js';
import { Stop } from '../failure.js';
import { backupBefore } from './backup.js';
import { historyWorld } from './words.js';

type Ways = Pick<OpenOptions, 'createIfMissing' | 'readonly'>;

/** The history to read from; an older program's is first brought up to date. undefined where there is none yet. */
export async function connectToRead(context: Context): Promise<Connection | undefined> {
  const path = context.databasePath;
  if (path === ':memory:' || !existsSync(path)) return undefined;
  const opened = await tried(context, { readonly: true });
  if (opened.ok) return opened.connection;
  return opened.failure.kind === 'older-schema' ? connect(context, {}) : stopped(opened);
}

/** The history to write into, made where there is none. */
export async function connectToWrite(context: Context): Promise<Connection> {
  return connect(context, { createIfMissing: true });
}

async function connect(context: Context, ways: Ways): Promise<Connection> {
  const opened = await tried(context, ways);
  return opened.ok ? opened.connection : stopped(opened);
}

function tried(context: Context, ways: Ways): Promise<OpenedConnection> {
  return openConnection(context.databasePath, { ...ways, ...historyWorld(context) });
}

function stopped({ failure }: Extract<OpenedConnection, { ok: false }>): never {
  throw new Stop({ kind: 'history', failure });
}

/** Thrown where the first new row is about to be written without a backup. */
class BackupNeeded extends Error {}

/**
 * Runs work that may change the history, and backs it up only when a change is certain: the work is stopped before its
 * first change and done once more. `again` says whether that is possible. A history of nothing too has its backup, since
 * `prep history undo` needs one.
 */
export async function withBackup<Result>(
  context: Context,
  { reason, again }: { reason: 'import' | 'sync'; again: boolean },
  work: (beforeFirst: () => void) => Promise<Result>,
): Promise<Result> {
  if (again) {
    try {
      return await work(() => {
        throw new BackupNeeded();
      });
    } catch (error) {
      if (!(error instanceof BackupNeeded)) throw error;
    }
  }
  await backupBefore(context, reason);
  return work(() => undefined);
}
