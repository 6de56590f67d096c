import type { Question } from '../model/question.js';
import type { Review } from '../model/review.js';
import { isDue, memories, recall } from './memory.js';

/** Why a question is asked now, in a sentence. `now` in milliseconds. */
export function whyNow(question: Question, log: readonly Review[], now: number): string {
  const memory = memories(log.filter((review) => review.question === question.id)).get(question.id);
  if (memory === undefined) return 'This question is new to you.';
  const chance = Math.round(recall(memory, now) * 100);
  const due = isDue(memory, now) ? 'it is due' : 'it is not due yet';
  const times = memory.answers === 1 ? 'once' : `${memory.answers} times`;
  return `You answered it ${times} before; the chance that you still know it is about ${chance} %: ${due}.`;
}
