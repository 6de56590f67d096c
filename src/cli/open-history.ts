import type { History } from '../history/history.js';
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

async function opened(
  context: Context,
  path: string,
  options: { createIfMissing: boolean },
): Promise<History> {
  const { openHistory } = await import('../history/history.js');
  const { world, clock } = context;
  const result = await openHistory(path, {
    ...options,
    clock: () => clock.now().at,
    random: (size) => world.random(size),
  });
  if (!result.ok) throw new Stop({ kind: 'history', failure: result.failure });
  return result.history;
}
