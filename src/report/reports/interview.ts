import { readinessAt } from '../../learn/readiness.js';
import { dayName, dayOf } from '../../model/calendar.js';
import type { ForecastDay, InterviewReport } from '../document.js';
import type { Facts } from '../facts.js';
import type { ReportAim, ReportOutlook } from '../input.js';

/** What may be expected of the interview day; null where none lies ahead. */
export function interview({ input, learner, goal }: Facts): InterviewReport | null {
  const { aim, outlook, now } = input;
  if (aim?.interview == null || outlook === undefined) return null;
  const { readiness, low, high } = outlook.stopped;
  return {
    date: dayName(aim.interview.day),
    daysLeft: aim.interview.daysLeft,
    readinessNow: readinessAt(learner, goal, now.at),
    readiness,
    low,
    high,
    minutes: outlook.minutes,
    forecast: forecastDays(outlook, aim),
  };
}

/** The last forecast of each day: the interview itself may fall on the day of a session. */
function forecastDays({ studied, idle }: ReportOutlook, aim: ReportAim): readonly ForecastDay[] {
  const byDate = new Map<string, ForecastDay>();
  studied.forEach(({ at, readiness, low, high }, index) => {
    const date = dayName(dayOf({ at, offset: aim.offsetAt(at) }));
    byDate.set(date, { date, readiness, low, high, stopped: idle[index]?.readiness ?? readiness });
  });
  return [...byDate.values()];
}
