import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import type { Review } from '../../src/model/review.js';
import { aReview, aSession, failureIn, heap, index, newId, noon, started } from './fixtures.js';

const moment = { at: noon, offset: 60 };
const idsOf = (reviews: Iterable<Review>) => [...reviews].map(({ id }) => id);

describe('a part of the log', () => {
  test('between any two places is what reviews() lists there', async () => {
    const undone = fc.array(fc.boolean(), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(undone, fc.nat(12), fc.nat(12), async (backs, from, to) => {
        const { history, session } = await started();
        const places = [history.past.place()];
        for (const back of backs) {
          const review = aReview(session.id, { question: back ? heap : index });
          history.record(review);
          if (back) history.undo(review.id, { id: newId(), ...moment });
          places.push(history.past.place());
        }
        const counted = (at: number) => backs.slice(0, at).filter((back) => !back).length;
        const placeAt = (at: number) => places[Math.min(at, backs.length)] ?? 0;
        const listed = history.reviews();
        expect([...history.past.between(placeAt(from), placeAt(to))]).toEqual(
          listed.slice(counted(from), counted(to)),
        );
        expect([...history.past.between(0, history.past.place())]).toEqual(listed);
        history.close();
      }),
      { numRuns: 25 },
    );
  });

  test('since a moment goes by the clock and comes in the order of recording', async () => {
    const { history, session } = await started();
    const reviews = [5, 1, 9, 4].map((at) => aReview(session.id, { at: noon + at }));
    for (const review of reviews) history.record(review);
    expect(idsOf(history.past.since(noon + 4))).toEqual([0, 2, 3].map((at) => reviews[at]?.id));
    expect(idsOf(history.past.since(noon + 10))).toEqual([]);
    history.close();
  });

  test('about an area is that of its questions, wherever they lay, and of what was recorded with it', async () => {
    const { history, session } = await started();
    const reviews = [
      aReview(session.id, { question: heap, area: 'data' }),
      aReview(session.id, { question: heap, area: 'moved' }),
      aReview(session.id, { question: index, area: 'data' }),
      aReview(session.id, { question: index, area: 'other' }),
    ];
    for (const review of reviews) history.record(review);
    expect(idsOf(history.past.about('data', [heap]))).toEqual(reviews.slice(0, 3).map(({ id }) => id));
    expect(idsOf(history.past.about('other', []))).toEqual([reviews[3]?.id]);
    history.close();
  });

  test('by session keeps each together', async () => {
    const { history, session } = await started();
    const other = aSession();
    history.startSession(other);
    const reviews = [session, other, session].map(({ id }) => aReview(id));
    for (const review of reviews) history.record(review);
    expect(idsOf(history.past.bySession())).toEqual([0, 2, 1].map((at) => reviews[at]?.id));
    history.close();
  });

  test('that is damaged is told as such', async () => {
    const { history, session, connection } = await started();
    history.record(aReview(session.id));
    connection.database.exec(`UPDATE reviews SET response = '{'`);
    expect(failureIn(() => [...history.past.between(0, 1)])).toMatchObject({ kind: 'damaged' });
    history.close();
  });
});

test('a session has an answer from the place on where one was given and not taken back', async () => {
  const { history, session } = await started();
  const taken = aReview(session.id);
  history.record(taken);
  history.undo(taken.id, { id: newId(), ...moment });
  history.record(aReview(session.id, { verdict: 'skipped', score: 0 }));
  history.record(aReview(session.id));
  const { past } = history;
  expect([1, 2, 3, 4].map((place) => past.hasAnswerIn(session.id, place))).toEqual([
    ...[false, false, false, true],
  ]);
  expect(past.hasAnswerIn(newId(), 4)).toBe(false);
  history.close();
});
