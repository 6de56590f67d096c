import { expect, test } from '@jest/globals';
import { days } from '../../../src/report/reports/days.js';
import { generatedDay } from '../../../src/report/reports/generated-day.js';
import { day, noon, review } from '../../learn/samples.js';
import { facts, now } from '../samples.js';

test('are those with answers, oldest first, no more than twelve weeks back and none to come', () => {
  const reviews = [0, -3, 1, 1, 83, 84].map((ago) =>
    review({ question: 'data/a', at: noon - ago * day, score: ago === 0 ? 0.5 : 1, seconds: 90 }),
  );
  expect(days(facts({ reviews }))).toEqual([
    { date: '2026-08-27', answers: 1, accuracy: 1, minutes: 1.5 },
    { date: '2026-11-17', answers: 2, accuracy: 1, minutes: 3 },
    { date: '2026-11-18', answers: 1, accuracy: 0.5, minutes: 1.5 },
  ]);
});

test('the day of the report is that of the learner`s clock', () => {
  expect(generatedDay(facts())).toBe('2026-11-18');
  expect(generatedDay(facts({ now: { ...now, offset: 13 * 60 } }))).toBe('2026-11-19');
});
