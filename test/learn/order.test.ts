import { describe, expect, test } from '@jest/globals';
import { knowledgeFrom } from '../../src/learn/knowledge.js';
import { planOrder } from '../../src/learn/order.js';
import { seeded } from '../../src/model/random.js';
import type { Question } from '../../src/model/question.js';
import type { Review } from '../../src/model/review.js';
import { day, ids, noon, question, review } from './samples.js';

const areas = ['data', 'design', 'security', 'experience'];
const questions = areas.flatMap((area) =>
  [1, 2, 3].map((number) => question({ id: `${area}/${number}`, level: number === 3 ? 'senior' : 'junior' })),
);

function planned(
  reviews: readonly Review[],
  among: readonly Question[] = questions,
  seed = 1,
): readonly Question[] {
  const knowledge = knowledgeFrom(among, reviews);
  return planOrder({ questions: among, knowledge, now: noon, random: seeded(seed) });
}

describe('the plan', () => {
  const history = [
    review({ question: 'data/1', at: noon - 300 * day }),
    review({ question: 'data/2', score: 0, at: noon - 300 * day }),
    review({ question: 'design/1', at: noon - day }),
    review({ question: 'design/2', at: noon - 0.5 * day }),
    review({ question: 'security/1', score: 0, at: noon - 2 * day }),
  ];

  test('asks all, and what was just answered right after what was not', () => {
    const order: readonly string[] = ids(planned(history));
    expect([...order].sort()).toEqual([...ids(questions)].sort());
    expect(order.indexOf('design/2')).toBeGreaterThan(order.indexOf('design/3'));
    expect(order.indexOf('data/1')).toBeGreaterThan(order.indexOf('data/2'));
  });

  test('follows the weights of the interview, and leaves what has none to the end', () => {
    const weights = new Map([
      ['data', 0],
      ['design', 10],
    ]);
    const goal = { interviewAt: noon + 10 * day, weights };
    const order = planOrder({
      questions,
      knowledge: knowledgeFrom(questions, history),
      now: noon,
      random: seeded(1),
      goal,
    });
    expect(order[0]?.id).toBe('design/3');
    expect(order.slice(-3).map((each) => each.area)).toEqual(['data', 'data', 'data']);
  });

  test('has no three of an area in a row where others are as good', () => {
    const fresh = planned(history.slice(0, 1)).map((each) => each.area);
    const runs = fresh.filter((area, index) => area === fresh[index - 1] && area === fresh[index - 2]);
    expect(runs.length).toBeLessThan(3);
  });

  test('leaves out what is retired, new or known', () => {
    const retired = questions.map((each): Question => ({ ...each, retired: each.area === 'data' }));
    expect(planned(history, retired).map((each) => each.area)).not.toContain('data');
    expect(planned([], retired).map((each) => each.area)).not.toContain('data');
    expect(planned(history, retired)).toHaveLength(9);
  });

  test('takes the clock as it is: a memory from the future is fresh', () => {
    const ahead = questions.map((each) => review({ question: each.id, at: noon + 900 * day }));
    expect([...ids(planned(ahead))].sort()).toEqual([...ids(questions)].sort());
  });

  test('is the same with the same seed, and chance decides between equals', () => {
    const same = [review({ question: 'data/1', at: noon - 300 * day })];
    const order = (seed: number) => ids(planned(same, questions, seed));
    expect(order(1)).toEqual(order(1));
    expect(order(1)).not.toEqual(order(2));
  });

  test('of nothing is nothing', () => {
    expect(planned(history, [])).toEqual([]);
    expect(planned([], [])).toEqual([]);
  });
});

describe('the beginning', () => {
  test('is the first drill, then all the others', () => {
    const order = planned([]);
    expect(
      order
        .slice(0, 3)
        .map((each) => each.area)
        .sort(),
    ).toEqual(['data', 'design', 'security']);
    expect(new Set(order.slice(0, 3).map((each) => each.level))).toEqual(new Set(['junior']));
    expect([...ids(order)].sort()).toEqual([...ids(questions)].sort());
  });

  test('is the first drill again for someone who only skipped', () => {
    const skip = review({ question: 'data/1', score: 0, verdict: 'skipped' });
    expect(ids(planned([skip]))).toEqual(ids(planned([])));
  });

  test('of a single area is that area, whatever the level', () => {
    const data = questions.filter((each) => each.area === 'data');
    expect([...ids(planned([], data))].sort()).toEqual(['data/1', 'data/2', 'data/3']);
    const firstLevels = [1, 2, 3, 4, 5, 6].map((seed) => planned([], data, seed)[0]?.level);
    expect(firstLevels).toContain('senior');
  });
});
