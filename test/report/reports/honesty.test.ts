import { expect, test } from '@jest/globals';
import { honesty } from '../../../src/report/reports/honesty.js';
import { facts, learner } from '../samples.js';

test('counts forecasts whose day has come, and says how far off they were', () => {
  const outcome = { madeAt: 0, forAt: 1, readiness: 0.5, actual: 0.4, error: 0.1 };
  const held = { outcomes: [outcome, { ...outcome, actual: 0.8, error: -0.3 }], meanError: 0.2 };
  expect(honesty(facts({ ...learner, honesty: held }))).toEqual({ forecasts: 2, meanError: 0.2 });
});

test('says nothing while no forecast has come of age', () => {
  expect(honesty(facts(learner))).toBeNull();
  expect(honesty(facts({ ...learner, honesty: { outcomes: [], meanError: undefined } }))).toBeNull();
});
