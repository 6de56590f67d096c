import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { partId } from '../../src/model/ids.js';
import { anyReview } from './arbitrary.js';
import { aReview, failureIn, heap, index, newId, noon, opened, started, temporaryFile } from './fixtures.js';

const undoing = (at = noon) => ({ id: newId(at), at, offset: 60 });

function rows(database: { prepare(sql: string): { all(): unknown[] } }): unknown[] {
  return database.prepare('SELECT sequence, hex(undoes) AS undoes FROM reviews ORDER BY number').all();
}

describe('record', () => {
  test('gives back any review as it was, in the file and after opening it again', async () => {
    const file = temporaryFile();
    const { history, session } = await started(file);
    const reviews = fc.sample(anyReview(session.id), 200);
    for (const review of reviews) history.record(review);
    expect(history.reviews()).toEqual(reviews);
    expect(history.verifyRows()).toEqual([]);
    history.close();
    const again = await opened(file, { readonly: true });
    expect(again.reviews()).toEqual(reviews);
    again.close();
  });

  test('gives back any one review, whatever its content', async () => {
    const { history, session } = await started();
    fc.assert(
      fc.property(anyReview(session.id), (review) => {
        history.record(review);
        expect(history.reviews().at(-1)).toEqual(review);
      }),
    );
    history.close();
  });

  test('takes SQL in a text for text', async () => {
    const { history, session } = await started();
    const nasty = "'); DROP TABLE reviews; --";
    const review = aReview(session.id, { response: nasty, area: nasty, mode: nasty });
    history.record(review);
    expect(history.reviews()).toEqual([review]);
    history.close();
  });

  test('keeps the points of an open answer, and null for none', async () => {
    const { history, session } = await started();
    const points = { [partId('it is sorted')]: true, [partId('it is shared')]: false };
    history.record(aReview(session.id, { kind: 'open', points }));
    history.record(aReview(session.id, { verdict: 'skipped', response: null, score: 0, confidence: null }));
    expect(history.reviews().map((review) => review.points)).toEqual([points, null]);
    history.close();
  });

  test('is a no-op for an id that is there, and takes no number of the sequence', async () => {
    const { history, connection, session } = await started();
    const review = aReview(session.id);
    history.record(review);
    history.record({ ...review, score: 0, verdict: 'wrong' });
    history.record(aReview(session.id));
    expect(history.reviews()).toHaveLength(2);
    expect(history.reviews()[0]).toEqual(review);
    expect(rows(connection.database)).toMatchObject([{ sequence: 2 }, { sequence: 3 }]);
    history.close();
  });

  test('keeps one item for the reviews of one content', async () => {
    const { history, connection, session } = await started();
    for (const contentHash of ['one', 'one', 'two', 'one'])
      history.record(aReview(session.id, { contentHash }));
    expect(connection.database.prepare('SELECT count(*) FROM items').pluck().get()).toBe(2);
    expect(history.reviews().map((review) => review.contentHash)).toEqual(['one', 'one', 'two', 'one']);
    history.close();
  });

  test.each([{ score: 1.5 }, { score: -0.1 }, { score: Number.NaN }, { seconds: -1 }, { at: 0.5 }])(
    'refuses %p and keeps nothing of it',
    async (fields) => {
      const { history, connection, session } = await started();
      const failure = failureIn(() => history.record(aReview(session.id, fields)));
      expect(failure).toMatchObject({ kind: 'write-failed' });
      expect(history.counts().reviews).toBe(0);
      expect(connection.database.prepare('SELECT last_sequence FROM devices').pluck().get()).toBe(1);
      history.close();
    },
  );

  test('is a bug for a session that was never started or an id that is no UUID', async () => {
    const { history, session } = await started();
    const stray = newId();
    expect(() => history.record(aReview(stray))).toThrow(`no session ${stray} for the review`);
    expect(() => history.record(aReview(session.id, { id: 'seven' }))).toThrow('not a UUID: "seven"');
    expect(history.counts().reviews).toBe(0);
    history.close();
  });
});

describe('reviews', () => {
  test('come in the order in which they were added, wherever the clock went', async () => {
    const { history, session } = await started();
    const day = 86_400_000;
    const times = [noon, noon - day, noon + 10 * 365 * day, noon];
    for (const at of times) history.record(aReview(session.id, { at, id: newId(at) }));
    expect(history.reviews().map((review) => review.at)).toEqual(times);
    history.close();
  });

  test('since a moment include that moment', async () => {
    const { history, session } = await started();
    for (const at of [noon + 1, noon - 1, noon]) history.record(aReview(session.id, { at }));
    expect(history.reviews(noon).map((review) => review.at)).toEqual([noon + 1, noon]);
    expect(history.reviews(noon + 2)).toEqual([]);
    expect(history.reviews(0)).toHaveLength(3);
    history.close();
  });

  test('use the index on time for a late moment', async () => {
    const { connection } = await started();
    const plan = connection.database
      .prepare('EXPLAIN QUERY PLAN SELECT id FROM reviews r WHERE r.at >= 5')
      .all();
    expect(JSON.stringify(plan)).toContain('reviews_by_time');
    connection.close();
  });
});

describe('undo', () => {
  test('takes a review back by adding a row', async () => {
    const { history, connection, session } = await started();
    const [first, second] = [aReview(session.id), aReview(session.id, { question: index })];
    history.record(first);
    history.record(second);
    history.undo(first.id, undoing());
    expect(history.reviews()).toEqual([second]);
    expect(history.counts().reviews).toBe(1);
    expect(rows(connection.database)).toEqual([
      { sequence: 2, undoes: '' },
      { sequence: 3, undoes: '' },
      { sequence: 4, undoes: first.id.replaceAll('-', '').toUpperCase() },
    ]);
    expect(history.verifyRows()).toEqual([]);
    history.close();
  });

  test('keeps the answer that was taken back in the log', async () => {
    const { history, connection, session } = await started();
    const review = aReview(session.id, { response: 'an answer' });
    history.record(review);
    history.undo(review.id, undoing());
    const responses = connection.database
      .prepare('SELECT response FROM reviews ORDER BY number')
      .pluck()
      .all();
    expect(responses).toEqual(['"an answer"', 'null']);
    history.close();
  });

  test('may be repeated with the same id, and the question answered anew', async () => {
    const { history, connection, session } = await started();
    const [review, again] = [aReview(session.id), aReview(session.id)];
    const by = undoing();
    history.record(review);
    history.undo(review.id, by);
    history.undo(review.id, by);
    history.record(again);
    expect(history.reviews()).toEqual([again]);
    expect(rows(connection.database)).toHaveLength(3);
    history.close();
  });

  test('hides a review whose undoing bears an earlier time', async () => {
    const { history, session } = await started();
    const review = aReview(session.id);
    history.record(review);
    history.undo(review.id, undoing(noon - 5000));
    expect(history.reviews(noon)).toEqual([]);
    history.close();
  });

  test('is a bug for what is not there, and for an undoing', async () => {
    const { history, session } = await started();
    const stray = newId();
    expect(() => history.undo(stray, undoing())).toThrow(`no review to take back: ${stray}`);
    const review = aReview(session.id, { question: heap });
    const by = undoing();
    history.record(review);
    history.undo(review.id, by);
    expect(() => history.undo(by.id, undoing())).toThrow('no review to take back');
    history.close();
  });

  test('leaves exactly the reviews that were not taken back, for any choice', async () => {
    const { history, session } = await started();
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 12 }), (choices) => {
        const before = history.reviews();
        const added = choices.map((undone) => ({ undone, review: aReview(session.id) }));
        for (const { review } of added) history.record(review);
        for (const { undone, review } of added) if (undone) history.undo(review.id, undoing());
        const left = added.filter(({ undone }) => !undone).map(({ review }) => review);
        expect(history.reviews()).toEqual([...before, ...left]);
      }),
      { numRuns: 20 },
    );
    history.close();
  });
});
