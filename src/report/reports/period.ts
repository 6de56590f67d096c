import { type Day, dayName, dayOf } from '../../model/calendar.js';
import { isAnswer } from '../../model/review.js';
import type { Activity, PeriodReport } from '../document.js';
import { type Facts, within } from '../facts.js';
import { accuracyOf, added, minutesOf, type Sum } from '../tally.js';

/** What was done since a day, beside as many days before it; null where no day is named. */
export function period(facts: Facts): PeriodReport | null {
  const { input, today } = facts;
  const since = input.view?.since;
  if (since === undefined) return null;
  const days = today - since + 1;
  const cells = cellsOf(facts, since - days);
  const [now, before] = [cells.filter(({ day }) => day >= since), cells.filter(({ day }) => day < since)];
  return {
    since: dayName(since),
    until: dayName(today),
    days,
    now: activityOf(now),
    before: activityOf(before),
    areas: areasOf(now, before),
  };
}

/** The answers of one day to one area: all that is told of a period is added up from these. */
interface Cell extends Sum {
  readonly area: string;
  readonly day: Day;
}

function cellsOf(facts: Facts, first: Day): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const review of within(facts, first, facts.today)) {
    if (!isAnswer(review)) continue;
    const area = facts.areaOf(review.question, review.area);
    const day = dayOf(review);
    const key = `${day} ${area}`;
    const before = cells.get(key);
    const { score, seconds } = review;
    const sum = added([...(before === undefined ? [] : [before]), { answers: 1, score, seconds }]);
    cells.set(key, { ...sum, area, day });
  }
  return [...cells.values()];
}

function areasOf(now: readonly Cell[], before: readonly Cell[]): PeriodReport['areas'] {
  const names = new Set([...now, ...before].map(({ area }) => area));
  const activityIn = (cells: readonly Cell[], name: string) =>
    activityOf(cells.filter(({ area }) => area === name));
  return [...names]
    .map((area) => ({ area, now: activityIn(now, area), before: activityIn(before, area) }))
    .sort((a, b) => b.now.answers - a.now.answers || (a.area < b.area ? -1 : 1));
}

function activityOf(cells: readonly Cell[]): Activity {
  const sum = added(cells);
  return {
    answers: sum.answers,
    accuracy: accuracyOf(sum),
    minutes: minutesOf(sum),
    daysPractised: new Set(cells.map(({ day }) => day)).size,
  };
}
