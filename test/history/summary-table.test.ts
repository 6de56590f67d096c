import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aReview, heap, index, newId, noon, started } from './fixtures.js';

const moment = { at: noon, offset: 60 };

describe('a summary', () => {
  test('is what was kept last under its name', async () => {
    const { history } = await started();
    expect(history.summary('learner')).toBeUndefined();
    history.keepSummary('learner', { through: 3, content: { a: [1, null, 'x'] } });
    history.keepSummary('report', { through: 2, content: 7 });
    history.keepSummary('learner', { through: 4, content: { b: 2 } });
    expect(history.summary('learner')).toEqual({ through: 4, content: { b: 2 } });
    expect(history.summary('report')).toEqual({ through: 2, content: 7 });
    history.dropSummaries();
    expect(history.summary('report')).toBeUndefined();
    history.close();
  });

  test('is gone when a review that it counts is taken back, and only then', async () => {
    const { history, session } = await started();
    const [first, second] = [aReview(session.id), aReview(session.id, { question: index })];
    history.record(first);
    history.keepSummary('old', { through: history.place(), content: 1 });
    history.record(second);
    history.keepSummary('new', { through: history.place(), content: 2 });
    history.undo(second.id, { id: newId(), ...moment });
    expect(history.summary('old')).toEqual({ through: 1, content: 1 });
    expect(history.summary('new')).toBeUndefined();
    history.close();
  });
});

describe('reviewsAfter', () => {
  test('goes on from any place to what reviews() lists', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 12 }), fc.nat(12), async (undone, at) => {
        const { history, session } = await started();
        const places = [history.place()];
        for (const back of undone) {
          const review = aReview(session.id, { question: back ? heap : index });
          history.record(review);
          if (back) history.undo(review.id, { id: newId(), ...moment });
          places.push(history.place());
        }
        const kept = places[Math.min(at, undone.length)] ?? 0;
        const before = undone.slice(0, at).filter((back) => !back).length;
        expect([...history.reviewsAfter(kept)]).toEqual(history.reviews().slice(before));
        expect([...history.reviewsAfter(0)]).toEqual(history.reviews());
        history.close();
      }),
      { numRuns: 25 },
    );
  });
});
