import type { Review } from '../model/review.js';
import { dayOf } from '../model/calendar.js';

/** The answers of one calendar week (Monday to Sunday on the learner's clock) to one area. */
export interface Week {
  /** Grows by one each week. */
  readonly week: number;
  readonly score: number;
  readonly answers: number;
}

/** Oldest first, weeks without answers left out, no more than half a year. */
export type Weeks = readonly Week[];

const mostWeeks = 26;

/** 1 January 1970 was a Thursday. */
function weekOf(review: Review): number {
  return Math.floor((dayOf(review) + 3) / 7);
}

export function weeksAfter(before: Weeks, review: Review): Weeks {
  const week = weekOf(review);
  const old = before.find((each) => each.week === week);
  const grown = { week, score: (old?.score ?? 0) + review.score, answers: (old?.answers ?? 0) + 1 };
  const others = before.filter((each) => each.week !== week);
  return [...others, grown].sort((a, b) => a.week - b.week).slice(-mostWeeks);
}
