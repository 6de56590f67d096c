import { expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import {
  gridPoints,
  logistic,
  logit,
  momentsOf,
  normalDensity,
  probabilities,
} from '../../src/learn/grid.js';

test('points lie at equal steps on either side of 0', () => {
  expect(gridPoints(5, 2)).toEqual([-2, -1, 0, 1, 2]);
});

test('probabilities add up to 1, however small the density', () => {
  const density = fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(density, (logs) => {
      const shares = probabilities(logs);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a normal density on a fine grid has its mean and variance', () => {
  const points = gridPoints(401, 8);
  const { mean, variance } = momentsOf(points, probabilities(normalDensity(points, 0.5, 1.1)));
  expect(mean).toBeCloseTo(0.5, 6);
  expect(variance).toBeCloseTo(1.21, 6);
});

test('logit undoes logistic, and stays finite at the ends', () => {
  for (const x of [-5, -0.3, 0, 2]) expect(logit(logistic(x))).toBeCloseTo(x, 9);
  expect(Number.isFinite(logit(0))).toBe(true);
  expect(Number.isFinite(logit(1))).toBe(true);
});
