import { expect, test } from '@jest/globals';
import { countEffectiveReviews, effectiveReviews } from '../../src/history/effective-reviews.js';
import { aReview, newId, noon, started } from './fixtures.js';

test('the list and the count agree, whatever was taken back or cut off', async () => {
  const { history, connection, session } = await started();
  const reviews = Array.from({ length: 4 }, (_, place) => aReview(session.id, { contentHash: `${place}` }));
  for (const review of reviews) history.record(review);
  history.undo(reviews[1]?.id ?? '', { id: newId(), at: noon, offset: 0 });
  connection.database.exec('PRAGMA foreign_keys = OFF; UPDATE reviews SET item = 99 WHERE number = 3');
  expect(effectiveReviews(connection.database)).toEqual([reviews[0], reviews[3]]);
  expect(countEffectiveReviews(connection.database)).toBe(2);
  history.close();
});

test('looking for what was taken back needs no pass over all rows', async () => {
  const { connection } = await started();
  const sql = 'EXPLAIN QUERY PLAN SELECT 1 FROM reviews AS back WHERE back.undoes = ?';
  expect(JSON.stringify(connection.database.prepare(sql).all(new Uint8Array(16)))).toContain(
    'reviews_taken_back',
  );
  connection.close();
});
