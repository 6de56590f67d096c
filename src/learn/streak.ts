import { dayOf } from '../model/calendar.js';
import { isAnswer, type Moment, type Review } from '../model/review.js';

/** How many calendar days in a row have an answer, up to today or, while today has none, up to yesterday. */
export function streakDays(reviews: readonly Review[], now: Moment): number {
  const answered = new Set(reviews.filter(isAnswer).map(dayOf));
  const today = dayOf(now);
  const last = answered.has(today) ? today : today - 1;
  let day = last;
  while (answered.has(day)) day -= 1;
  return last - day;
}
