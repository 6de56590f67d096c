import type { History } from '../../history/history.js';
import type { Forecast } from '../../learn/readiness.js';
import { dayOf } from '../../model/calendar.js';
import type { Moment } from '../../model/review.js';

/** Days ahead that are held against what came: soon enough to learn from, far enough to be wrong. */
const daysAhead = [3, 7];

/** Keeps some of the forecasts that were shown, those of the first time on a day: more would only repeat them. */
export function keepForecasts(
  history: Pick<History, 'forecasts' | 'addForecast'>,
  studied: readonly Forecast[],
  now: Moment,
): void {
  const last = history.forecasts().at(-1);
  if (last !== undefined && dayOf(last) === dayOf(now)) return;
  const places = [...daysAhead.map((days) => days - 1), studied.length - 1];
  for (const place of new Set(places)) {
    const forecast = studied[place];
    if (forecast === undefined) continue;
    const { at: forAt, readiness, low, high } = forecast;
    history.addForecast({ ...now, forAt, readiness, low, high });
  }
}
