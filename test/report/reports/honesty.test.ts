import { expect, test } from '@jest/globals';
import { readinessAt } from '../../../src/learn/readiness.js';
import { honesty } from '../../../src/report/reports/honesty.js';
import { day, noon } from '../../learn/samples.js';
import { facts, learner, now } from '../samples.js';

const foretold = (forAt: number, readiness: number) => ({
  ...now,
  at: noon - 9 * day,
  forAt,
  readiness,
  low: 0,
  high: 1,
});

test('holds forecasts against what the log says of their day', () => {
  const { learner: known, goal } = facts(learner);
  const came = readinessAt(known, goal, noon - day);
  const forecasts = [
    foretold(noon - day, came - 0.1),
    foretold(noon - day, came + 0.3),
    foretold(noon + day, 0),
  ];
  expect(honesty(facts({ ...learner, forecasts }))).toEqual({
    forecasts: 2,
    meanError: expect.closeTo(0.2, 9),
  });
});

test('says nothing while no forecast has come of age', () => {
  expect(honesty(facts(learner))).toBeNull();
  expect(honesty(facts({ ...learner, forecasts: [foretold(noon + 1, 0.5)] }))).toBeNull();
});
