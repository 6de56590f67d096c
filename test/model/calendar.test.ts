import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { dayAt, dayName, dayNamed, dayOf, hourOfDay, weekdayOf } from '../../src/model/calendar.js';

const hour = 3_600_000;

describe('dayOf', () => {
  test.each([
    ['1970-01-01T00:00:00Z', 0, '1970-01-01'],
    ['2026-11-23T23:30:00Z', 60, '2026-11-24'],
    ['2026-11-23T00:30:00Z', -60, '2026-11-22'],
    ['1969-12-31T23:59:59Z', 0, '1969-12-31'],
    ['1970-01-01T00:00:00Z', -1, '1969-12-31'],
    ['2026-11-18T22:59:59.999Z', 60, '2026-11-18'],
    ['2026-11-18T23:00:00Z', 60, '2026-11-19'],
  ])('%s, %i minutes ahead of UTC, is on %s', (time, offset, name) => {
    expect(dayName(dayOf({ at: Date.parse(time), offset }))).toBe(name);
  });
});

describe('dayNamed', () => {
  test('goes back and forth', () => {
    fc.assert(
      fc.property(fc.integer({ min: -600_000, max: 2_900_000 }), (day) => {
        fc.pre(/^\d{4}-/.test(dayName(day)));
        expect(dayNamed(dayName(day))).toBe(day);
      }),
    );
  });

  test.each(['2026-02-30', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', 'tomorrow', ''])(
    '%j is no day',
    (name) => {
      expect(dayNamed(name)).toBeUndefined();
    },
  );
});

test('weekdays count from Monday', () => {
  expect(weekdayOf(dayAt(2026, 11, 23) ?? 0)).toBe(1);
  expect(weekdayOf(dayAt(2026, 11, 29) ?? 0)).toBe(7);
  expect(weekdayOf(-1)).toBe(3);
});

describe('hourOfDay', () => {
  /** Central Europe in 2026: an hour ahead, two from 29 March 1:00 UTC to 25 October 1:00 UTC. */
  const summer = { from: Date.UTC(2026, 2, 29, 1), to: Date.UTC(2026, 9, 25, 1) };
  const offsetAt = (at: number) => (at >= summer.from && at < summer.to ? 120 : 60);

  test.each([
    [2026, 3, 28],
    [2026, 3, 29],
    [2026, 3, 30],
    [2026, 10, 24],
    [2026, 10, 25],
    [2026, 10, 26],
  ])('is 10:00 on the clock on %i-%i-%i', (year, month, date) => {
    const day = dayAt(year, month, date) ?? 0;
    const at = hourOfDay(day, 10, offsetAt);
    expect(dayOf({ at, offset: offsetAt(at) })).toBe(day);
    expect(((at + offsetAt(at) * 60_000) % (24 * hour)) / hour).toBe(10);
  });

  test('holds for any offset', () => {
    fc.assert(
      fc.property(fc.integer({ min: -840, max: 840 }), fc.integer({ min: 0, max: 40_000 }), (offset, day) => {
        const at = hourOfDay(day, 10, () => offset);
        expect(at + offset * 60_000).toBe(day * 24 * hour + 10 * hour);
      }),
    );
  });
});
