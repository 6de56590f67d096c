import { describe, expect, test } from '@jest/globals';
import { detail } from '../../../src/report/reports/detail.js';
import { day, noon, question, review, there } from '../../learn/samples.js';
import { facts } from '../samples.js';

const questions = [
  { ...question({ id: 'data/joins' }), topic: 'joins' },
  { ...question({ id: 'data/outer' }), topic: 'joins' },
  { ...question({ id: 'data/new' }), topic: 'indexes' },
  question({ id: 'security/a' }),
];
const scores = [1, 0, 0.5, 1, 1, 1, 1, 1, 0];
const reviews = [
  ...scores.map((score, index) => review({ question: 'data/outer', score, at: noon - (40 - index) * day })),
  review({ question: 'data/joins', at: noon - day }),
  review({ question: 'data/new', verdict: 'skipped', score: 0 }),
];
const found = () => there(detail(facts({ questions, reviews, view: { area: 'data' } })) ?? undefined);

describe('an area in detail', () => {
  test('is told where one is looked at', () => {
    expect(detail(facts({ questions, reviews }))).toBeNull();
    expect(found().area).toBe('data');
  });

  test('lists its questions, least likely known first, those never answered last', () => {
    expect(found().questions.map((each) => each.question)).toEqual(['data/outer', 'data/joins', 'data/new']);
    expect(found().questions[0]).toMatchObject({
      topic: 'joins',
      reviews: 9,
      due: true,
      last: ['wrong', 'partial', 'correct', 'correct', 'correct', 'correct', 'correct', 'wrong'],
      lastDate: '2026-10-17',
    });
    expect(found().questions[2]).toMatchObject({ reviews: 0, due: false, last: [], lastDate: null });
  });

  test('adds up its topics', () => {
    const [first, second] = found().questions;
    const recalled = ((first?.recallNow ?? 0) + (second?.recallNow ?? 0)) / 2;
    expect(found().topics.find(({ topic }) => topic === 'joins')).toEqual({
      topic: 'joins',
      questions: 2,
      seen: 2,
      reviews: 10,
      accuracy: 7.5 / 10,
      recallNow: recalled,
    });
    expect(found().topics.find(({ topic }) => topic === 'indexes')).toMatchObject({
      seen: 0,
      accuracy: null,
    });
  });
});
