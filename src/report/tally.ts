import type { QuestionId } from '../model/ids.js';
import { type Day, dayOf } from '../model/calendar.js';
import { type Confidence, isAnswer, type Review } from '../model/review.js';

/** What some answers add up to; every figure of activity is made of these. */
export interface Sum {
  readonly answers: number;
  /** Scores of 0 to 1 added up. */
  readonly score: number;
  readonly seconds: number;
}

/** The answers to one question, and the area it had when last answered: its own word may be gone by now. */
export interface QuestionSum extends Sum {
  readonly area: string;
}

/** Answers counted once, so that reports need not go through the log again. Skips are no answers. */
export interface Tally {
  readonly all: Sum;
  readonly byQuestion: ReadonlyMap<QuestionId, QuestionSum>;
  readonly byDay: ReadonlyMap<Day, Sum>;
  readonly byConfidence: ReadonlyMap<Confidence, Sum>;
  /** In which something was answered. */
  readonly sessions: ReadonlySet<string>;
}

export const nothing: Sum = { answers: 0, score: 0, seconds: 0 };

export function tallyOf(reviews: Iterable<Review>): Tally {
  const byQuestion = new Map<QuestionId, QuestionSum>();
  const byDay = new Map<Day, Sum>();
  const byConfidence = new Map<Confidence, Sum>();
  const sessions = new Set<string>();
  let all = nothing;
  for (const review of reviews) {
    if (!isAnswer(review)) continue;
    const { question, area, confidence } = review;
    all = plus(all, review);
    byQuestion.set(question, { ...plus(byQuestion.get(question), review), area });
    byDay.set(dayOf(review), plus(byDay.get(dayOf(review)), review));
    if (confidence !== null) byConfidence.set(confidence, plus(byConfidence.get(confidence), review));
    sessions.add(review.session);
  }
  return { all, byQuestion, byDay, byConfidence, sessions };
}

function plus(sum: Sum = nothing, { score, seconds }: Review): Sum {
  return { answers: sum.answers + 1, score: sum.score + score, seconds: sum.seconds + seconds };
}

export function added(sums: Iterable<Sum>): Sum {
  let [answers, score, seconds] = [0, 0, 0];
  for (const sum of sums) {
    answers += sum.answers;
    score += sum.score;
    seconds += sum.seconds;
  }
  return { answers, score, seconds };
}

/** Mean score; null where there is nothing to take the mean of. */
export function accuracyOf({ answers, score }: Sum): number | null {
  // Sums of fractions may end a hair outside.
  return answers === 0 ? null : Math.min(1, Math.max(0, score / answers));
}

export function minutesOf({ seconds }: Sum): number {
  return seconds / 60;
}
