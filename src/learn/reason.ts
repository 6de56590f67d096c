import type { Question } from '../model/question.js';
import { whyNow } from './choice.js';
import type { Goal } from './goal.js';
import type { Knowledge } from './knowledge.js';
import { isDue } from './memory.js';

/** Why a question is asked now, in sentences: how often it was answered, and the four numbers of the choice. */
export function reasonText(
  question: Question,
  { learner, memories }: Knowledge,
  { goal, now }: { readonly goal: Goal; readonly now: number },
): string {
  const { weight, recallNow, recallIfAsked, recallIfNot, seconds } = whyNow(learner, goal, question, now);
  const memory = memories.get(question.id);
  const times = memory?.answers === 1 ? 'once' : `${memory?.answers ?? 0} times`;
  const before =
    memory === undefined
      ? 'This question is new to you.'
      : `You answered it ${times} before; it is ${isDue(memory, now) ? 'due' : 'not due yet'}.`;
  const share = weight >= 0.01 ? `${percent(weight)} %` : `${(100 * weight).toFixed(1)} %`;
  return [
    before,
    `It stands for ${share} of the interview.`,
    `The chance that you know it now is about ${percent(recallNow)} %.`,
    `On the day it is about ${percent(recallIfAsked)} % if you answer now, ${percent(recallIfNot)} % if not.`,
    `It takes about ${Math.round(seconds)} seconds.`,
  ].join(' ');
}

function percent(share: number): number {
  return Math.round(100 * share);
}
