import type { QuestionId } from '../model/ids.js';
import type { Question } from '../model/question.js';
import type { ProofOutcome } from './outcome.js';
import { prove, type ProveOptions } from './prove.js';

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
  const outcomes = new Map<number, Proven>();
  const waiting = questions.entries();
  const work = async () => {
    for (const [index, question] of waiting) {
      outcomes.set(index, { question: question.id, outcome: await prove(question, options) });
      options.progress?.(outcomes.size, questions.length);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, options.jobs) }, work));
  return questions.flatMap((_, index) => outcomes.get(index) ?? []);
}
