import { dayOf } from '../../model/calendar.js';
import { isAnswer, type Moment, type Review } from '../../model/review.js';

/** Of the minutes a day, those that today's answers have not used; never below 0. */
export function minutesLeft(minutes: number, reviews: Iterable<Review>, now: Moment): number {
  const today = dayOf(now);
  let seconds = 0;
  for (const review of reviews) if (isAnswer(review) && dayOf(review) === today) seconds += review.seconds;
  return Math.max(0, minutes - seconds / 60);
}
