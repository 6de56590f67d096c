import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { learnerFrom } from '../../src/learn/belief.js';
import type { Goal } from '../../src/learn/goal.js';
import { forecast, forecastIfStopped, readinessAt } from '../../src/learn/readiness.js';
import { anyLog, someQuestions } from './logs.js';
import { day, noon, question, review, there } from './samples.js';

const goal: Goal = { interviewAt: noon + 10 * day, weights: new Map() };
const questions = Array.from({ length: 120 }, (_, index) =>
  question({ id: `${index % 2 === 0 ? 'data' : 'design'}/q${index}`, kind: 'text' }),
);
const plan = (minutesPerDay: number, days = 10) => ({ now: noon, minutesPerDay, days });
const last = (minutesPerDay: number, days?: number) =>
  there(forecast(learnerFrom(questions, []), goal, plan(minutesPerDay, days)).at(-1));

describe('readiness', () => {
  test('rises with right answers, falls with wrong ones, and with time', () => {
    const after = (score: number) =>
      learnerFrom(
        questions,
        questions.slice(0, 30).map(({ id }) => review({ question: id, score })),
      );
    expect(readinessAt(after(1), goal, noon)).toBeGreaterThan(
      readinessAt(learnerFrom(questions, []), goal, noon),
    );
    expect(readinessAt(after(0), goal, noon + 9 * day)).toBeLessThan(
      readinessAt(after(1), goal, noon + 9 * day),
    );
    expect(readinessAt(after(1), goal, noon + 90 * day)).toBeLessThan(readinessAt(after(1), goal, noon));
  });

  test('looks at the areas of the interview only', () => {
    const wrong = questions.filter(({ area }) => area === 'data').slice(0, 20);
    const learner = learnerFrom(
      questions,
      wrong.map(({ id }) => review({ question: id, score: 0, at: noon - 90 * day })),
    );
    const only = (area: string) => ({ ...goal, weights: new Map([[area, 0]]) });
    expect(readinessAt(learner, only('design'), noon)).toBeLessThan(readinessAt(learner, only('data'), noon));
  });

  test('of nothing is 0', () => {
    expect(readinessAt(learnerFrom([], []), goal, noon)).toBeLessThan(1e-6);
  });
});

describe('a forecast', () => {
  test('has a day a session, and ends with the interview', () => {
    const days = forecast(learnerFrom(questions, []), goal, plan(20)).map(({ at }) => (at - noon) / day);
    expect(days).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const few = forecast(learnerFrom(questions, []), goal, plan(20, 2)).map(({ at }) => (at - noon) / day);
    expect(few).toEqual([1, 2, 10]);
  });

  test('promises more for more minutes, and more than for stopping now', () => {
    const stopped = forecastIfStopped(learnerFrom(questions, []), goal, { now: noon, at: goal.interviewAt });
    expect(last(20).readiness).toBeGreaterThan(last(3).readiness);
    expect(last(3).readiness).toBeGreaterThan(stopped.readiness + 0.05);
    expect(last(0).readiness).toBeCloseTo(stopped.readiness, 6);
  });

  test('is wider the longer it looks ahead, and does not fall for the first answer alone', () => {
    const [aware, unaware] = [
      learnerFrom(questions, [review({ question: 'data/q0', score: 1, at: noon })]),
      learnerFrom(questions, []),
    ];
    const width = (days: number) => {
      const { low, high } = forecastIfStopped(aware, goal, { now: noon, at: noon + days * day });
      return high - low;
    };
    expect(width(30)).toBeGreaterThan(width(10) + 0.01);
    expect(width(10)).toBeGreaterThan(width(1) + 0.01);
    const far = { now: noon, at: noon + 30 * day };
    const [after, before] = [aware, unaware].map((each) => forecastIfStopped(each, goal, far).readiness);
    expect(there(after)).toBeGreaterThan(there(before) - 0.04);
  });

  test('never promises less for studying than for stopping, even where little is known and little time is left', () => {
    const now = noon;
    for (const days of [1, 2, 5]) {
      const near: Goal = { ...goal, interviewAt: noon + (days - 0.4) * day };
      for (const learner of [
        learnerFrom(questions, []),
        learnerFrom(questions, [review({ question: 'data/q0', score: 0, at: noon })]),
      ]) {
        const stopped = forecastIfStopped(learner, near, { now, at: near.interviewAt });
        const studied = there(forecast(learner, near, { now, minutesPerDay: 5, days }).at(-1));
        expect(studied.readiness).toBeGreaterThan(stopped.readiness);
      }
    }
  });

  test('of no days is that of stopping now', () => {
    const stopped = forecastIfStopped(learnerFrom(questions, []), goal, { now: noon, at: goal.interviewAt });
    expect(last(20, 0).readiness).toBeCloseTo(stopped.readiness, 9);
  });

  test('whatever the log, lies within its interval, and both within 0 and 1', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(40), (log, minutes) => {
        for (const each of forecast(learnerFrom(someQuestions, log), goal, plan(minutes, 2))) {
          expect(each.low).toBeGreaterThanOrEqual(0);
          expect(each.readiness).toBeGreaterThanOrEqual(each.low);
          expect(each.high).toBeGreaterThanOrEqual(each.readiness);
          expect(each.high).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 30 },
    );
  });
});
