import { expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { learnerFrom, withReviews } from '../../src/learn/belief.js';
import { fromSummary, type LearnerSummary, summaryVersion, toSummary } from '../../src/learn/summary.js';
import { anyLog, someQuestions } from './logs.js';

function throughJson(summary: LearnerSummary): LearnerSummary {
  return JSON.parse(JSON.stringify(summary));
}

test('a learner goes on from a summary exactly as from the log', () => {
  fc.assert(
    fc.property(anyLog, anyLog, (before, after) => {
      const learner = learnerFrom(someQuestions, before);
      const restored = fromSummary(someQuestions, throughJson(toSummary(learner)));
      expect(restored).toEqual(learner);
      if (restored !== undefined) expect(withReviews(restored, after)).toEqual(withReviews(learner, after));
    }),
  );
});

test('a summary holds numbers only', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const summary = toSummary(learnerFrom(someQuestions, log));
      expect(throughJson(summary)).toEqual(summary);
    }),
  );
});

test('a summary of another version is thrown away', () => {
  const summary = { ...toSummary(learnerFrom(someQuestions, [])), version: summaryVersion + 1 };
  expect(fromSummary(someQuestions, summary)).toBeUndefined();
});
