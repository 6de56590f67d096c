import { describe, expect, test } from '@jest/globals';
import { readKnowledge } from '../../src/cli/knowledge.js';
import { knowledgeFrom } from '../../src/learn/knowledge.js';
import { aReview, heap, index, newId, noon, started } from '../history/fixtures.js';
import { question } from '../learn/samples.js';

const questions = [heap, index].map((id) => question({ id }));

async function filled(count: number) {
  const { history, session } = await started();
  const reviews = Array.from({ length: count }, (_, at) =>
    aReview(session.id, { question: at % 2 === 0 ? heap : index, at: noon + at * 60_000 }),
  );
  for (const review of reviews) history.record(review);
  return { history, session, reviews };
}

describe('what is known', () => {
  test('is that of the log', async () => {
    const { history, reviews } = await filled(3);
    expect(readKnowledge(history, questions)).toEqual(knowledgeFrom(questions, reviews));
    expect(history.summary('knowledge')).toBeUndefined();
    history.close();
  });

  test('is summed up when much is new, and goes on from there', async () => {
    const { history, session, reviews } = await filled(501);
    expect(readKnowledge(history, questions)).toEqual(knowledgeFrom(questions, reviews));
    expect(history.summary('knowledge')?.through).toBe(501);
    const more = aReview(session.id, { at: noon + 9e8 });
    history.record(more);
    expect(readKnowledge(history, questions)).toEqual(knowledgeFrom(questions, [...reviews, more]));
    expect(history.summary('knowledge')?.through).toBe(501);
    history.close();
  });

  test('forgets what was taken back', async () => {
    const { history, reviews } = await filled(501);
    readKnowledge(history, questions);
    const last = reviews[500];
    history.undo(last?.id ?? '', { id: newId(), at: noon, offset: 0 });
    expect(readKnowledge(history, questions)).toEqual(knowledgeFrom(questions, reviews.slice(0, 500)));
    history.close();
  });

  test('of another version is computed anew', async () => {
    const { history, reviews } = await filled(2);
    history.keepSummary('knowledge', { through: 2, content: { learner: { version: -1 }, memories: [] } });
    expect(readKnowledge(history, questions)).toEqual(knowledgeFrom(questions, reviews));
    history.close();
  });
});
