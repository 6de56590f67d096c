import type { Moment } from './review.js';

/**
 * A calendar day on the learner's own clock, as a number that grows by one each day: 0 is 1 January 1970. Days and
 * not milliseconds are counted, since a day has 23 or 25 hours twice a year.
 */
export type Day = number;

const minuteInMs = 60_000;
const dayInMs = 86_400_000;

export function dayOf({ at, offset }: Moment): Day {
  return Math.floor((at + offset * minuteInMs) / dayInMs);
}

/** Such as 2026-12-10. */
export function dayName(day: Day): string {
  return new Date(day * dayInMs).toISOString().slice(0, 10);
}

/** The day of such a name; undefined where there is none, as on 2026-02-30. */
export function dayNamed(name: string): Day | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(name) ?? [];
  if (year === undefined) return undefined;
  return dayAt(Number(year), Number(month), Number(date));
}

/** `month` and `date` count from 1. */
export function dayAt(year: number, month: number, date: number): Day | undefined {
  const at = Date.UTC(year, month - 1, date);
  const made = new Date(at);
  const same =
    made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return same ? at / dayInMs : undefined;
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The moment, in milliseconds, at which the learner's clock shows that hour of that day. */
export function hourOfDay(day: Day, hour: number, offsetAt: (at: number) => number): number {
  const local = day * dayInMs + hour * 60 * minuteInMs;
  // The offset that holds there may only be asked by a moment; a second look is right on all but the lost hour.
  const near = local - offsetAt(local) * minuteInMs;
  return local - offsetAt(near) * minuteInMs;
}
