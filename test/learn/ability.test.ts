import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { abilityOf, interval } from '../../src/learn/ability.js';
import { learnerFrom } from '../../src/learn/belief.js';
import { anyLog, someQuestions } from './logs.js';
import { noon, question, review } from './samples.js';

const questions = Array.from({ length: 40 }, (_, index) => question({ id: `data/q${index}`, kind: 'text' }));

function after(right: number, wrong: number) {
  const log = questions
    .slice(0, right + wrong)
    .map(({ id }, index) =>
      review({ question: id, kind: 'text', optionCount: 0, score: index < right ? 1 : 0 }),
    );
  return abilityOf(learnerFrom(questions, log), 'data', noon + 40 * 86_400_000);
}

describe('an area', () => {
  test('without answers may be anything', () => {
    const { mean, low, high, answers } = after(0, 0);
    expect(mean).toBeCloseTo(0.5, 6);
    expect(high - low).toBeGreaterThan(0.4);
    expect(answers).toBe(0);
  });

  test('is estimated by its answers, more narrowly with more of them', () => {
    expect(after(12, 0).mean).toBeGreaterThan(0.7);
    expect(after(0, 12).mean).toBeLessThan(0.35);
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    expect(width(after(10, 10))).toBeLessThan(width(after(2, 2)));
    expect(after(10, 10).answers).toBe(20);
  });

  test('without questions is judged by ability alone', () => {
    const learner = learnerFrom([], [review({ question: 'data/gone', score: 0, optionCount: 0 })]);
    expect(abilityOf(learner, 'data', noon).mean).toBeLessThan(0.5);
  });

  test('is a chance within its interval, whatever the log', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        for (const area of ['data', 'gone', 'nothing']) {
          const { mean, low, high } = abilityOf(learnerFrom(someQuestions, log), area, noon);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(mean).toBeGreaterThanOrEqual(low);
          expect(high).toBeGreaterThanOrEqual(mean);
          expect(high).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

test('an interval of nothing uncertain is a point, and certainties stay', () => {
  expect(interval(0.3, 0).low).toBeCloseTo(0.3, 9);
  expect(interval(0, 0.1).low).toBeLessThan(1e-6);
  expect(interval(1, 0.1).high).toBeGreaterThan(1 - 1e-6);
});

test('what is all but certain is not told as perhaps the opposite', () => {
  expect(interval(0.9999, 0.00005).low).toBeGreaterThan(0.99);
  expect(interval(0.0001, 0.00005).high).toBeLessThan(0.01);
  // Every question of the area was answered right a moment ago.
  const all = someQuestions
    .filter(({ area }) => area === 'data')
    .map(({ id }) => review({ question: id, score: 1 }));
  const { mean, low } = abilityOf(learnerFrom(someQuestions, all), 'data', noon);
  expect(mean).toBeGreaterThan(0.99);
  expect(low).toBeGreaterThan(0.9);
});
