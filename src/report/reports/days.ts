import { dayName } from '../../model/calendar.js';
import type { DayReport } from '../document.js';
import type { Facts } from '../facts.js';
import { accuracyOf, minutesOf } from '../tally.js';

const mostDays = 84;

/** The days with answers of the last twelve weeks, whatever time is looked at; oldest first. */
export function days({ ever, today }: Facts): readonly DayReport[] {
  return [...ever.byDay]
    .filter(([day]) => day <= today && day > today - mostDays)
    .sort(([a], [b]) => a - b)
    .map(([day, sum]) => ({
      date: dayName(day),
      answers: sum.answers,
      accuracy: accuracyOf(sum),
      minutes: minutesOf(sum),
    }));
}
