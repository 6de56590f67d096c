import { expect, test } from '@jest/globals';
import { shiftAfter, shiftAhead, shifted, shiftOf, shiftPrior } from '../../src/learn/shift.js';

function shiftAfterAll(scores: readonly number[], recall: number): number {
  const delayed = (score: number) => ({ evidence: { score, guess: 0.01 }, days: 3, recall });
  return shiftOf(scores.reduce((density, score) => shiftAfter(density, delayed(score)), shiftPrior)).mean;
}

test('belief that is too high is moved down, too low up', () => {
  const none = shiftAfterAll([], 0.8);
  expect(shiftAfterAll([0, 1, 0, 0, 1], 0.9)).toBeLessThan(none);
  expect(shiftAfterAll([1, 1, 0, 1, 1], 0.2)).toBeGreaterThan(none);
});

test('many answers bring belief to what happened', () => {
  const scores = Array.from({ length: 400 }, (_, index) => (index % 10 < 6 ? 1 : 0));
  const shift = shiftAfterAll(scores, 0.8);
  // Right in 60 of 100, one of twenty slips: known in 63.
  expect(shifted(0.8, shift)).toBeCloseTo(0.63, 1);
});

test('answers on the same day say nothing of forgetting', () => {
  const soon = { evidence: { score: 0, guess: 0.01 }, days: 0.2, recall: 0.99 };
  expect(shiftAfter(shiftPrior, soon)).toBe(shiftPrior);
});

test('a shift of nothing changes nothing, and chances stay chances', () => {
  expect(shifted(0.3, 0)).toBeCloseTo(0.3, 9);
  expect(shifted(0, -2)).toBeGreaterThanOrEqual(0);
  expect(shifted(1, 2)).toBeLessThanOrEqual(1);
});

test('what lies farther ahead is expected lower, and is less sure', () => {
  expect(shiftAhead(0).mean).toBeCloseTo(0, 9);
  expect(shiftAhead(7).mean).toBeLessThan(0);
  expect(shiftAhead(30).mean).toBeLessThan(shiftAhead(7).mean);
  expect(shiftAhead(30).variance).toBeGreaterThan(shiftAhead(7).variance);
});
