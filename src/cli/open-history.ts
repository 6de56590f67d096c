import type { History, HistoryOptions, Opened } from '../history/history.js';
import type { Context } from './context.js';
import { Stop } from './failure.js';

/** The learner's history: made where there is none; in memory only with `keep: false`. */
export async function openLearnerHistory(context: Context, { keep }: { keep: boolean }): Promise<History> {
  return opened(context, keep ? context.databasePath : ':memory:', { createIfMissing: true });
}

/** The history for reading; undefined where there is none yet. */
export async function readLearnerHistory(context: Context): Promise<History | undefined> {
  const { existsSync } = await import('node:fs');
  const path = context.databasePath;
  if (path !== ':memory:' && !existsSync(path)) return undefined;
  return opened(context, path, { createIfMissing: true });
}

/** The history for a look that writes nothing, unless it is an older program's: then it is first brought up to date. */
export async function viewLearnerHistory(context: Context): Promise<History | undefined> {
  const { existsSync } = await import('node:fs');
  const path = context.databasePath;
  if (path === ':memory:' || !existsSync(path)) return undefined;
  const viewed = await tried(context, path, { readonly: true });
  if (viewed.ok) return viewed.history;
  if (viewed.failure.kind === 'older-schema') return opened(context, path, {});
  throw new Stop({ kind: 'history', failure: viewed.failure });
}

/** The history, to note down what was computed from it; undefined where it cannot be written, which is no loss. */
export async function historyToKeep(context: Context): Promise<History | undefined> {
  const result = await tried(context, context.databasePath, {});
  return result.ok ? result.history : undefined;
}

type Ways = Pick<HistoryOptions, 'createIfMissing' | 'readonly'>;

async function opened(context: Context, path: string, ways: Ways): Promise<History> {
  const result = await tried(context, path, ways);
  if (!result.ok) throw new Stop({ kind: 'history', failure: result.failure });
  return result.history;
}

async function tried(context: Context, path: string, ways: Ways): Promise<Opened> {
  const { openHistory } = await import('../history/history.js');
  const { world, clock } = context;
  return openHistory(path, { ...ways, clock: () => clock.now().at, random: (size) => world.random(size) });
}
