import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { mastery } from '../../src/learn/mastery.js';

describe('mastery', () => {
  test('without answers everything is possible', () => {
    const { mean, low, high } = mastery(0, 0);
    expect(mean).toBe(0.5);
    expect(low).toBeCloseTo(0.1, 6);
    expect(high).toBeCloseTo(0.9, 6);
  });

  // Beta(n + 1, 1) has the distribution function x ** (n + 1), so its quantiles are known exactly.
  test.each([1, 4, 20, 1000])('%i right answers and none wrong give the exact quantiles', (right) => {
    const { mean, low, high } = mastery(right, 0);
    expect(mean).toBeCloseTo((right + 1) / (right + 2), 12);
    expect(low).toBeCloseTo(0.1 ** (1 / (right + 1)), 4);
    expect(high).toBeCloseTo(0.9 ** (1 / (right + 1)), 4);
  });

  // Beta(2, 2) has the distribution function 3x^2 - 2x^3.
  test('one right and one wrong give the exact quantiles', () => {
    const below = (x: number) => 3 * x ** 2 - 2 * x ** 3;
    const { low, high } = mastery(1, 1);
    expect(below(low)).toBeCloseTo(0.1, 4);
    expect(below(high)).toBeCloseTo(0.9, 4);
  });

  test('right and wrong are mirror images', () => {
    const [many, few] = [mastery(14.5, 3), mastery(3, 14.5)];
    expect(many.mean).toBeCloseTo(1 - few.mean, 12);
    expect(many.low).toBeCloseTo(1 - few.high, 9);
    expect(many.high).toBeCloseTo(1 - few.low, 9);
  });

  test('more answers make the interval narrower', () => {
    const widths = [5, 50, 500]
      .map((answers) => mastery(answers, answers))
      .map(({ low, high }) => high - low);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(new Set(widths).size).toBe(3);
  });

  test('a million answers still have an interval about their mean', () => {
    const { mean, low, high } = mastery(1e6, 100);
    expect(low).toBeLessThan(mean);
    expect(high).toBeGreaterThan(mean);
    expect(high - low).toBeLessThan(1e-4);
  });

  test('any weights give chances in order', () => {
    const weight = fc.double({ min: 0, max: 1e6, noNaN: true });
    const check = (right: number, wrong: number) => {
      const { mean, low, high } = mastery(right, wrong);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(mean).toBeGreaterThan(low);
      expect(high).toBeGreaterThan(mean);
      expect(high).toBeLessThanOrEqual(1);
    };
    fc.assert(fc.property(weight, weight, check));
  });
});
