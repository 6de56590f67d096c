import { expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { summarize } from '../../src/drill/summary.js';
import { review } from '../learn/samples.js';

const skipped = { verdict: 'skipped', score: 0, seconds: 9 } as const;

test('counts answers, and of those the correct ones', () => {
  const reviews = [
    review({ question: 'data/a', score: 1, seconds: 10 }),
    review({ question: 'data/b', score: 0.5, seconds: 20 }),
    review({ question: 'security/c', score: 0, seconds: 30 }),
  ];
  expect(summarize('session-1', reviews, 4)).toEqual({
    session: 'session-1',
    answered: 3,
    skipped: 0,
    correct: 1,
    score: 0.5,
    seconds: 60,
    areas: [
      { area: 'data', answered: 2, score: 0.75 },
      { area: 'security', answered: 1, score: 0 },
    ],
    calibration: [],
    left: 4,
  });
});

test('a skip is no answer, takes no time, and makes no area', () => {
  const reviews = [review({ question: 'data/a', seconds: 10 }), review({ question: 'design/b', ...skipped })];
  expect(summarize('session-1', reviews, 0)).toMatchObject({
    answered: 1,
    skipped: 1,
    score: 1,
    seconds: 10,
    areas: [{ area: 'data' }],
  });
});

test('calibration counts what was fully right, by how sure the learner was', () => {
  const reviews = [
    review({ question: 'data/a', confidence: 'sure', score: 1 }),
    review({ question: 'data/b', confidence: 'sure', score: 0.5 }),
    review({ question: 'data/c', confidence: 'guess', score: 0 }),
    review({ question: 'data/d', score: 1 }),
    review({ question: 'data/e', confidence: 'unsure', ...skipped }),
  ];
  expect(summarize('session-1', reviews, 0).calibration).toEqual([
    { confidence: 'sure', answered: 2, correct: 1 },
    { confidence: 'guess', answered: 1, correct: 0 },
  ]);
});

test('without answers there is no score', () => {
  const reviews = [review({ question: 'data/a', ...skipped })];
  expect(summarize('session-1', reviews, null)).toEqual({
    session: 'session-1',
    answered: 0,
    skipped: 1,
    correct: 0,
    score: null,
    seconds: 0,
    areas: [],
    calibration: [],
    left: null,
  });
});

test('the areas share the answers out, and the score is the mean over them', () => {
  const some = fc.record({
    area: fc.constantFrom('data', 'design', 'devops'),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(some, { minLength: 1 }), (list) => {
      const reviews = list.map(({ area, score }) => review({ question: `${area}/a`, score }));
      const { answered, areas, score } = summarize('session-1', reviews, 0);
      expect(areas.reduce((sum, area) => sum + area.answered, 0)).toBe(answered);
      const mean = areas.reduce((sum, area) => sum + area.score * area.answered, 0) / answered;
      expect(score).toBeCloseTo(mean, 9);
    }),
  );
});
