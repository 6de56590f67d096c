import { describe, expect, test } from '@jest/globals';
import { streakDays } from '../../src/learn/streak.js';
import type { Moment } from '../../src/model/review.js';
import { day, noon, review } from './samples.js';

const hour = 3_600_000;
const now: Moment = { at: noon, offset: 0 };

function daysAgo(...days: readonly number[]) {
  return days.map((each) => review({ question: 'data/a', at: noon - each * day }));
}

describe('the streak', () => {
  test('is 0 without answers', () => {
    expect(streakDays([], now)).toBe(0);
  });

  test('counts the days in a row up to today, each once', () => {
    expect(streakDays(daysAgo(2, 1, 1, 0, 0), now)).toBe(3);
  });

  test('still stands while today has no answer', () => {
    expect(streakDays(daysAgo(3, 2, 1), now)).toBe(3);
  });

  test('ends with a whole day left out', () => {
    expect(streakDays(daysAgo(4, 3, 2), now)).toBe(0);
    expect(streakDays(daysAgo(5, 4, 1, 0), now)).toBe(2);
  });

  test('does not count a day of skips', () => {
    const skip = review({ question: 'data/a', score: 0, verdict: 'skipped', at: noon - day });
    expect(streakDays([skip, ...daysAgo(2, 0)], now)).toBe(1);
  });

  test('goes by the clock on the wall where the answer was given', () => {
    // 00:30 on the 18th in Berlin is still the 17th in UTC.
    const late = review({ question: 'data/a', at: noon - 12.5 * hour, offset: 60 });
    expect(streakDays([late], { at: noon + day, offset: 60 })).toBe(1);
    expect(streakDays([late], { at: noon + 2 * day, offset: 60 })).toBe(0);
  });

  test('survives the hour that summer time takes', () => {
    // Berlin, 28 to 30 March 2026: the night of the 29th has 23 hours.
    const saturday = review({ question: 'data/a', at: Date.UTC(2026, 2, 28, 22, 30), offset: 60 });
    const sunday = review({ question: 'data/a', at: Date.UTC(2026, 2, 29, 21, 30), offset: 120 });
    expect(streakDays([saturday, sunday], { at: Date.UTC(2026, 2, 30, 10), offset: 120 })).toBe(2);
  });

  test('ignores answers from a clock that was ahead', () => {
    expect(streakDays(daysAgo(1, 0, -3650), now)).toBe(2);
  });
});
