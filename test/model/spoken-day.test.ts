import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { dayAt, dayName } from '../../src/model/calendar.js';
import { readDay } from '../../src/model/spoken-day.js';

/** A Monday. */
const today = dayAt(2026, 11, 23) ?? 0;

function read(text: string): string {
  const found = readDay(text, today);
  return found.ok ? dayName(found.day) : found.reason;
}

describe('a day as people write it', () => {
  test.each([
    ['2026-12-10', '2026-12-10'],
    [' 2026-11-23 ', '2026-11-23'],
    ['10 Dec', '2026-12-10'],
    ['10 december', '2026-12-10'],
    ['10th of December', '2026-12-10'],
    ['10. Dec.', '2026-12-10'],
    ['Dec 10', '2026-12-10'],
    ['December 10th, 2027', '2027-12-10'],
    ['10 Dec 2026', '2026-12-10'],
    ['3 Mar', '2027-03-03'],
    ['23 nov', '2026-11-23'],
    ['22 Nov', '2027-11-22'],
    ['29 Feb', '2028-02-29'],
    ['10.12.2026', '2026-12-10'],
    ['10.12.', '2026-12-10'],
    ['1.2', '2027-02-01'],
    ['in 3 weeks', '2026-12-14'],
    ['3 weeks', '2026-12-14'],
    ['in a week', '2026-11-30'],
    ['in 10 days', '2026-12-03'],
    ['in one month', '2026-12-23'],
    ['in 5 years', '2031-11-22'],
    ['today', '2026-11-23'],
    ['Tomorrow', '2026-11-24'],
    ['friday', '2026-11-27'],
    ['on Friday', '2026-11-27'],
    ['next wed', '2026-11-25'],
    ['Monday', '2026-11-30'],
    ['thu', '2026-11-26'],
    ['Sept 3', '2027-09-03'],
  ])('%j is %s', (text, day) => {
    expect(read(text)).toBe(day);
  });

  test.each([
    ['2026-11-22', '2026-11-22 is past; today is 2026-11-23'],
    ['10 Dec 2025', '2025-12-10 is past; today is 2026-11-23'],
    ['12/10/2026', '"12/10/2026" may be day/month or month/day; write it as 2026-12-14'],
    ['2026-02-30', '"2026-02-30" is no day; write it as 2026-12-14, "10 Dec" or "in 3 weeks"'],
    ['31 Feb', '"31 Feb" is no day; write it as 2026-12-14, "10 Dec" or "in 3 weeks"'],
    ['2046-01-01', '2046-01-01 is over 10 years ahead'],
    ['soon', '"soon" is no day; write it as 2026-12-14, "10 Dec" or "in 3 weeks"'],
    ['', '"" is no day; write it as 2026-12-14, "10 Dec" or "in 3 weeks"'],
    ['t', '"t" is no day; write it as 2026-12-14, "10 Dec" or "in 3 weeks"'],
    ['10 11 Dec', '"10 11 Dec" is no day; write it as 2026-12-14, "10 Dec" or "in 3 weeks"'],
  ])('%j: %s', (text, reason) => {
    expect(read(text)).toBe(reason);
  });

  test('whatever is written, it is a day from today on, or a reason', () => {
    const word = fc.oneof(
      fc.constantFrom('dec', 'in', 'week', '10', 'fri', '.', '-', ' ', '2027', 'of'),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const found = readDay(words.join(' '), today);
        if (found.ok) expect(found.day).toBeGreaterThanOrEqual(today);
        else expect(found.reason.length).toBeGreaterThan(10);
      }),
    );
  });
});
