import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import {
  knowing,
  knowledgeAmong,
  knowledgeFrom,
  knowledgeOf,
  type KnowledgeSummary,
  summarizeKnowledge,
} from '../../src/learn/knowledge.js';
import { day, noon, question, review } from './samples.js';

const names = ['data/a', 'data/b', 'security/a'];
const questions = names.map((id) => question({ id }));

const anyReview = fc
  .record({
    question: fc.constantFrom(...names, 'gone/x'),
    score: fc.constantFrom(0, 0.5, 1),
    days: fc.integer({ min: -3, max: 60 }),
    verdict: fc.constantFrom('skipped' as const, undefined),
  })
  .map(({ question: id, score, days, verdict }) =>
    review({
      question: id,
      score,
      at: noon + days * day,
      ...(verdict === undefined ? {} : { verdict, score: 0 }),
    }),
  );
const anyLog = fc.array(anyReview, { maxLength: 12 });

function throughJson(value: unknown) {
  return JSON.parse(JSON.stringify(value)) as KnowledgeSummary;
}

describe('what is known', () => {
  test('is the same computed at once or answer by answer', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(12), (log, at) => {
        const before = knowledgeFrom(questions, log.slice(0, at));
        expect(knowing(before, log.slice(at))).toEqual(knowledgeFrom(questions, log));
      }),
    );
  });

  test('goes on from its summary as if nothing had happened', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(12), (log, at) => {
        const summary = throughJson(summarizeKnowledge(knowledgeFrom(questions, log.slice(0, at))));
        const again = knowledgeOf(questions, summary);
        expect(again && knowing(again, log.slice(at))).toEqual(knowledgeFrom(questions, log));
      }),
    );
  });

  test('is kept about questions that are not there now', () => {
    const log = [review({ question: 'data/a' }), review({ question: 'gone/x' })];
    const fewer = knowledgeAmong(knowledgeFrom([], log), questions);
    const all = knowledgeFrom(questions, log);
    // How long an answer takes against what was expected can only be told of a question that is there.
    expect(fewer).toEqual({ ...all, learner: { ...all.learner, pace: new Map() } });
  });

  test('of another version is not taken over', () => {
    const summary = summarizeKnowledge(knowledgeFrom(questions, []));
    const other = { ...summary, learner: { ...summary.learner, version: -1 } };
    expect(knowledgeOf(questions, other)).toBeUndefined();
  });

  test('reads the log once, one by one', () => {
    let taken = 0;
    const log = function* () {
      for (const id of names) {
        taken += 1;
        yield review({ question: id });
      }
    };
    expect(knowledgeFrom(questions, log()).memories.size).toBe(3);
    expect(taken).toBe(3);
  });
});
