import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { evidenceOf, knownGiven, logLikelihood, rightAnswer, slip } from '../../src/learn/evidence.js';
import { review } from './samples.js';

describe('what a review says', () => {
  test.each([
    ['a boolean', { kind: 'boolean', optionCount: 2 }, 0.5],
    ['a choice of four', { kind: 'choice', optionCount: 4 }, 0.25],
    ['a match of a million ways', { kind: 'match', optionCount: 1e6 }, 0.01],
    ['a typed word', { kind: 'text', optionCount: 0 }, 0.03],
    ['an open answer', { kind: 'open', optionCount: 0 }, 0.1],
    ['a query', { kind: 'sql', optionCount: 0 }, 0.01],
    ['a kind of another version', { kind: 'song', optionCount: 0 }, 0.01],
    ['an option count that makes no sense', { kind: 'choice', optionCount: 1 }, 0.01],
  ])('%s is guessed as often as its options say', (_, given, guess) => {
    expect(evidenceOf(review({ question: 'data/a', ...given }))).toEqual({ score: 1, guess });
  });

  test('a hinted answer counts as not known', () => {
    expect(evidenceOf(review({ question: 'data/a', hints: 2 }))?.score).toBe(0);
  });

  test('a skip says nothing', () => {
    expect(evidenceOf(review({ question: 'data/a', verdict: 'skipped', score: 0 }))).toBeUndefined();
  });

  test.each([
    [7, 1],
    [-1, 0],
    [NaN, 0],
  ])('a score of %d is taken as %d', (score, taken) => {
    expect(evidenceOf(review({ question: 'data/a', score, verdict: 'partial' }))?.score).toBe(taken);
  });
});

test('who knows is wrong as often as one slips, who does not is right as often as one guesses', () => {
  expect(rightAnswer(1, 0.25)).toBe(1 - slip);
  expect(rightAnswer(0, 0.25)).toBe(0.25);
});

test('the likelihood of right and wrong add up', () => {
  const right = Math.exp(logLikelihood({ score: 1, guess: 0.25 }, 0.6));
  const wrong = Math.exp(logLikelihood({ score: 0, guess: 0.25 }, 0.6));
  expect(right + wrong).toBeCloseTo(1, 12);
});

describe('the chance that it was known', () => {
  test('follows Bayes', () => {
    // 0.5 x 0.95 against 0.5 x 0.5.
    expect(knownGiven({ score: 1, guess: 0.5 }, 0.5)).toBeCloseTo(0.95 / 1.45, 12);
    expect(knownGiven({ score: 0, guess: 0.5 }, 0.5)).toBeCloseTo(0.05 / 0.55, 12);
  });

  test('of a partial answer lies between', () => {
    const [yes, half, no] = [1, 0.5, 0].map((score) => knownGiven({ score, guess: 0.1 }, 0.5));
    expect(half).toBeCloseTo(((yes ?? 0) + (no ?? 0)) / 2, 12);
  });

  test('is a chance, whatever the answer', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(part, fc.double({ min: 0.01, max: 0.5, noNaN: true }), part, (score, guess, knows) => {
        const chance = knownGiven({ score, guess }, knows);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(Number.isFinite(logLikelihood({ score, guess }, knows))).toBe(true);
      }),
    );
  });
});
