import type { PartId, QuestionId } from './ids.js';

export type Verdict = 'correct' | 'partial' | 'wrong' | 'skipped';
export type Confidence = 'sure' | 'unsure' | 'guess';
export const confidences: readonly Confidence[] = ['sure', 'unsure', 'guess'];

/** A moment and the learner's clock at it. */
export interface Moment {
  /** Milliseconds since 1970 in UTC. */
  readonly at: number;
  /** Minutes that local time was ahead of UTC. */
  readonly offset: number;
}

/** One answer (or skip) to one question, as it is kept for ever. */
export interface Review extends Moment {
  readonly id: string;
  readonly session: string;
  readonly question: QuestionId;
  readonly area: string;
  readonly kind: string;
  readonly contentHash: string;
  /** In the headless form of the question's kind; null for a skip. */
  readonly response: unknown;
  /** 0 to 1. */
  readonly score: number;
  readonly verdict: Verdict;
  /** Time spent on the answer. */
  readonly seconds: number;
  readonly confidence: Confidence | null;
  readonly hints: number;
  /** How many options a guesser could choose from; 0 where the answer is typed. */
  readonly optionCount: number;
  readonly mode: string;
  /** Points of an open answer as the learner confirmed them. */
  readonly points: Readonly<Record<PartId, boolean>> | null;
}

/** A review that counts as an answer. */
export function isAnswer(review: Review): boolean {
  return review.verdict !== 'skipped';
}

/** The verdict that a score stands for. Source: the table of kinds in the pack format, "Score 1 is correct". */
export function verdictOf(score: number): Verdict {
  if (score >= 1) return 'correct';
  return score <= 0 ? 'wrong' : 'partial';
}
