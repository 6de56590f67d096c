import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { dayOf } from '../../src/model/calendar.js';
import { fullQuestionId } from '../../src/model/ids.js';
import {
  accuracyOf,
  added,
  minutesOf,
  nothing,
  summarizeTally,
  tallied,
  tallyFrom,
  tallyOf,
  type TallySummary,
} from '../../src/report/tally.js';
import { isAnswer, type Review } from '../../src/model/review.js';
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
      day: dayOf({ at: noon, offset: 0 }),
      last: ['correct', 'partial'],
    });
    expect(tally.byQuestion.has(fullQuestionId('data/c'))).toBe(false);
    expect([...tally.byDay.keys()]).toEqual([
      dayOf({ at: noon, offset: 0 }) - 1,
      dayOf({ at: noon, offset: 0 }),
    ]);
    expect([...tally.byConfidence]).toEqual([['sure', { answers: 2, score: 1.5, seconds: 90 }]]);
    expect(tally.sessions).toBe(2);
  });

  test('remembers the area of the last answer, and up to eight verdicts', () => {
    expect(tally.byQuestion.get(fullQuestionId('data/b'))?.area).toBe('web-api');
    const many = [0, 1, 1, 1, 1, 1, 1, 1, 0.5].map((score) => review({ question: 'data/a', score }));
    expect(tallyOf(many).byQuestion.get(fullQuestionId('data/a'))?.last).toEqual([
      ...Array.from({ length: 7 }, () => 'correct'),
      'partial',
    ]);
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

describe('a tally that goes on', () => {
  const sessions = ['session-1', 'session-2', 'session-3'];
  const anyLog = anyInput.chain(({ reviews: log }) =>
    fc.tuple(...log.map((each) => fc.constantFrom(...sessions).map((session) => ({ ...each, session })))),
  );

  function counted(old: readonly Review[]) {
    return (session: string) => old.some((each) => isAnswer(each) && each.session === session);
  }

  test('is the same as counted at once, wherever the log is split', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(60), (log, at) => {
        const [old, fresh] = [log.slice(0, at), log.slice(at)];
        expect(tallied(tallyOf(old), fresh, counted(old))).toEqual(tallyOf(log));
      }),
      { numRuns: 50 },
    );
  });

  test('goes on from its summary, and leaves what it was given as it was', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(60), (log, at) => {
        const [old, fresh] = [log.slice(0, at), log.slice(at)];
        const kept = JSON.stringify(summarizeTally(tallyOf(old)));
        const again = tallyFrom(JSON.parse(kept) as TallySummary);
        expect(tallied(again, fresh, counted(old))).toEqual(tallyOf(log));
        expect(JSON.stringify(summarizeTally(again))).toBe(kept);
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
