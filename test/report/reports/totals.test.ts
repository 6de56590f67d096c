import { expect, test } from '@jest/globals';
import { totals } from '../../../src/report/reports/totals.js';
import { day, noon, question, review } from '../../learn/samples.js';
import { facts } from '../samples.js';

test('an empty history is zeros, and no accuracy', () => {
  expect(totals(facts({ questions: [question({ id: 'data/a' })] }))).toEqual({
    sessions: 0,
    reviews: 0,
    questionsSeen: 0,
    questions: 1,
    minutes: 0,
    accuracy: null,
    streakDays: 0,
  });
});

test('answers count, skips do not, questions that are gone do', () => {
  const found = totals(
    facts({
      questions: [question({ id: 'data/a' }), question({ id: 'data/b' })],
      reviews: [
        review({ question: 'data/a', score: 0.5, seconds: 45, at: noon - day }),
        review({ question: 'data/a', score: 0, verdict: 'skipped', seconds: 500 }),
        review({ question: 'data/gone', score: 1, seconds: 45, session: 'session-2' }),
      ],
    }),
  );
  expect(found).toEqual({
    sessions: 2,
    reviews: 2,
    questionsSeen: 1,
    questions: 2,
    minutes: 1.5,
    accuracy: 0.75,
    streakDays: 2,
  });
});
