import type { Day } from '../../model/calendar.js';
import type { TotalsReport } from '../document.js';
import type { Facts } from '../facts.js';
import { accuracyOf, minutesOf } from '../tally.js';

/** What was done, all areas together; answers to questions that no longer exist count. */
export function totals({ tally, ever, askable, today }: Facts): TotalsReport {
  return {
    sessions: tally.sessions,
    reviews: tally.all.answers,
    questionsSeen: askable.filter(({ id }) => ever.byQuestion.has(id)).length,
    questions: askable.length,
    minutes: minutesOf(tally.all),
    accuracy: accuracyOf(tally.all),
    streakDays: streak(ever.byDay, today),
  };
}

/** Days in a row with an answer, up to today or, while today has none, up to yesterday. */
function streak(days: ReadonlyMap<Day, unknown>, today: Day): number {
  const last = days.has(today) ? today : today - 1;
  let day = last;
  while (days.has(day)) day -= 1;
  return last - day;
}
