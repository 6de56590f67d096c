import { join } from 'node:path';
import type { QuestionId } from '../../model/ids.js';
import type { Question } from '../../model/question.js';
import { fileCache } from '../../proof/cache.js';
import type { ProofOutcome } from '../../proof/outcome.js';
import { proveAll } from '../../proof/run.js';
import type { SandboxLevel } from '../../run/sandbox.js';
import type { Context } from '../context.js';
import { localRunner } from '../lazy-runner.js';
import { homePlaces } from '../places.js';

/** How long the learner waits before a sign of life. */
const patienceMs = 500;

/**
 * Runs what proves the keys, in the sandbox and on all cores. What was proven before is not run again, unless the
 * cache is left out.
 */
export async function proveKeys(
  questions: readonly Question[],
  { context, cached }: { context: Context; cached: boolean },
): Promise<ReadonlyMap<QuestionId, ProofOutcome>> {
  const { world } = context;
  const cache = (name: string) => (cached ? fileCache(join(homePlaces(world).caches, name)) : undefined);
  const runner = await localRunner(world, cache('tools'));
  if (questions.some(({ kind }) => kind !== 'sql')) await tellIfOpen(runner.sandbox.level, context);
  const proven = await proveAll(questions, {
    runner,
    cache: cache('proofs'),
    jobs: world.cores,
    progress: progressOn(context),
  });
  return new Map(proven.map(({ question, outcome }) => [question, outcome]));
}

/** Whoever has programs of others run is told where these could do harm. */
async function tellIfOpen(level: SandboxLevel, context: Context): Promise<void> {
  if (level === 'bubblewrap') return;
  const { levelWords } = await import('../../run/sandbox.js');
  context.tell(`prep: proofs are run ${levelWords[level]}`);
}

/** One line on stderr that is written over; on a terminal only, and only when it takes a while. */
function progressOn({ world, quiet }: Context): (done: number, total: number) => void {
  const startedAt = world.now();
  return (done, total) => {
    if (quiet || world.stderr.isTTY !== true || world.now() - startedAt < patienceMs) return;
    world.stderr.write(`\rproving ${done} of ${total}${done === total ? '\n' : ''}`);
  };
}
