import fc from 'fast-check';
import type { ReportInput } from '../../src/report/input.js';
import { question, review } from '../learn/samples.js';

const areas = ['data', 'web-api', 'security', 'experience', 'their-own-area-'.padEnd(64, 'x')];
const names = ['a', 'b', 'gone', 'as-long-as-a-slug-may-be-'.padEnd(64, 'x')];
const time = fc.integer({ min: 0, max: 4e12 });

const anyReview = fc
  .record({
    area: fc.constantFrom(...areas),
    name: fc.constantFrom(...names),
    score: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
    skipped: fc.boolean(),
    hints: fc.integer({ min: 0, max: 2 }),
    seconds: fc.double({ min: 0, max: 1e5, noNaN: true }),
    at: time,
    offset: fc.integer({ min: -840, max: 840 }),
  })
  .map(({ area, name, skipped, ...rest }) => {
    const answer = review({ question: `${area}/${name}`, ...rest });
    return skipped ? { ...answer, verdict: 'skipped' as const } : answer;
  });

const anyQuestion = fc
  .record({
    area: fc.constantFrom(...areas),
    name: fc.constantFrom(...names.filter((name) => name !== 'gone')),
    retired: fc.boolean(),
  })
  .map(({ area, name, retired }) => question({ id: `${area}/${name}`, retired }));

/** Any learner at all: clocks that jump, questions that are gone or retired, areas of other authors. */
export const anyInput: fc.Arbitrary<ReportInput> = fc.record({
  questions: fc.uniqueArray(anyQuestion, { selector: (each) => each.id }),
  reviews: fc.array(anyReview, { maxLength: 60 }),
  sessions: fc.integer({ min: 0, max: 1000 }),
  now: fc.record({ at: time, offset: fc.integer({ min: -840, max: 840 }) }),
});
