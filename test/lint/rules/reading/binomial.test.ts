import { describe, expect, test } from '@jest/globals';
import { binomialTail } from '../../../../src/lint/rules/reading/binomial.js';

describe('binomialTail', () => {
  test.each([
    // Fair coins, by counting: 56 of 1,024 outcomes of ten coins have eight heads or more.
    [8, 10, 0.5, 56 / 1024],
    [10, 10, 0.5, 1 / 1024],
    [1, 3, 0.25, 1 - 0.75 ** 3],
    [2, 2, 1 / 3, 1 / 9],
    [0, 5, 0.2, 1],
    [6, 5, 0.2, 0],
    [3, 5, 0, 0],
    [3, 5, 1, 1],
  ])('at least %i of %i at %f', (hits, n, p, expected) => {
    expect(binomialTail(hits, n, p)).toBeCloseTo(expected, 12);
  });

  test('the tails from both ends make up one', () => {
    for (let hits = 1; hits <= 30; hits += 1) {
      const [above, below] = [binomialTail(hits, 30, 0.3), binomialTail(30 - hits + 1, 30, 0.7)];
      expect(above + below).toBeCloseTo(1, 10);
    }
  });

  test('ten thousand trials neither overflow nor vanish', () => {
    expect(binomialTail(5000, 10_000, 0.5)).toBeCloseTo(0.504, 3);
    expect(binomialTail(2600, 10_000, 0.25)).toBeCloseTo(0.0108, 3);
    expect(binomialTail(10_000, 10_000, 0.25)).toBe(0);
  });
});
