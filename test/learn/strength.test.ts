import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { fsrs, Rating } from 'ts-fsrs';
import { afterAsking, blended, ifForgotten, ifRecalled, retained } from '../../src/learn/strength.js';

const library = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false });
const anyStrength = fc.record({
  stability: fc.double({ min: 0.01, max: 30_000, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
});
const anyDays = fc.double({ min: 0, max: 2000, noNaN: true });

/** The library rounds at each step. */
function same(own: number, theirs: number): void {
  expect(Math.abs(own - theirs)).toBeLessThanOrEqual(1e-5 * Math.max(1, Math.abs(theirs)));
}

describe('the steps written out', () => {
  test.each([
    ['recalled', ifRecalled, Rating.Good],
    ['forgotten', ifForgotten, Rating.Again],
  ] as const)('%s: as ts-fsrs takes them', (_, step, rating) => {
    fc.assert(
      fc.property(anyStrength, anyDays, (before, days) => {
        const own = step(before, retained(before, days));
        const theirs = library.next_state(before, days, rating);
        same(own.stability, theirs.stability);
        same(own.difficulty, theirs.difficulty);
      }),
    );
  });

  test('recall falls as ts-fsrs says', () => {
    fc.assert(
      fc.property(anyStrength, anyDays, (strength, days) => {
        same(retained(strength, days), library.forgetting_curve(days, strength.stability));
      }),
    );
  });
});

test('recall is 1 at once, and at moments before', () => {
  const strength = { stability: 3, difficulty: 5 };
  expect(retained(strength, 0)).toBe(1);
  expect(retained(strength, -4)).toBe(1);
  expect(retained(strength, 3)).toBeCloseTo(0.9, 9);
});

test('between recalled and forgotten lies the mean', () => {
  const before = { stability: 3, difficulty: 5 };
  const [yes, no] = [ifRecalled(before, 0.8), ifForgotten(before, 0.8)];
  expect(blended(before, 0.8, 1)).toEqual(yes);
  expect(blended(before, 0.8, 0)).toEqual(no);
  expect(blended(before, 0.8, 0.5).stability).toBeCloseTo((yes.stability + no.stability) / 2, 9);
});

test('what is expected after asking lies between the two outcomes, as likely as each is', () => {
  const before = { stability: 3, difficulty: 5 };
  const recall = retained(before, 5);
  const yes = retained(ifRecalled(before, recall), 20);
  const no = retained(ifForgotten(before, recall), 20);
  expect(afterAsking(before, 5, 20)).toBeCloseTo(recall * yes + (1 - recall) * no, 9);
});
