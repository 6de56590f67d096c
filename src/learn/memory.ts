import { fsrs, Rating } from 'ts-fsrs';
import type { QuestionId } from '../model/ids.js';
import { isAnswer, type Review } from '../model/review.js';

/** What is left of the answers to one question. */
export interface Memory {
  readonly question: QuestionId;
  /** Days until recall falls from 1 to 0.9. */
  readonly stability: number;
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number;
  /** When it was last answered, in milliseconds. */
  readonly lastAt: number;
  /** When recall falls to 0.9, in milliseconds. */
  readonly dueAt: number;
  /** How often it was not recalled, the first answer left out (it could not be recalled yet). */
  readonly lapses: number;
  readonly answers: number;
  /** 0 to 1. */
  readonly lastScore: number;
}

/**
 * FSRS-6 with its default parameters: training them on fewer than some 250 delayed reviews does not help.
 * Source: the open-spaced-repetition wiki, "The Algorithm", as ts-fsrs computes it.
 */
const model = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false });

/** The 21 numbers of FSRS-6. */
export const parameters: readonly number[] = model.parameters.w;

const dayInMs = 86_400_000;

/**
 * Folds the reviews, in the order in which they were made, into one memory a question; skips leave no trace.
 */
export function memories(reviews: readonly Review[]): Map<QuestionId, Memory> {
  const found = new Map<QuestionId, Memory>();
  for (const review of reviews) {
    if (isAnswer(review)) found.set(review.question, remembered(found.get(review.question), review));
  }
  return found;
}

/** The chance, 0 to 1, that the answer is recalled at a moment; 1 at moments before the last answer. */
export function recall(memory: Memory, atMs: number): number {
  return model.forgetting_curve(elapsedDays(memory.lastAt, atMs), memory.stability);
}

export function isDue(memory: Memory, atMs: number): boolean {
  return memory.dueAt <= atMs;
}

/** The memory of a question after another answer to it. */
export function remembered(before: Memory | undefined, review: Review): Memory {
  const rating = ratingOf(review);
  const elapsed = before === undefined ? 0 : elapsedDays(before.lastAt, review.at);
  const { stability, difficulty } = model.next_state(before ?? null, elapsed, rating);
  const lapsed = before !== undefined && rating === Rating.Again;
  return {
    question: review.question,
    stability,
    difficulty,
    lastAt: review.at,
    dueAt: review.at + Math.ceil(stability * dayInMs),
    lapses: (before?.lapses ?? 0) + (lapsed ? 1 : 0),
    answers: (before?.answers ?? 0) + 1,
    lastScore: review.score,
  };
}

/** A hinted answer does not count as recalled, however right it is. */
function ratingOf(review: Review): Rating {
  if (review.verdict === 'wrong' || review.hints > 0) return Rating.Again;
  return review.verdict === 'partial' ? Rating.Hard : Rating.Good;
}

/** None where the clock was moved back: a negative interval has no meaning. */
export function elapsedDays(fromMs: number, toMs: number): number {
  return toMs > fromMs ? (toMs - fromMs) / dayInMs : 0;
}
