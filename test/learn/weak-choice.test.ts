import { describe, expect, test } from '@jest/globals';
import { masteryMoments } from '../../src/learn/ability.js';
import { learnerFrom } from '../../src/learn/belief.js';
import { usualGoal } from '../../src/learn/goal.js';
import { nextWeakQuestion, weakOrder } from '../../src/learn/weak-choice.js';
import { seeded } from '../../src/model/random.js';
import { ids, noon, question, review, there } from './samples.js';

const areas = ['data', 'design', 'devops', 'patterns', 'security'];
const questions = areas.flatMap((area) =>
  Array.from({ length: 20 }, (_, index) =>
    question({ id: `${area}/q${index}`, kind: index < 10 ? 'boolean' : 'text' }),
  ),
);
const goal = usualGoal(noon);
const answered = (area: string, count: number, score: number) =>
  Array.from({ length: count }, (_, index) =>
    review({ question: `${area}/q${index}`, score, kind: 'text', optionCount: 0 }),
  );
const clear = [
  ...answered('data', 19, 0),
  ...answered('design', 19, 0),
  ...answered('patterns', 19, 1),
  ...answered('security', 19, 1),
];
const situation = { now: noon + 90 * 86_400_000, askedToday: new Set<never>(), random: seeded(1) };

describe('what to ask to find the weak areas', () => {
  test('begins where it is most in doubt', () => {
    const log = [...clear.filter(({ area }) => area !== 'design'), ...answered('devops', 19, 0)];
    expect(weakOrder(learnerFrom(questions, log), goal, situation.now)[0]).toBe('design');
  });

  test('goes on with the weakest where nothing is in doubt', () => {
    const order = weakOrder(
      learnerFrom(questions, [...clear, ...answered('devops', 19, 0)]),
      goal,
      situation.now,
    );
    expect([...order.slice(0, 3)].sort()).toEqual(['data', 'design', 'devops']);
  });

  test('begins with one area from either side of the border while it is in doubt', () => {
    const learner = learnerFrom(
      questions,
      areas.flatMap((area, index) => answered(area, 3 + index, index % 2)),
    );
    const mastery = (area: string) => masteryMoments(learner, area, situation.now).mean;
    const weakest = [...areas].sort((a, b) => mastery(a) - mastery(b)).slice(0, 3);
    const [first, second] = weakOrder(learner, goal, situation.now);
    expect(weakest.includes(there(first))).not.toBe(weakest.includes(there(second)));
  });

  test('leaves out areas without weight', () => {
    const weights = new Map([['data', 0]]);
    expect(weakOrder(learnerFrom(questions, clear), { ...goal, weights }, noon)).not.toContain('data');
  });

  test('with three areas or fewer still has an order', () => {
    const few = questions.filter(({ area }) => area === 'data' || area === 'design');
    expect([...weakOrder(learnerFrom(few, []), goal, noon)].sort()).toEqual(['data', 'design']);
  });
});

describe('the question', () => {
  test('is one that was never asked and is hard to guess', () => {
    const log = clear.filter(({ area }) => area !== 'design');
    const choice = there(nextWeakQuestion(learnerFrom(questions, log), goal, situation));
    expect(choice.question.kind).toBe('text');
    expect(log.map((each) => each.question)).not.toContain(choice.question.id);
    expect(choice.reason.seconds).toBeGreaterThan(0);
  });

  test('is of the next area where the first was asked through, and nothing where all were', () => {
    const learner = learnerFrom(questions, []);
    const first = there(nextWeakQuestion(learner, goal, situation)).question.area;
    const asked = new Set(ids(questions.filter(({ area }) => area === first)));
    const second = there(nextWeakQuestion(learner, goal, { ...situation, askedToday: asked }));
    expect(second.question.area).not.toBe(first);
    const all = new Set(ids(questions));
    expect(nextWeakQuestion(learner, goal, { ...situation, askedToday: all })).toBeUndefined();
  });
});
