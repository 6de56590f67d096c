import { describe, expect, test } from '@jest/globals';
import { answeredOn, chooserOf } from '../../src/learn/chooser.js';
import { usualGoal } from '../../src/learn/goal.js';
import { knowing, knowledgeFrom } from '../../src/learn/knowledge.js';
import { modeNames } from '../../src/learn/modes.js';
import type { QuestionId } from '../../src/model/ids.js';
import { day, noon, question, review } from './samples.js';

const names = ['data/a', 'data/b', 'design/a', 'design/b', 'security/a', 'security/b'];
const questions = names.map((id) => question({ id }));
const now = { at: noon, offset: 0 };
const old = names.map((id, index) => review({ question: id, score: index % 2, at: noon - 300 * day }));
const candidates = { questions, goal: usualGoal(noon), seed: 5 };

/** What is asked when each question is answered wrong. */
function asked(mode: (typeof modeNames)[number], log = old, times = 6): readonly string[] {
  const choose = chooserOf(mode, candidates);
  const served = new Set<QuestionId>();
  let known = knowledgeFrom(questions, log);
  return Array.from({ length: times }, () => {
    const next = choose(known, now, served);
    if (next === undefined) return 'nothing';
    served.add(next.id);
    known = knowing(known, [review({ question: next.id, score: 0 })]);
    return next.id;
  });
}

describe.each(modeNames)('%s', (mode) => {
  const log = mode === 'new' ? old.slice(0, 3) : old;

  test('never asks twice in a round', () => {
    const round = asked(mode, log).filter((id) => id !== 'nothing');
    expect(round.length).toBeGreaterThan(0);
    expect(new Set(round).size).toBe(round.length);
  });

  test('is the same for the same log, clock and seed', () => {
    expect(asked(mode, log)).toEqual(asked(mode, log));
  });
});

describe('the plan', () => {
  test('asks what was answered today only when all else was asked', () => {
    const today = review({ question: 'data/a', score: 0, at: noon - 1000 });
    expect(asked('plan', [...old, today]).at(-1)).toBe('data/a');
  });

  test('asks what has no weight last, but asks it', () => {
    const goal = { ...candidates.goal, weights: new Map([['data', 0]]) };
    const choose = chooserOf('plan', { ...candidates, goal });
    const others = new Set(questions.filter(({ area }) => area !== 'data').map(({ id }) => id));
    expect(choose(knowledgeFrom(questions, old), now, new Set())?.area).not.toBe('data');
    expect(choose(knowledgeFrom(questions, old), now, others)?.area).toBe('data');
  });

  test('has nothing when all was asked', () => {
    const all = new Set(questions.map(({ id }) => id));
    expect(chooserOf('plan', candidates)(knowledgeFrom(questions, old), now, all)).toBeUndefined();
  });
});

test('today is the day on the learner’s clock', () => {
  const known = knowledgeFrom(questions, [
    review({ question: 'data/a', at: noon - 1000 }),
    review({ question: 'data/b', at: noon - day }),
  ]);
  expect([...answeredOn(known, now)]).toEqual(['data/a']);
  expect([...answeredOn(known, { at: noon, offset: 13 * 60 })]).toEqual(['data/a']);
  expect([...answeredOn(known, { at: noon + day, offset: 0 })]).toEqual([]);
});
