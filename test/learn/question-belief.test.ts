import { describe, expect, test } from '@jest/globals';
import { afterAnother, afterFirst, knownBefore, recallAfter } from '../../src/learn/question-belief.js';

const reading = { stability: 0.5, difficulty: 6 };
const beginning = { knew: 0.5, days: 0, reading };
const right = { score: 1, guess: 0.25 };
const wrong = { score: 0, guess: 0.25 };

describe('after the first answer', () => {
  test('right speaks for having known it, wrong against', () => {
    // 0.95 against the guess of 0.25, and 0.05 against 0.75.
    expect(afterFirst(right, beginning).knew).toBeCloseTo(0.95 / 1.2, 9);
    expect(afterFirst(wrong, beginning).knew).toBeCloseTo(0.05 / 0.8, 9);
  });

  test('what was read for the first time is kept as a first reading is', () => {
    expect(afterFirst(right, beginning).ifLearned).toEqual(reading);
  });

  test('what was known and recalled is kept no worse than before', () => {
    const { stability } = afterFirst(right, { ...beginning, days: 30 }).ifKnew;
    expect(stability).toBeGreaterThan(knownBefore.stability);
  });

  test('certainty is never reached', () => {
    const sure = afterFirst({ score: 1, guess: 0.01 }, { ...beginning, knew: 1 - 1e-12 });
    expect(sure.knew).toBeLessThan(1);
  });
});

describe('after another answer', () => {
  const first = afterFirst(wrong, beginning);

  test('right after long speaks for having known it', () => {
    expect(afterAnother(right, first, 100).knew).toBeGreaterThan(first.knew);
    expect(afterAnother(wrong, first, 100).knew).toBeLessThan(first.knew);
  });

  test('right after days strengthens, wrong does not', () => {
    const [yes, no] = [right, wrong].map((evidence) => afterAnother(evidence, first, 4).ifLearned.stability);
    expect(yes).toBeGreaterThan(2 * first.ifLearned.stability);
    expect(no).toBeLessThan(yes ?? 0);
  });

  test('right by what may be a guess strengthens less', () => {
    const typed = afterAnother({ score: 1, guess: 0.03 }, first, 30).ifLearned.stability;
    const even = afterAnother({ score: 1, guess: 0.5 }, first, 30).ifLearned.stability;
    expect(even).toBeLessThan(typed);
  });
});

test('recall is that of the two hypotheses, each with its chance', () => {
  const belief = {
    knew: 0.25,
    ifKnew: { stability: 10, difficulty: 5 },
    ifLearned: { stability: 1e-3, difficulty: 5 },
  };
  expect(recallAfter(belief, 0)).toBe(1);
  expect(recallAfter({ ...belief, knew: 1 }, 10)).toBeCloseTo(0.9, 9);
  expect(recallAfter(belief, 10)).toBeGreaterThan(0.25 * 0.9);
});
