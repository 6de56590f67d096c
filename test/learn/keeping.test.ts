import { describe, expect, test } from '@jest/globals';
import { asKept, isAsKept, keepingAfter, keepingPrior, keptOf } from '../../src/learn/keeping.js';
import type { QuestionBelief } from '../../src/learn/question-belief.js';

const read: QuestionBelief = {
  knew: 0.02,
  ifKnew: { stability: 60, difficulty: 5 },
  ifLearned: { stability: 0.5, difficulty: 6 },
  lastAt: 0,
  answers: 1,
  lastReview: 'one',
};
const known = { ...read, knew: 0.98 };
const outcome = (score: number) => ({ evidence: { score, guess: 0.03 }, days: 2 });

function keptAfter(scores: readonly number[], before = read) {
  return keptOf(
    scores.reduce((keeping, score) => keepingAfter(keeping, before, outcome(score)), keepingPrior),
  );
}

const stabilityAfter = (scores: readonly number[]) => keptAfter(scores).read.stability;
const stabilityKnownAfter = (scores: readonly number[]) => keptAfter(scores, known).known.stability;

describe('what a reading leaves', () => {
  test('without answers lies between a first "Again" and a first "Hard" of FSRS-6', () => {
    expect(stabilityAfter([])).toBeCloseTo(Math.sqrt(0.212 * 1.2931), 2);
  });

  test('is more for who knows it days later, less for who does not', () => {
    expect(stabilityAfter([1, 1, 1])).toBeGreaterThan(stabilityAfter([1]));
    expect(stabilityAfter([1])).toBeGreaterThan(stabilityAfter([]));
    expect(stabilityAfter([0, 0, 0])).toBeLessThan(0.5 * stabilityAfter([]));
  });
});

describe('what was known before', () => {
  test('is kept longer by who knows it days later, less long by who does not', () => {
    expect(stabilityKnownAfter([1, 1, 1])).toBeGreaterThan(stabilityKnownAfter([]));
    expect(stabilityKnownAfter([0, 0, 0])).toBeLessThan(0.5 * stabilityKnownAfter([]));
  });

  test('is kept longer than what was read once', () => {
    const { known, read } = keptOf(keepingPrior);
    expect(known.stability).toBeGreaterThan(10 * read.stability);
  });
});

test('only second answers speak, and only after half a day', () => {
  expect(keepingAfter(keepingPrior, { ...read, answers: 2 }, outcome(0))).toBe(keepingPrior);
  expect(keepingAfter(keepingPrior, read, { ...outcome(0), days: 0.1 })).toBe(keepingPrior);
});

test('what was surely known before says nothing of reading, nor what was surely read of knowing', () => {
  const usual = keptAfter([]);
  expect(keptAfter([1], { ...read, knew: 1 - 1e-6 }).read).toEqual(usual.read);
  expect(keptAfter([1], { ...read, knew: 1e-6 }).known).toEqual(usual.known);
});

test('what was answered once is kept as is believed by now, what was answered again as it was then', () => {
  const kept = keptAfter([1, 1, 1]);
  expect(asKept(read, kept)).toEqual({ knew: 0.02, ifKnew: kept.known, ifLearned: kept.read });
  const again = { ...read, answers: 2 };
  expect(asKept(again, kept)).toBe(again);
});

test('the same strengths are the same, whoever computed them', () => {
  expect(isAsKept(keptAfter([1]), keptAfter([1]))).toBe(true);
  expect(isAsKept(keptAfter([1, 1, 1]), keptAfter([]))).toBe(false);
  expect(isAsKept(keptAfter([0, 0, 0], known), keptAfter([]))).toBe(false);
});
