import { describe, expect, test } from '@jest/globals';
import { dayOf } from '../../src/model/calendar.js';
import { within } from '../../src/report/facts.js';
import { day, ids, noon, question, review } from '../learn/samples.js';
import { facts, interviewIn, mark, now } from './samples.js';

const questions = [
  question({ id: 'data/a' }),
  question({ id: 'data/known' }),
  question({ id: 'data/old', retired: true }),
  question({ id: 'data/junior', level: 'junior' }),
  question({ id: 'security/a' }),
];
const marks = [mark('data/known', 'known'), mark('data/a', 'flag')];

describe('what can be asked', () => {
  test('leaves out retired questions and those marked as known, not those flagged', () => {
    expect(ids(facts({ questions, marks }).askable)).toEqual(['data/a', 'data/junior', 'security/a']);
  });

  test('is what the plan asks for, and where an area is looked at, what lies in it', () => {
    const aim = interviewIn(3, { levels: ['mid'] });
    expect(ids(facts({ questions, marks, aim }).askable)).toEqual(['data/a', 'security/a']);
    const narrow = facts({ questions, marks, aim, view: { area: 'data' } });
    expect(ids(narrow.askable)).toEqual(['data/a']);
    expect(ids(narrow.questions)).toEqual(['data/a', 'data/known', 'data/old', 'data/junior']);
    expect(ids(narrow.learner.questions)).toEqual(['data/a', 'security/a']);
  });
});

describe('the tallies', () => {
  const reviews = [
    review({ question: 'data/a', at: noon - 9 * day }),
    review({ question: 'data/a' }),
    review({ question: 'security/a' }),
    review({ question: 'gone/a', area: 'data' }),
  ];

  test('count the area looked at, by what the question says or said', () => {
    expect(facts({ questions, reviews }).ever.all.answers).toBe(4);
    expect(facts({ questions, reviews, view: { area: 'data' } }).ever.all.answers).toBe(3);
  });

  test('of the time looked at leave out what is older', () => {
    const found = facts({ questions, reviews, view: { since: dayOf(now) - 8 } });
    expect([found.ever.all.answers, found.tally.all.answers]).toEqual([4, 3]);
    const all = facts({ questions, reviews, view: { since: dayOf(now) - 9 } });
    expect(all.tally.all.answers).toBe(4);
  });
});

test('days are counted on the clock of each answer, both ends included', () => {
  const late = review({ question: 'data/a', at: Date.UTC(2026, 10, 18, 23, 30), offset: 60 });
  const wednesday = dayOf({ at: noon, offset: 0 });
  const known = facts({ reviews: [late] });
  expect([...within(known, wednesday, wednesday)]).toEqual([]);
  expect([...within(known, wednesday + 1, wednesday + 1)]).toEqual([late]);
});
