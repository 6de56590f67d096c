import { expect, test } from '@jest/globals';
import { type Weeks, weeksAfter } from '../../src/learn/weeks.js';
import { day, noon, review } from './samples.js';

function weeksOf(...answers: readonly (readonly [days: number, score: number])[]): Weeks {
  return answers.reduce<Weeks>(
    (weeks, [days, score]) => weeksAfter(weeks, review({ question: 'data/a', at: noon + days * day, score })),
    [],
  );
}

test('answers of one week come together, from Monday to Sunday', () => {
  // Noon is on a Wednesday.
  expect(weeksOf([-2, 1], [0, 0], [4, 0.5])).toMatchObject([{ score: 1.5, answers: 3 }]);
  expect(weeksOf([-3, 1], [0, 0], [5, 0])).toHaveLength(3);
});

test('the learner own clock decides', () => {
  const sunday = noon + 4 * day + 11.5 * 3_600_000;
  const weeks = [0, 60].map(
    (offset) => weeksAfter([], review({ question: 'data/a', at: sunday, offset }))[0]?.week,
  );
  expect(weeks[1]).toBe((weeks[0] ?? 0) + 1);
});

test('weeks are in order whatever the clock did, and only the last half year is kept', () => {
  const numbers = weeksOf([14, 1], [0, 1], [-700, 1], [7, 1]).map(({ week }) => week);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  const year = weeksOf(...Array.from({ length: 52 }, (_, index): [number, number] => [7 * index, 1]));
  expect(year).toHaveLength(26);
  expect(year.at(-1)?.week).toBe((year[0]?.week ?? 0) + 25);
});
