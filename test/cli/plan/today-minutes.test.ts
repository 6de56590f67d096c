import { expect, test } from '@jest/globals';
import { minutesLeft } from '../../../src/cli/plan/today-minutes.js';
import { day, noon, review } from '../../learn/samples.js';

const now = { at: noon, offset: 0 };

test('answers of today use them up, on the learner’s own clock', () => {
  const today = review({ question: 'a/x', at: noon - 3_600_000, seconds: 300 });
  const yesterday = review({ question: 'a/x', at: noon - day, seconds: 600 });
  const skipped = review({ question: 'a/x', verdict: 'skipped', seconds: 600 });
  expect(minutesLeft(20, [today, yesterday, skipped], now)).toBe(15);
  // Eleven at night here is still today, though UTC says tomorrow.
  const late = { ...review({ question: 'a/x', at: noon + day / 2 + 60_000, seconds: 60 }), offset: -120 };
  expect(minutesLeft(20, [late], { at: noon + day / 2 + 120_000, offset: -120 })).toBe(19);
});

test('there are never less than none', () => {
  expect(minutesLeft(1, [review({ question: 'a/x', at: noon, seconds: 600 })], now)).toBe(0);
  expect(minutesLeft(0, [], now)).toBe(0);
});
