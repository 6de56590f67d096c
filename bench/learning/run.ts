// How good the choice of questions is, measured on simulated learners. `npm run bench:learning [-- --full | --sharp]`:
// 8 learners a memory model, or 40 with --full; --sharp lets what is known before be nearly all-or-none.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Job, Outcome } from './experiments.js';
import { modelNames } from './memory-models/all.js';
import { speeds } from './speed.js';
import { tables } from './tables.js';

const full = process.argv.includes('--full');
const sharpness = process.argv.includes('--sharp') ? 2.5 : 1;
const learners = full ? 40 : 8;
// The longest first, so that the cores end together.
const jobs = [30, 14, 7].flatMap((days) =>
  Array.from({ length: learners }, (_, index) => index + 1).flatMap((seed) =>
    modelNames.map((model): Job => ({ model, seed, days, sharpness, namesWeak: days === 7 })),
  ),
);

/** Spreads the jobs over the cores; the outcomes come in the order of the jobs. */
async function outcomesOf(list: readonly Job[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const serve = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      let own = -1;
      const give = () => {
        own = next;
        next += 1;
        if (own < list.length) worker.postMessage(list[own]);
        else void worker.terminate().then(() => resolve());
      };
      worker.on('error', reject);
      worker.on('message', (outcome: Outcome) => {
        outcomes[own] = outcome;
        give();
      });
      give();
    });
  const cores = Math.min(list.length, availableParallelism());
  await Promise.all(
    Array.from({ length: cores }, () => serve(new Worker(new URL('./worker.ts', import.meta.url)))),
  );
  return outcomes;
}

const outcomes = await outcomesOf(jobs);
console.log(`${learners} learners a memory model, 20 minutes a day, 400 questions in 14 areas\n`);
for (const line of tables(
  [...outcomes].sort((a, b) => a.job.days - b.job.days),
  speeds(),
))
  console.log(line);
