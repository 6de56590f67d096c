import { describe, expect, test } from '@jest/globals';
import {
  type Before,
  planDrill,
  resumeDrill,
  type Wish,
  withoutKnown,
} from '../../../src/cli/drill/plan-drill.js';
import { usualGoal } from '../../../src/learn/goal.js';
import { knowledgeFrom } from '../../../src/learn/knowledge.js';
import type { Question } from '../../../src/model/question.js';
import type { Review } from '../../../src/model/review.js';
import type { Mark } from '../../../src/model/session.js';
import { session } from '../../drill/support.js';
import { day, ids, noon, question, review, there } from '../../learn/samples.js';

const now = { at: noon, offset: 60 };
const questions = Array.from({ length: 15 }, (_, index) => question({ id: `data/q${index}` }));
const plain: Wish = {
  targets: ['data'],
  filters: { level: [], kind: [], topic: [], skill: [], language: [] },
  mode: 'all',
  count: undefined,
  minutes: undefined,
  seed: 3,
};

function before(log: readonly Review[], marks: readonly Mark[] = []): Before {
  const knowledge = knowledgeFrom(questions, log);
  return { knowledge, recount: () => knowledge, marks, goal: usualGoal(noon) };
}

function planOf(wish: Partial<Wish>, log: readonly Review[] = [], list: readonly Question[] = questions) {
  return planDrill({ ...plain, ...wish }, list, { before: before(log), id: 'session-9', now });
}

function mark(name: string, what: Mark['what']): Mark {
  return { question: question({ id: name }).id, what, note: null, at: noon, offset: 0 };
}

describe('what is not asked again', () => {
  test('what is known and what is retired; a flag does not count', () => {
    const old = question({ id: 'data/old', retired: true });
    const marks = [mark('data/q0', 'known'), mark('data/q1', 'flag')];
    expect(ids(withoutKnown([...questions.slice(0, 3), old], marks))).toEqual(['data/q1', 'data/q2']);
  });
});

describe('a new session', () => {
  test('is kept as it was wished for', () => {
    const plan = there(planOf({ mode: 'new', seed: 5, count: 2 }));
    expect(plan.session).toMatchObject({ id: 'session-9', mode: 'new', targets: ['data'], seed: 5, ...now });
    expect(plan.session.planned).toHaveLength(2);
    expect(plan.session.planned).toEqual(plan.supply.plannedIds);
  });

  test('has ten questions unless told otherwise, and never more than there are', () => {
    expect(there(planOf({})).supply.planned).toBe(10);
    expect(there(planOf({ count: 3 })).supply.planned).toBe(3);
    expect(there(planOf({ count: 99 })).supply.planned).toBe(15);
  });

  test('goes on without end with a count of 0', () => {
    const plan = there(planOf({ count: 0 }));
    expect(plan.supply.planned).toBeNull();
    expect(plan.session.planned).toBeNull();
    const round = Array.from(
      { length: 30 },
      () => there(plan.supply.next(knowledgeFrom(questions, []), now)).id,
    );
    expect(new Set(round.slice(0, 15)).size).toBe(15);
    expect(new Set(round.slice(15)).size).toBe(15);
  });

  test('with minutes goes on until they are over', () => {
    const plan = there(planOf({ minutes: 2.5 }));
    expect(plan).toMatchObject({ deadline: noon + 150_000, supply: { planned: null } });
  });

  test('with minutes and a count ends with whichever comes first', () => {
    expect(there(planOf({ minutes: 1, count: 4 }))).toMatchObject({
      deadline: noon + 60_000,
      supply: { planned: 4 },
    });
  });

  test('is the same for the same seed and history, another for another', () => {
    const first = there(planOf({ seed: 1 })).session.planned;
    expect(there(planOf({ seed: 1 })).session.planned).toEqual(first);
    expect(there(planOf({ seed: 2 })).session.planned).not.toEqual(first);
  });

  test('is not, where the mode finds nothing', () => {
    expect(planOf({ mode: 'due' })).toBeUndefined();
    expect(planOf({ mode: 'missed', count: 0 })).toBeUndefined();
  });

  test('takes what its mode finds', () => {
    const log = [review({ question: 'data/q4', at: noon - 90 * day })];
    expect(there(planOf({ mode: 'due' }, log)).session.planned).toEqual(['data/q4']);
  });
});

describe('a session that is resumed', () => {
  const own = { ...session, planned: ids(questions.slice(0, 4)) };
  const done = [
    review({ question: 'data/q0', session: own.id }),
    review({ question: 'data/q2', session: own.id }),
  ];
  const other = review({ question: 'data/q1', session: 'another' });

  function resumed(list: readonly Question[], marks: readonly Mark[] = []) {
    return resumeDrill(own, list, { before: before([other, ...done], marks), done, withheld: [] });
  }

  test('has left what was planned and not done, in its order', () => {
    const { supply } = resumed(questions);
    expect(supply).toMatchObject({ planned: 4, plannedIds: own.planned });
    expect(supply.left()).toBe(2);
    expect([
      supply.next(knowledgeFrom(questions, []), now)?.id,
      supply.next(knowledgeFrom(questions, []), now)?.id,
    ]).toEqual(['data/q1', 'data/q3']);
  });

  test('counts its own answers as steps, and all answers as known', () => {
    const plan = resumed(questions);
    expect(plan.earlier.map((step) => [step.question.id, step.review.id])).toEqual(
      done.map((each) => [each.question, each.id]),
    );
    expect(plan.knowledge.learner.answers).toBe(3);
    expect(plan.session).toBe(own);
    expect(plan.deadline).toBeNull();
  });

  test('leaves out what is known by now, and what is gone', () => {
    expect(resumed(questions, [mark('data/q1', 'known')]).supply.left()).toBe(1);
    expect(resumed(questions.slice(0, 3)).supply.left()).toBe(1);
    expect(resumed(questions.slice(1)).earlier).toHaveLength(1);
  });
});
