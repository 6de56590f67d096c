import { describe, expect, test } from '@jest/globals';
import { leftOut, mostNew, readKnowledge, readSummed, rebuildSummaries } from '../../src/cli/knowledge.js';
import type { History } from '../../src/history/history.js';
import { knowledgeFrom } from '../../src/learn/knowledge.js';
import type { Review } from '../../src/model/review.js';
import { tallyOf } from '../../src/report/tally.js';
import { aReview, aSession, heap, index, newId, noon, started } from '../history/fixtures.js';
import { question } from '../learn/samples.js';

const questions = [heap, index].map((id) => question({ id }));
const moment = { at: noon, offset: 0 };

/** So many answers, every third to another session than the others. */
async function filled(count: number) {
  const { history, session } = await started();
  const other = aSession();
  history.startSession(other);
  const reviews = Array.from({ length: count }, (_, at) =>
    aReview(at % 3 === 2 ? other.id : session.id, {
      question: at % 2 === 0 ? heap : index,
      at: noon + at * 60_000,
      score: at % 5 === 0 ? 0 : 1,
    }),
  );
  for (const review of reviews) history.record(review);
  return { history, session, reviews };
}

function whole(reviews: readonly Review[]) {
  return { knowledge: knowledgeFrom(questions, reviews), tally: tallyOf(reviews) };
}

function through(history: History) {
  return history.summaries.find('log')?.through;
}

describe('what the log says', () => {
  test('is read from a short log, of which nothing is kept', async () => {
    const { history, reviews } = await filled(3);
    expect(readKnowledge(history, questions)).toEqual(knowledgeFrom(questions, reviews));
    expect(readSummed(history, questions)).toEqual(whole(reviews));
    expect(through(history)).toBeUndefined();
    history.close();
  });

  test('is summed up when much is new, all but the last answers, and goes on from there', async () => {
    const { history, session, reviews } = await filled(mostNew + 1);
    expect(readSummed(history, questions)).toEqual(whole(reviews));
    expect(through(history)).toBe(mostNew + 1 - leftOut);
    const more = aReview(session.id, { at: noon + 9e8 });
    history.record(more);
    expect(readSummed(history, questions)).toEqual(whole([...reviews, more]));
    expect(through(history)).toBe(mostNew + 1 - leftOut);
    history.close();
  });

  test('reads nothing that was summed up', async () => {
    const { history, reviews, session } = await filled(mostNew + 1);
    readSummed(history, questions);
    const read: number[] = [];
    const { past } = history;
    const between = past.between.bind(past);
    past.between = (after, end) => {
      read.push(after);
      return between(after, end);
    };
    history.record(aReview(session.id));
    expect(readSummed(history, questions).tally.all.answers).toBe(reviews.length + 1);
    expect(Math.min(...read)).toBe(through(history));
    history.close();
  });

  test('forgets what was taken back, and keeps its summary where that was one of the last', async () => {
    const { history, reviews } = await filled(mostNew + 1);
    readSummed(history, questions);
    history.undo(reviews.at(-1)?.id ?? '', { id: newId(), ...moment });
    expect(readSummed(history, questions)).toEqual(whole(reviews.slice(0, -1)));
    expect(through(history)).toBe(mostNew + 1 - leftOut);
    history.undo(reviews[7]?.id ?? '', { id: newId(), ...moment });
    expect(through(history)).toBeUndefined();
    expect(readSummed(history, questions)).toEqual(whole([...reviews.slice(0, 7), ...reviews.slice(8, -1)]));
    history.close();
  });

  test.each([
    ['of another version', { version: -1 }],
    [
      'whose learner is of another version',
      { version: 1, knowledge: { learner: { version: -1 }, memories: [] } },
    ],
  ])('is computed anew where a summary %s was kept', async (_, content) => {
    const { history, reviews } = await filled(2);
    history.summaries.keep('log', { through: 2, content }, history.summaries.seen());
    expect(readSummed(history, questions)).toEqual(whole(reviews));
    history.close();
  });

  test('is summed up anew when asked for, whatever was kept', async () => {
    const { history, reviews } = await filled(mostNew + 1);
    readSummed(history, questions);
    const kept = history.summaries.find('log');
    history.summaries.keep('log', { through: 5, content: kept?.content }, history.summaries.seen());
    expect(readSummed(history, questions)).not.toEqual(whole(reviews));
    expect(rebuildSummaries(history, questions)).toEqual(whole(reviews));
    expect(history.summaries.find('log')).toEqual(kept);
    expect(readSummed(history, questions)).toEqual(whole(reviews));
    history.close();
  });

  test('may be kept by another hand', async () => {
    const { history, reviews } = await filled(mostNew + 1);
    const kept: number[] = [];
    expect(readSummed(history, questions, (most) => kept.push(most.through))).toEqual(whole(reviews));
    expect(kept).toEqual([mostNew + 1 - leftOut]);
    expect(through(history)).toBeUndefined();
    history.close();
  });
});
