import { grouped } from '../../learn/grouped.js';
import { type Day, dayName } from '../../model/calendar.js';
import type { Review } from '../../model/review.js';
import type { Activity, PeriodReport } from '../document.js';
import { type Facts, within } from '../facts.js';
import { accuracyOf, minutesOf, tallyOf } from '../tally.js';

/** What was done since a day, beside as many days before it; null where no day is named. */
export function period(facts: Facts): PeriodReport | null {
  const { input, today } = facts;
  const since = input.view?.since;
  if (since === undefined) return null;
  const days = today - since + 1;
  const now = inView(facts, since, today);
  const before = inView(facts, since - days, since - 1);
  return {
    since: dayName(since),
    until: dayName(today),
    days,
    now: activityOf(now),
    before: activityOf(before),
    areas: areasOf(facts, now, before),
  };
}

function inView({ input, areaOf }: Facts, first: Day, last: Day): readonly Review[] {
  const area = input.view?.area;
  const reviews = within(input.reviews, first, last);
  return area === undefined
    ? reviews
    : reviews.filter((review) => areaOf(review.question, review.area) === area);
}

function areasOf(
  { areaOf }: Facts,
  now: readonly Review[],
  before: readonly Review[],
): PeriodReport['areas'] {
  const byArea = (reviews: readonly Review[]) =>
    grouped(reviews, (review) => areaOf(review.question, review.area));
  const [current, earlier] = [byArea(now), byArea(before)];
  return [...new Set([...current.keys(), ...earlier.keys()])]
    .map((area) => ({
      area,
      now: activityOf(current.get(area) ?? []),
      before: activityOf(earlier.get(area) ?? []),
    }))
    .filter((each) => each.now.answers + each.before.answers > 0)
    .sort((a, b) => b.now.answers - a.now.answers || (a.area < b.area ? -1 : 1));
}

function activityOf(reviews: readonly Review[]): Activity {
  const { all, byDay } = tallyOf(reviews);
  return {
    answers: all.answers,
    accuracy: accuracyOf(all),
    minutes: minutesOf(all),
    daysPractised: byDay.size,
  };
}
