import type { QuestionId } from '../model/ids.js';
import type { Question } from '../model/question.js';
import type { ProofOutcome } from './outcome.js';
import { outcomeOrRun, prove, type ProveOptions } from './prove.js';

export interface ProveAllOptions extends ProveOptions {
  /** How many are run at the same time: the cores there are. */
  readonly jobs: number;
  /** Called after each question with how many of how many are done. */
  readonly progress?: (done: number, total: number) => void;
}

export interface Proven {
  readonly question: QuestionId;
  readonly outcome: ProofOutcome;
}

/** Proves many questions at a time; the outcomes come in the order of the questions. */
export async function proveAll(
  questions: readonly Question[],
  options: ProveAllOptions,
): Promise<readonly Proven[]> {
  // All at once, since most of it is to wait for the runtimes to tell their versions.
  const runs = await Promise.all(questions.map((question) => outcomeOrRun(question, options)));
  const outcomes = new Map<number, Proven>();
  const waiting = questions.entries();
  const work = async () => {
    for (const [index, question] of waiting) {
      const run = runs[index];
      if (run !== undefined) outcomes.set(index, { question: question.id, outcome: await run() });
      options.progress?.(outcomes.size, questions.length);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, options.jobs) }, work));
  const all = questions.flatMap((_, index) => outcomes.get(index) ?? []);
  return options.jobs > 1 ? failedAlone(all, questions, options) : all;
}

/** What failed while others ran is run once more by itself: a busy machine is no wrong key. */
async function failedAlone(
  all: readonly Proven[],
  questions: readonly Question[],
  options: ProveOptions,
): Promise<readonly Proven[]> {
  const settled: Proven[] = [];
  for (const [index, proven] of all.entries()) {
    const question = questions[index];
    const again = proven.outcome.kind === 'failed' && question !== undefined;
    settled.push(again ? { ...proven, outcome: await prove(question, options) } : proven);
  }
  return settled;
}
