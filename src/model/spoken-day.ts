import { type Day, dayAt, dayName, dayNamed, weekdayOf } from './calendar.js';

export type SpokenDay =
  { readonly ok: true; readonly day: Day } | { readonly ok: false; readonly reason: string };

/** Nobody knows of an interview that far ahead. */
const mostYears = 10;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const weekdays = 'mon tue wed thu fri sat sun'.split(' ');

/**
 * Reads a day as people write it: "2026-12-10", "10 Dec", "Dec 10, 2026", "10.12.", "in 3 weeks", "tomorrow",
 * "Friday". Without a year it is the next such day; a past one is refused.
 */
export function readDay(text: string, today: Day): SpokenDay {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/\b(?:of|on|the|next)\b|,/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (/^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?$/.test(plain)) {
    return {
      ok: false,
      reason: `"${text}" may be day/month or month/day; write it as ${dayName(today + 21)}`,
    };
  }
  const day = relative(plain, today) ?? dayNamed(plain) ?? written(plain, today);
  if (day === undefined) {
    return {
      ok: false,
      reason: `"${text}" is no day; write it as ${dayName(today + 21)}, "10 Dec" or "in 3 weeks"`,
    };
  }
  if (day < today) return { ok: false, reason: `${dayName(day)} is past; today is ${dayName(today)}` };
  if (day > today + mostYears * 366)
    return { ok: false, reason: `${dayName(day)} is over ${mostYears} years ahead` };
  return { ok: true, day };
}

const unitDays: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };

function relative(text: string, today: Day): Day | undefined {
  if (text === 'today') return today;
  if (text === 'tomorrow') return today + 1;
  const [, number, unit = ''] = /^(?:in )?(\d{1,4}|an?|one) (day|week|month|year)s?$/.exec(text) ?? [];
  if (number !== undefined) return today + (/\d/.test(number) ? Number(number) : 1) * (unitDays[unit] ?? 1);
  const weekday = weekdays.findIndex((name) => text.length >= 3 && fullWeekday(name).startsWith(text));
  return weekday === -1 ? undefined : today + 1 + ((weekday + 1 - weekdayOf(today + 1) + 7) % 7);
}

function fullWeekday(short: string): string {
  const long: Readonly<Record<string, string>> = { tue: 'tues', wed: 'wednes', thu: 'thurs', sat: 'satur' };
  return `${long[short] ?? short}day`;
}

/** A day and a month in words or figures, in either order where the month is a word; the year may be missing. */
function written(text: string, today: Day): Day | undefined {
  const [, figureDate, figureMonth, figureYear] =
    /^(\d{1,2})\.\s?(\d{1,2})\.?(?:\s?(\d{4}))?$/.exec(text) ?? [];
  if (figureDate !== undefined) {
    return inYear({ month: Number(figureMonth), date: Number(figureDate) }, figureYear, today);
  }
  const [, before, name = '', after, year] =
    /^(?:(\d{1,2})\.? )?([a-z]{3,9})\.?(?: (\d{1,2}))?(?: (\d{4}))?$/.exec(text) ?? [];
  const month = months.findIndex((each) => fullMonth(each).startsWith(name) && name.length >= 3) + 1;
  const date = before ?? after;
  if (month === 0 || date === undefined || (before !== undefined && after !== undefined)) return undefined;
  return inYear({ month, date: Number(date) }, year, today);
}

function fullMonth(short: string): string {
  const long = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
  ];
  return [...long, 'november', 'december'].find((name) => name.startsWith(short)) ?? short;
}

function inYear(
  { month, date }: { readonly month: number; readonly date: number },
  year: string | undefined,
  today: Day,
): Day | undefined {
  if (year !== undefined) return dayAt(Number(year), month, date);
  const thisYear = Number(dayName(today).slice(0, 4));
  // 29 February may be years away.
  for (let each = thisYear; each <= thisYear + 8; each += 1) {
    const day = dayAt(each, month, date);
    if (day !== undefined && day >= today) return day;
  }
  return undefined;
}
