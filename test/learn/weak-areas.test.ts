import { expect, test } from '@jest/globals';
import { learnerFrom } from '../../src/learn/belief.js';
import { enoughAnswers, weakAreas } from '../../src/learn/weak-areas.js';
import { day, noon, question, review, there } from './samples.js';

const questions = ['data', 'design', 'security'].flatMap((area) =>
  Array.from({ length: 10 }, (_, index) => question({ id: `${area}/q${index}`, kind: 'text' })),
);
const goal = { interviewAt: noon + 10 * day, weights: new Map([['security', 0]]) };
const answers = (area: string, scores: readonly number[], days = 0) =>
  scores.map((score, index) =>
    review({ question: `${area}/q${index}`, kind: 'text', optionCount: 0, score, at: noon + days * day }),
  );

test('the areas of the interview, what costs most first', () => {
  const log = [...answers('data', [1, 1, 1, 1, 1]), ...answers('design', [0, 0, 0, 0, 0])];
  const found = weakAreas(learnerFrom(questions, log), goal, noon + 30 * day);
  expect(found.map(({ area }) => area)).toEqual(['design', 'data']);
  const { impact, estimate } = there(found[0]);
  expect(impact).toBeCloseTo(0.5 * (1 - estimate.mean), 9);
});

test('a heavy area costs more than a weak one without weight', () => {
  const log = [...answers('data', [1, 0, 1, 1, 1]), ...answers('design', [0, 0, 1, 0, 0])];
  const heavy = { ...goal, weights: new Map([['data', 9]]) };
  expect(weakAreas(learnerFrom(questions, log), heavy, noon)[0]?.area).toBe('data');
});

test('few answers are not enough to say', () => {
  const enough = (count: number) => {
    const learner = learnerFrom(questions, answers('data', Array<number>(count).fill(0)));
    return weakAreas(learner, goal, noon).find(({ area }) => area === 'data')?.enough;
  };
  expect(enough(enoughAnswers - 1)).toBe(false);
  expect(enough(enoughAnswers)).toBe(true);
});

test('the trend is the mean score of each week, oldest first', () => {
  const log = [...answers('data', [0, 0], -14), ...answers('data', [0, 1], -7), ...answers('data', [1, 0.5])];
  const found = weakAreas(learnerFrom(questions, log), goal, noon).find(({ area }) => area === 'data');
  expect(found?.trend).toEqual([0, 0.5, 0.75]);
});
