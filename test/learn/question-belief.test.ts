import { describe, expect, test } from '@jest/globals';
import { keepingPrior, keptOf } from '../../src/learn/keeping.js';
import { afterAnother, afterFirst, recallAfter } from '../../src/learn/question-belief.js';

const kept = keptOf(keepingPrior);
const beginning = { knew: 0.5, days: 0, kept };
const right = { score: 1, guess: 0.25 };
const wrong = { score: 0, guess: 0.25 };

describe('after the first answer', () => {
  test('right speaks for having known it, wrong against', () => {
    // 0.95 against the guess of 0.25, and 0.05 against 0.75.
    expect(afterFirst(right, beginning).knew).toBeCloseTo(0.95 / 1.2, 9);
    expect(afterFirst(wrong, beginning).knew).toBeCloseTo(0.05 / 0.8, 9);
  });

  test('what was read and what was known are kept as they usually are', () => {
    expect(afterFirst(right, beginning)).toMatchObject({ ifKnew: kept.known, ifLearned: kept.read });
  });

  test('the longer ago it was judged to be known, the more a wrong answer is forgetting', () => {
    const late = afterFirst(wrong, { ...beginning, days: 300 }).knew;
    expect(late).toBeGreaterThan(afterFirst(wrong, beginning).knew);
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
