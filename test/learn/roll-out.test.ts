import { expect, test } from '@jest/globals';
import { learnerFrom } from '../../src/learn/belief.js';
import { usualGoal } from '../../src/learn/goal.js';
import { studied } from '../../src/learn/roll-out.js';
import { seeded } from '../../src/model/random.js';
import { noon, question, there } from './samples.js';

const questions = Array.from({ length: 100 }, (_, index) => question({ id: `data/q${index}`, kind: 'text' }));
const begin = learnerFrom(questions, []);

function answersAfter(minutesPerDay: number, days: number): readonly number[] {
  const plan = { now: noon, minutesPerDay, days, random: seeded(2) };
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

test('answers come as they are believed to: some right, some wrong', () => {
  const [after] = studied(begin, usualGoal(noon), {
    now: noon,
    minutesPerDay: 50,
    days: 1,
    random: seeded(2),
  });
  const knew = [...there(after).beliefs.values()].map((belief) => belief.knew > 0.5);
  expect(knew.filter(Boolean).length).toBeGreaterThan(15);
  expect(knew.filter((each) => !each).length).toBeGreaterThan(15);
  expect(begin.answers).toBe(0);
});

test('days on which not all is weighed anew are as full as others, and ask what was not asked yet', () => {
  const plan = { now: noon, minutesPerDay: 5, days: 7, random: seeded(2) };
  const course = studied(begin, usualGoal(noon), plan);
  expect(course.map(({ answers }) => answers)).toEqual([10, 20, 30, 40, 50, 60, 70]);
  expect(there(course[4]).beliefs.size).toBeGreaterThan(40);
});
