import { expect, test } from '@jest/globals';
import { noPace, paceAfter, paceFactor } from '../../src/learn/pace.js';

function factorAfter(ratios: readonly number[]): number {
  return paceFactor(ratios.reduce(paceAfter, noPace));
}

test('without answers the expected time is taken', () => {
  expect(factorAfter([])).toBe(1);
});

test('the learner own time is blended in, more with every answer', () => {
  expect(factorAfter([2])).toBeCloseTo(7 / 6, 12);
  expect(factorAfter(Array.from({ length: 5 }, () => 2))).toBeCloseTo(1.5, 12);
  expect(factorAfter(Array.from({ length: 995 }, () => 2))).toBeCloseTo(1.995, 12);
});

test('somebody who left the desk does not count for hours', () => {
  expect(factorAfter([500])).toBe(factorAfter([4]));
  expect(factorAfter([1e-9])).toBe(factorAfter([0.1]));
});

test.each([0, -1, NaN, Infinity])('a ratio of %d is no time at all', (ratio) => {
  expect(factorAfter([ratio])).toBe(1);
});
