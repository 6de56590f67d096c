import type { Learner } from '../../learn/belief.js';
import { type Forecast, forecast, forecastIfStopped, readinessAt } from '../../learn/readiness.js';
import type { Moment } from '../../model/review.js';
import type { Aim } from '../aim.js';

/** What study does to readiness, day by day. */
export interface Outlook {
  readonly now: number;
  /** On the day, if nothing more is studied. */
  readonly stopped: Forecast;
  readonly minutes: number;
  /** At the end of each day, today first, when the minutes are used; up to the interview, if that is not too far. */
  readonly studied: readonly Forecast[];
  /** The same days without study. */
  readonly idle: readonly Forecast[];
}

export const usualMinutes = 20;
/** Days that are looked ahead: beyond, every figure would be a guess about guesses. */
const mostDays = 120;

export function outlookOf(learner: Learner, aim: Aim, now: Moment): Outlook {
  const { goal, plan } = aim;
  const minutes = plan.minutes ?? usualMinutes;
  const dayInMs = 86_400_000;
  const daysLeft = Math.max(0, Math.ceil((goal.interviewAt - now.at) / dayInMs));
  const study = { now: now.at, minutesPerDay: minutes, days: Math.min(mostDays, daysLeft) };
  const course = forecast(learner, goal, study);
  // Beyond, no study is reckoned with: a day out there would look as if all of it were forgotten.
  const studied = daysLeft > mostDays ? course.slice(0, -1) : course;
  return {
    now: readinessAt(learner, goal, now.at),
    stopped: forecastIfStopped(learner, goal, { now: now.at, at: goal.interviewAt }),
    minutes,
    studied,
    idle: studied.map(({ at }) => forecastIfStopped(learner, goal, { now: now.at, at })),
  };
}
