import { expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { knowing, knowledgeFrom } from '../../src/learn/knowledge.js';
import { buildReport } from '../../src/report/build.js';
import { logOf } from '../../src/report/log.js';
import { tallied, tallyOf } from '../../src/report/tally.js';
import { review } from '../learn/samples.js';
import { anyInput } from './arbitrary.js';
import { answers } from './samples.js';

test('the report of a log that was summed up in two parts is that of the whole log, wherever it is split', () => {
  fc.assert(
    fc.property(anyInput, fc.nat(60), (input, at) => {
      const { questions, reviews } = input;
      const [old, fresh] = [reviews.slice(0, at), reviews.slice(at)];
      const before = tallyOf(old);
      const log = {
        ...input.log,
        knowledge: knowing(knowledgeFrom(questions, old), fresh),
        // All of them are of one session.
        tally: tallied(before, fresh, () => before.sessions > 0),
      };
      expect(buildReport({ ...input, log })).toEqual(buildReport(input));
    }),
    { numRuns: 100 },
  );
});

test('a log of plain reviews has those of a session together', () => {
  const [one, two, three] = answers('data', 2, 1);
  const other = review({ question: 'data/q9', session: 'session-2' });
  const reviews = [one, other, two, three].flatMap((each) => each ?? []);
  expect([...logOf([], reviews).bySession()]).toEqual([one, two, three, other]);
});
