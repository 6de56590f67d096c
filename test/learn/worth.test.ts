import { expect, test } from '@jest/globals';
import { learnerFrom } from '../../src/learn/belief.js';
import { spanOf } from '../../src/learn/effect.js';
import { expectedSeconds, rated } from '../../src/learn/worth.js';
import { day, noon, question, review, there } from './samples.js';

const questions = Array.from({ length: 60 }, (_, index) => question({ id: `data/q${index}` }));
const goal = { interviewAt: noon + 10 * day, weights: new Map([['design', 0]]) };
const seen = review({ question: 'data/q0', score: 0, at: noon - 3 * day });

function rates(lookAhead: boolean) {
  const learner = learnerFrom(questions, [seen]);
  return new Map(
    rated(learner, goal, { span: spanOf(goal, noon, lookAhead) }).map(({ question: { id }, rate }) => [
      id,
      rate,
    ]),
  );
}

test('without looking ahead the rate is the weighed gain over the time', () => {
  const rate = there(rates(false).get(there(questions[1]).id));
  expect(rate).toBeGreaterThan(0);
  expect(rate).toBeLessThan(1 / 60 / 30);
});

test('what will be asked on the eve anyway is worth less now', () => {
  for (const [id, rate] of rates(true)) expect(rate).toBeLessThanOrEqual(there(rates(false).get(id)) + 1e-12);
});

test('what has no weight is not rated, and of nothing there is nothing', () => {
  const learner = learnerFrom([...questions, question({ id: 'design/a' })], []);
  expect(rated(learner, goal, { span: spanOf(goal, noon) })).toHaveLength(60);
  expect(rated(learnerFrom([], []), goal, { span: spanOf(goal, noon) })).toEqual([]);
});

test('the time expected is that of the question until the learner says otherwise', () => {
  expect(expectedSeconds(learnerFrom(questions, []), there(questions[0]))).toBe(30);
  const slow = learnerFrom(questions, [{ ...seen, seconds: 90 }]);
  expect(expectedSeconds(slow, there(questions[1]))).toBeCloseTo(30 * (8 / 6), 9);
});
