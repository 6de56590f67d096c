import { expect, test } from '@jest/globals';
import type { QuestionBelief } from '../../src/learn/question-belief.js';
import { readingAfter, readingOf, readingPrior } from '../../src/learn/reading.js';

const read: QuestionBelief = {
  knew: 0.02,
  ifKnew: { stability: 60, difficulty: 5 },
  ifLearned: { stability: 0.5, difficulty: 6 },
  lastAt: 0,
  answers: 1,
  lastReview: 'one',
};
const outcome = (score: number) => ({ evidence: { score, guess: 0.03 }, days: 2 });

function stabilityAfter(scores: readonly number[], before = read): number {
  return readingOf(
    scores.reduce((density, score) => readingAfter(density, before, outcome(score)), readingPrior),
  ).stability;
}

test('without answers it lies between a first "Again" and a first "Hard" of FSRS-6', () => {
  expect(stabilityAfter([])).toBeCloseTo(Math.sqrt(0.212 * 1.2931), 2);
});

test('who knows it days later keeps more of a reading, who does not keeps less', () => {
  expect(stabilityAfter([1, 1, 1])).toBeGreaterThan(stabilityAfter([1]));
  expect(stabilityAfter([1])).toBeGreaterThan(stabilityAfter([]));
  expect(stabilityAfter([0, 0, 0])).toBeLessThan(0.5 * stabilityAfter([]));
});

test('only second answers speak, and only after half a day', () => {
  expect(readingAfter(readingPrior, { ...read, answers: 2 }, outcome(0))).toBe(readingPrior);
  expect(readingAfter(readingPrior, read, { ...outcome(0), days: 0.1 })).toBe(readingPrior);
});

test('what was surely known before says nothing of reading', () => {
  const moved = Math.abs(Math.log(stabilityAfter([1], { ...read, knew: 1 - 1e-6 }) / stabilityAfter([])));
  expect(moved).toBeLessThan(0.01);
});
