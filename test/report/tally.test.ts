import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOf } from '../../src/model/calendar.js';
import { fullQuestionId } from '../../src/model/ids.js';
import { accuracyOf, added, minutesOf, nothing, tallyOf } from '../../src/report/tally.js';
import { day, noon, review } from '../learn/samples.js';
import { anyInput } from './arbitrary.js';

const reviews = [
  review({ question: 'data/a', score: 1, seconds: 30, confidence: 'sure', at: noon - day }),
  review({ question: 'data/a', score: 0.5, seconds: 60, confidence: 'sure', session: 'session-2' }),
  review({ question: 'data/b', score: 0, seconds: 15, area: 'web-api' }),
  review({ question: 'data/c', score: 0, verdict: 'skipped', session: 'session-3', confidence: 'guess' }),
];

describe('a tally', () => {
  const tally = tallyOf(reviews);

  test('counts answers, by question, day and confidence; skips nowhere', () => {
    expect(tally.all).toEqual({ answers: 3, score: 1.5, seconds: 105 });
    expect(tally.byQuestion.get(fullQuestionId('data/a'))).toEqual({
      answers: 2,
      score: 1.5,
      seconds: 90,
      area: 'data',
    });
    expect(tally.byQuestion.has(fullQuestionId('data/c'))).toBe(false);
    expect([...tally.byDay.keys()]).toEqual([
      dayOf({ at: noon, offset: 0 }) - 1,
      dayOf({ at: noon, offset: 0 }),
    ]);
    expect([...tally.byConfidence]).toEqual([['sure', { answers: 2, score: 1.5, seconds: 90 }]]);
    expect([...tally.sessions]).toEqual(['session-1', 'session-2']);
  });

  test('remembers the area of the last answer', () => {
    expect(tally.byQuestion.get(fullQuestionId('data/b'))?.area).toBe('web-api');
  });

  test('adds up to the same by question and by day', () => {
    fc.assert(
      fc.property(anyInput, (history) => {
        const { all, byQuestion, byDay } = tallyOf(history.reviews);
        for (const sum of [added(byQuestion.values()), added(byDay.values())]) {
          expect(sum.answers).toBe(all.answers);
          expect(sum.score).toBeCloseTo(all.score, 9);
          expect(sum.seconds).toBeCloseTo(all.seconds, 3);
        }
      }),
      { numRuns: 50 },
    );
  });
});

test('the accuracy of nothing is none, and never leaves 0 to 1', () => {
  expect(accuracyOf(nothing)).toBeNull();
  expect(accuracyOf({ answers: 4, score: 1, seconds: 0 })).toBe(0.25);
  expect(accuracyOf({ answers: 3, score: 3.0000000000000004, seconds: 0 })).toBe(1);
  expect(minutesOf({ answers: 1, score: 1, seconds: 90 })).toBe(1.5);
});
