import { expect, test } from '@jest/globals';
import { knewBefore, learnerFrom, recallAt } from '../../src/learn/belief.js';
import { usualGoal } from '../../src/learn/goal.js';
import { studied } from '../../src/learn/roll-out.js';
import { day, noon, question, there } from './samples.js';

const questions = Array.from({ length: 100 }, (_, index) => question({ id: `data/q${index}`, kind: 'text' }));
const begin = learnerFrom(questions, []);

function answersAfter(minutesPerDay: number, days: number): readonly number[] {
  const plan = { now: noon, minutesPerDay, days };
  return studied(begin, usualGoal(noon), plan).map(({ answers }) => answers);
}

test('each day has as many answers as fit into its minutes', () => {
  // Half a minute each.
  expect(answersAfter(5, 3)).toEqual([10, 20, 30]);
});

test('nothing is asked twice a day, however long it is', () => {
  expect(answersAfter(600, 1)).toEqual([100]);
});

test('no minutes are no answers, no days are none', () => {
  expect(answersAfter(0, 2)).toEqual([0, 0]);
  expect(answersAfter(20, 0)).toEqual([]);
});

test('answers are as right as is believed: they teach, and tell nothing of what was known before', () => {
  const goal = usualGoal(noon);
  const after = there(studied(begin, goal, { now: noon, minutesPerDay: 20, days: 1 })[0]);
  expect(after.answers).toBe(40);
  expect(knewBefore(after, 'data')).toBeCloseTo(knewBefore(begin, 'data'), 2);
  const asked = questions.filter(({ id }) => after.beliefs.has(id));
  for (const each of asked)
    expect(recallAt(after, each, noon + day)).toBeGreaterThan(recallAt(begin, each, noon + day) + 0.1);
  expect(begin.answers).toBe(0);
});

test('each day of a week is as full as the others, and most of what it asks was not asked yet', () => {
  const course = studied(begin, usualGoal(noon), { now: noon, minutesPerDay: 5, days: 7 });
  expect(course.map(({ answers }) => answers)).toEqual([10, 20, 30, 40, 50, 60, 70]);
  expect(there(course[4]).beliefs.size).toBeGreaterThan(40);
});
