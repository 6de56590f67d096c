import { type Day, dayAt, dayName, dayNamed } from '../../model/calendar.js';

export type Since =
  { readonly ok: true; readonly day: Day } | { readonly ok: false; readonly reason: string };

/** The first day of "30d", "2w" or "3m" up to and with today, or of a date such as 2026-11-01. */
export function readSince(text: string, today: Day): Since {
  const plain = text.trim().toLowerCase();
  const day = daysBack(plain, today) ?? dayNamed(plain);
  if (day === undefined) {
    return { ok: false, reason: `"${text}" is no time; write 30d, 2w, 3m or ${dayName(today - 30)}` };
  }
  if (day > today)
    return { ok: false, reason: `${dayName(day)} is still to come; today is ${dayName(today)}` };
  return { ok: true, day };
}

function daysBack(text: string, today: Day): Day | undefined {
  const [, number, unit] = /^([1-9]\d{0,3})\s?([dwm])$/.exec(text) ?? [];
  if (number === undefined) return undefined;
  if (unit === 'm') return monthsBack(Number(number), today) + 1;
  return today - Number(number) * (unit === 'w' ? 7 : 1) + 1;
}

/** The same date so many months ago, or the last day of that month where it is shorter. */
function monthsBack(months: number, today: Day): Day {
  const [year = 0, month = 1, date = 1] = dayName(today).split('-').map(Number);
  const since = year * 12 + month - 1 - months;
  const dates = [date, 30, 29, 28];
  const found = dates.map((each) => dayAt(Math.floor(since / 12), (since % 12) + 1, Math.min(each, date)));
  return found.find((day) => day !== undefined) ?? today - months * 30;
}
