import { describe, expect, test } from '@jest/globals';
import { learnerFrom, recallAt } from '../../src/learn/belief.js';
import { effectsIn, spanOf } from '../../src/learn/effect.js';
import { usualGoal } from '../../src/learn/goal.js';
import { day, noon, question, review, there } from './samples.js';

const questions = ['data/a', 'data/b'].map((id) => question({ id, kind: 'text' }));
const asked = there(questions[0]);
const fresh = there(questions[1]);
const learner = learnerFrom(questions, [
  review({ question: 'data/a', score: 0, optionCount: 0, kind: 'text', at: noon - 2 * day }),
]);
const goal = (days: number) => ({ ...usualGoal(noon), interviewAt: noon + days * day });
const effect = (which: typeof asked, days: number) => effectsIn(learner, spanOf(goal(days), noon))(which);

describe('asking', () => {
  test('helps on the day, whether it was asked before or not', () => {
    for (const each of questions) {
      const { recallIfAsked, recallIfNot } = effect(each, 10);
      expect(recallIfAsked).toBeGreaterThan(recallIfNot + 0.1);
    }
  });

  test('starts from what is known now, and what is left on the day without asking', () => {
    for (const each of questions) {
      const { recallNow, recallIfNot } = effect(each, 10);
      expect(recallNow).toBeCloseTo(recallAt(learner, each, noon), 6);
      expect(recallIfNot).toBeCloseTo(recallAt(learner, each, noon + 10 * day), 6);
    }
  });

  test('twice helps more than once, and shortly before the day more than now', () => {
    for (const each of questions) {
      const { recallIfTwice, recallIfAsked, recallIfLater } = effect(each, 10);
      expect(recallIfTwice).toBeGreaterThan(recallIfLater);
      expect(recallIfLater).toBeGreaterThan(recallIfAsked);
    }
  });

  test('on the eve there is no later', () => {
    for (const found of [effect(asked, 0.6), effect(fresh, 0.6)]) {
      expect(found.recallIfTwice).toBe(found.recallIfAsked);
      expect(found.recallIfLater).toBe(found.recallIfNot);
    }
  });
});

test('days to go are told apart, also for the same moment, and the same is found again', () => {
  const far = effect(asked, 10).recallIfTwice;
  expect(effect(asked, 9).recallIfTwice).not.toBe(far);
  expect(effect(asked, 10).recallIfTwice).toBe(far);
});

test('a span begins with the hour, and never ends before it begins', () => {
  expect(spanOf(goal(3), noon + 1_800_000).now).toBe(noon);
  expect(spanOf(goal(-3), noon).day).toBe(noon);
});
