import { expect, test } from '@jest/globals';
import { learnerFrom } from '../../src/learn/belief.js';
import { usualGoal } from '../../src/learn/goal.js';
import { honesty } from '../../src/learn/honesty.js';
import { readinessAt } from '../../src/learn/readiness.js';
import { day, noon, question, review, there } from './samples.js';

const questions = ['data/a', 'data/b'].map((id) => question({ id }));
const goal = usualGoal(noon);
const reviews = [
  review({ question: 'data/a', score: 0, at: noon }),
  review({ question: 'data/a', score: 1, at: noon + 3 * day }),
  review({ question: 'data/b', score: 1, at: noon + 20 * day }),
];
const log = { questions, reviews, goal, now: noon + 30 * day };
const told = (forDay: number, readiness: number) => ({ madeAt: noon, forAt: noon + forDay * day, readiness });

test('a forecast is held against what the log said on that day, not against what came later', () => {
  const { outcomes, meanError } = honesty([told(5, 0.9)], log);
  const then = readinessAt(learnerFrom(questions, reviews.slice(0, 2)), goal, noon + 5 * day);
  expect(outcomes).toMatchObject([{ readiness: 0.9, actual: then, error: 0.9 - then }]);
  expect(meanError).toBeCloseTo(Math.abs(0.9 - then), 12);
});

test('days still to come are left out', () => {
  expect(honesty([told(31, 0.5)], log)).toEqual({ outcomes: [], meanError: undefined });
});

test('the mean error takes both sides', () => {
  const [high, low] = honesty([told(5, 1), told(5, 0)], log).outcomes;
  expect(there(high).error).toBeGreaterThan(0);
  expect(there(low).error).toBeLessThan(0);
  const { meanError } = honesty([told(5, 1), told(5, 0)], log);
  expect(meanError).toBeCloseTo(0.5, 9);
});
