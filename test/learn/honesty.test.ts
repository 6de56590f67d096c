import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { learnerFrom, newLearner } from '../../src/learn/belief.js';
import { usualGoal } from '../../src/learn/goal.js';
import { type Came, cameAfter, honesty, settled } from '../../src/learn/honesty.js';
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

describe('what came of moments', () => {
  const anyDay = fc.integer({ min: -2, max: 12 });
  const anyAnswer = fc.record({
    days: anyDay,
    score: fc.constantFrom(0, 1),
    id: fc.constantFrom('data/a', 'data/b'),
  });
  const anyLog = fc
    .array(anyAnswer, { maxLength: 14 })
    .map((answers) =>
      answers.map(({ days, score, id }) => review({ question: id, score, at: noon + days * day })),
    );
  const moments = [1, 4, 8].map((days) => noon + days * day + 1);
  const nothing: Came = { learner: newLearner(questions), actual: new Map() };
  const then = (all: readonly (typeof reviews)[number][], at: number) =>
    readinessAt(
      learnerFrom(
        questions,
        all.filter((each) => each.at <= at),
      ),
      goal,
      at,
    );

  test('is what the answers up to each say, even where the clock went back', () => {
    fc.assert(
      fc.property(anyLog, (all) => {
        const came = cameAfter(nothing, { reviews: all, goal }, moments);
        expect(came).toEqual({
          learner: learnerFrom(questions, all),
          actual: new Map(moments.map((at) => [at, then(all, at)])),
        });
      }),
    );
  });

  test('goes on from what is settled as from the whole log, or says that it cannot', () => {
    let went = 0;
    fc.assert(
      fc.property(anyLog, fc.nat(14), (all, at) => {
        const [old, fresh] = [all.slice(0, at), all.slice(at)];
        const half = cameAfter(nothing, { reviews: old, goal }, moments);
        const whole = half && cameAfter(settled(half), { reviews: fresh, goal }, moments);
        const latest = Math.max(...old.map((each) => each.at));
        const told = moments.filter((moment) => moment < latest);
        const isBehind = fresh.some((each) => each.at <= Math.max(...told));
        if (isBehind) expect(whole).toBeUndefined();
        else expect(whole).toEqual(cameAfter(nothing, { reviews: all, goal }, moments));
        if (!isBehind && told.length > 0 && fresh.length > 0) went += 1;
      }),
    );
    expect(went).toBeGreaterThan(0);
  });

  test('cannot be told of a moment behind what is known already', () => {
    const known = settled({ learner: learnerFrom(questions, reviews), actual: new Map() });
    expect(cameAfter(known, { reviews: [], goal }, [noon + 5 * day])).toBeUndefined();
    expect(cameAfter(known, { reviews: [], goal }, [noon + 25 * day])?.actual.size).toBe(1);
  });
});
