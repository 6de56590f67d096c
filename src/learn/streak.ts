import { isAnswer, type Moment, type Review } from '../model/review.js';

const minuteInMs = 60_000;
const dayInMs = 86_400_000;

/**
 * The calendar day on the learner's own clock, as a number that grows by one each day (0 is 1 January 1970).
 */
export function localDay(moment: Moment): number {
  return Math.floor((moment.at + moment.offset * minuteInMs) / dayInMs);
}

/** How many calendar days in a row have an answer, up to today or, while today has none, up to yesterday. */
export function streakDays(reviews: readonly Review[], now: Moment): number {
  const answered = new Set(reviews.filter(isAnswer).map(localDay));
  const today = localDay(now);
  const last = answered.has(today) ? today : today - 1;
  let day = last;
  while (answered.has(day)) day -= 1;
  return last - day;
}
