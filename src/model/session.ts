import type { QuestionId } from './ids.js';
import type { Moment } from './review.js';

/** A drill as it was asked for; what became of it is in its reviews. */
export interface Session extends Moment {
  readonly id: string;
  readonly mode: string;
  readonly targets: readonly string[];
  readonly filters: Readonly<Record<string, unknown>>;
  readonly seed: number;
  /** The questions in the order planned; null where the session has no planned end. */
  readonly planned: readonly QuestionId[] | null;
}

/** The learner's word on a question that is not an answer. */
export interface Mark extends Moment {
  readonly question: QuestionId;
  /** `flag`: look at this again later; `known`: never ask again. */
  readonly what: 'flag' | 'known';
  readonly note: string | null;
}

/** The text of an open answer, kept for the next time. */
export interface Draft extends Moment {
  readonly question: QuestionId;
  readonly text: string;
}
