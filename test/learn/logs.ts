import { fc } from '../support/properties.js';
import type { Review } from '../../src/model/review.js';
import { day, noon, question, review } from './samples.js';

const kinds = ['boolean', 'choice', 'text', 'open'] as const;

/** Nine questions of three areas, one of them retired. */
export const someQuestions = ['data', 'design', 'security'].flatMap((area) =>
  [1, 2, 3].map((number) =>
    question({
      id: `${area}/${number}`,
      kind: kinds[number] ?? 'boolean',
      retired: area === 'data' && number === 3,
    }),
  ),
);

/**
 * Logs as they may be found: skips, hints, partial answers, clocks that go back, questions that are gone, numbers that
 * make no sense.
 */
export const anyLog: fc.Arbitrary<readonly Review[]> = fc.array(
  fc
    .record({
      question: fc.constantFrom(...someQuestions.map(({ id }) => id), 'gone/1', 'data/gone'),
      score: fc.constantFrom(0, 0.25, 0.5, 1),
      skipped: fc.boolean(),
      hints: fc.constantFrom(0, 0, 1),
      at: fc.integer({ min: -400 * day, max: 400 * day }),
      seconds: fc.constantFrom(0, 5, 30, 1e6, NaN),
      optionCount: fc.constantFrom(0, 1, 2, 4, 1e9),
      contentHash: fc.constantFrom('old', 'new'),
    })
    .map(({ skipped, at, ...given }) =>
      review({ ...given, at: noon + at, ...(skipped ? { verdict: 'skipped', score: 0 } : {}) }),
    ),
  { maxLength: 30 },
);
