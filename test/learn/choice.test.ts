import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { learnerFrom } from '../../src/learn/belief.js';
import { inOrder, nextQuestion, whyNow } from '../../src/learn/choice.js';
import type { Goal } from '../../src/learn/goal.js';
import type { Question } from '../../src/model/question.js';
import { seeded } from '../../src/model/random.js';
import type { Review } from '../../src/model/review.js';
import { anyLog, someQuestions } from './logs.js';
import { day, ids, noon, question, review, there } from './samples.js';

const goal: Goal = { interviewAt: noon + 10 * day, weights: new Map() };
const four = ['data/a', 'data/b', 'design/a', 'design/b'].map((id) => question({ id }));

interface Wanted {
  readonly questions?: readonly Question[];
  readonly log?: readonly Review[];
  readonly goal?: Goal;
  readonly asked?: readonly Question[];
  readonly seed?: number;
}

function next(wanted: Wanted = {}) {
  const learner = learnerFrom(wanted.questions ?? four, wanted.log ?? []);
  const askedToday = new Set(ids(wanted.asked ?? []));
  const random = seeded(wanted.seed ?? 1);
  return nextQuestion(learner, wanted.goal ?? goal, { now: noon, askedToday, random });
}

function chosen(wanted: Wanted = {}): string {
  return there(next(wanted)).question.id;
}

describe('what is asked next', () => {
  test('is of the area that weighs most', () => {
    expect(chosen({ goal: { ...goal, weights: new Map([['design', 3]]) } })).toMatch(/^design/);
  });

  test('is the quicker of two that bring the same', () => {
    const slow = four.map((each) => ({ ...each, seconds: each.id === 'data/b' ? 20 : 90 }));
    expect(chosen({ questions: slow })).toBe('data/b');
  });

  test('takes the time that this learner takes over a kind', () => {
    const kinds = [question({ id: 'data/a' }), question({ id: 'data/b', kind: 'text' })];
    const log = Array.from({ length: 20 }, () => review({ question: 'data/a', seconds: 120 }));
    const learner = learnerFrom(kinds, log);
    expect(whyNow(learner, goal, there(kinds[0]), noon).seconds).toBeGreaterThan(90);
    expect(whyNow(learner, goal, there(kinds[1]), noon).seconds).toBe(30);
  });

  test('is what was not known, rather than what was', () => {
    const log = four.map((each, index) =>
      review({ question: each.id, at: noon - 5 * day, score: index === 2 ? 0 : 1, optionCount: 0 }),
    );
    expect(chosen({ log })).toBe('design/a');
  });

  test('is never asked twice a day, and nothing when all was asked', () => {
    expect(chosen({ asked: four.slice(0, 3) })).toBe('design/b');
    expect(next({ asked: four })).toBeUndefined();
  });

  test('is nothing where nothing has weight, or there is nothing', () => {
    const none = new Map([
      ['data', 0],
      ['design', 0],
    ]);
    expect(next({ goal: { ...goal, weights: none } })).toBeUndefined();
    expect(next({ questions: [] })).toBeUndefined();
  });

  test('is the same for the same log, clock and chance, and chance decides between equals', () => {
    expect(chosen({ seed: 4 })).toBe(chosen({ seed: 4 }));
    const seeds = Array.from({ length: 12 }, (_, seed) => chosen({ seed }));
    expect(new Set(seeds).size).toBeGreaterThan(2);
  });

  test('is something on the day itself, and after it', () => {
    expect(next({ goal: { ...goal, interviewAt: noon } })).toBeDefined();
    expect(next({ goal: { ...goal, interviewAt: noon - 5 * day } })).toBeDefined();
  });
});

describe('whatever the log', () => {
  test('the numbers are chances, and asking costs time', () => {
    fc.assert(
      fc.property(anyLog, fc.integer({ min: -500, max: 500 }), (log, days) => {
        const learner = learnerFrom(someQuestions, log);
        for (const each of learner.questions) {
          const reason = whyNow(learner, goal, each, noon + days * day);
          const chances = [reason.recallNow, reason.recallIfAsked, reason.recallIfNot, reason.weight];
          for (const chance of chances) {
            expect(chance).toBeGreaterThanOrEqual(0);
            expect(chance).toBeLessThanOrEqual(1);
          }
          expect(reason.seconds).toBeGreaterThan(0);
          expect(Number.isFinite(reason.gainPerSecond)).toBe(true);
        }
      }),
    );
  });

  test('all that has weight comes once, and the first is what is asked next', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (log, seed) => {
        const learner = learnerFrom(someQuestions, log);
        const situation = () => ({ now: noon, askedToday: new Set<never>(), random: seeded(seed) });
        const order = inOrder(learner, goal, situation());
        expect([...ids(order)].sort()).toEqual([...ids(learner.questions)].sort());
        expect(order[0]).toBe(nextQuestion(learner, goal, situation())?.question);
      }),
    );
  });
});

test('the reason is the gain on the day, weighed, over the time it takes', () => {
  const learner = learnerFrom(four, [review({ question: 'data/a', score: 0, at: noon - day })]);
  const reason = whyNow(learner, goal, there(four[0]), noon);
  expect(reason.weight).toBe(0.25);
  expect(reason.recallIfAsked).toBeGreaterThan(reason.recallIfNot);
  expect(reason.gainPerSecond).toBeCloseTo(
    (0.25 * (reason.recallIfAsked - reason.recallIfNot)) / reason.seconds,
    12,
  );
});
