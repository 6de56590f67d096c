import { knowledgeFrom, type Knowledge } from '../learn/knowledge.js';
import { grouped } from '../learn/grouped.js';
import type { QuestionId } from '../model/ids.js';
import type { Question } from '../model/question.js';
import type { Review } from '../model/review.js';
import { type Tally, tallyOf } from './tally.js';

/**
 * What a report takes from the log: all of it summed up, and the answers themselves only where a part is looked at. None
 * of those that were taken back.
 */
export interface ReportLog {
  readonly knowledge: Knowledge;
  readonly tally: Tally;
  /** At least those of the questions, and those recorded with the area. */
  about(area: string, questions: readonly QuestionId[]): Iterable<Review>;
  /** At least those of that moment, in milliseconds, or later. */
  since(at: number): Iterable<Review>;
  /** All of them, those of a session together. */
  bySession(): Iterable<Review>;
}

/** `reviews` in the order in which they were recorded. */
export function logOf(questions: readonly Question[], reviews: readonly Review[]): ReportLog {
  return {
    knowledge: knowledgeFrom(questions, reviews),
    tally: tallyOf(reviews),
    about: () => reviews,
    since: () => reviews,
    bySession: () => [...grouped(reviews, ({ session }) => session).values()].flat(),
  };
}
