import { describe, expect, test } from '@jest/globals';
import { abilityAfter, chanceOfKnowing, nothingAsked } from '../../src/learn/area-belief.js';

/** What so many right and wrong answers say. */
function likelihood(right: number, wrong: number, guess = 0.03) {
  const scores = [...Array<number>(right).fill(1), ...Array<number>(wrong).fill(0)];
  return scores.reduce((before, score) => abilityAfter(before, { score, guess }), nothingAsked);
}

function chanceAfter(right: number, wrong: number, guess?: number): number {
  return chanceOfKnowing(new Map([['data', likelihood(right, wrong, guess)]]), 'data').mean;
}

describe('the chance of knowing what was never asked', () => {
  test('is even without answers, and as uncertain as N(0, 1.1) on the logit scale', () => {
    const { mean, variance } = chanceOfKnowing(new Map(), 'data');
    expect(mean).toBeCloseTo(0.5, 9);
    expect(Math.sqrt(variance)).toBeCloseTo(0.22, 1);
  });

  test('moves with the answers, and comes near to their share when there are many', () => {
    expect(chanceAfter(3, 0)).toBeGreaterThan(chanceAfter(1, 0));
    expect(chanceAfter(0, 3)).toBeLessThan(chanceAfter(0, 1));
    expect(chanceAfter(150, 50)).toBeCloseTo(0.79, 1);
  });

  test('rises less with what can be guessed', () => {
    expect(chanceAfter(5, 0, 0.5)).toBeLessThan(chanceAfter(5, 0, 0.25));
  });

  test('half right among two options is nothing but guessing', () => {
    expect(chanceAfter(100, 100, 0.5)).toBeLessThan(0.12);
  });

  test('leans on the other areas where it was hardly asked, and less with answers of its own', () => {
    const others = ['design', 'security', 'devops'].map((area): [string, ReturnType<typeof likelihood>] => [
      area,
      likelihood(0, 12),
    ]);
    const chance = (right: number) =>
      chanceOfKnowing(new Map([...others, ['data', likelihood(right, 0)]]), 'data').mean;
    expect(chanceOfKnowing(new Map(others), 'data').mean).toBeLessThan(0.35);
    expect(chance(3)).toBeLessThan(chanceAfter(3, 0));
    expect(chance(40)).toBeGreaterThan(0.85);
  });
});

test('an answer leaves what was known before as it was', () => {
  abilityAfter(nothingAsked, { score: 1, guess: 0.5 });
  expect(new Set(nothingAsked)).toEqual(new Set([0]));
});
