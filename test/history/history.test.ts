import { describe, expect, test } from '@jest/globals';
import { HistoryError, openHistory } from '../../src/history/history.js';
import { uuidBytes } from '../../src/history/uuid7.js';
import {
  aReview,
  aSession,
  failureIn,
  noon,
  opened,
  openedBoth,
  started,
  temporaryFile,
  world,
} from './fixtures.js';

describe('openHistory', () => {
  test('gives a history or the failure, and never throws for a file', async () => {
    const file = temporaryFile();
    expect(await openHistory(file, world)).toEqual({ ok: false, failure: { kind: 'missing', file } });
    const made = await openHistory(file, { ...world, createIfMissing: true });
    expect(made.ok).toBe(true);
    if (made.ok) made.history.close();
  });

  test('lets a bug through', async () => {
    const random = () => {
      throw new TypeError('no chance');
    };
    await expect(openHistory(':memory:', { ...world, random })).rejects.toThrow('no chance');
  });

  test('opens one file twice at once: each sees what the other wrote', async () => {
    const file = temporaryFile();
    const { history, session } = await started(file);
    const other = await opened(file);
    const [mine, theirs] = [aReview(session.id), aReview(session.id)];
    history.record(mine);
    other.record(theirs);
    expect(history.reviews()).toEqual([mine, theirs]);
    expect(other.reviews()).toEqual([mine, theirs]);
    history.close();
    other.close();
  });
});

describe('newId', () => {
  test('is a UUID of version 7 of that time, each time another', async () => {
    const history = await opened();
    const ids = new Set(Array.from({ length: 100 }, () => history.newId(noon)));
    expect(ids.size).toBe(100);
    for (const id of ids) expect(uuidBytes(id).readUIntBE(0, 6)).toBe(noon);
    history.close();
  });
});

describe('counts', () => {
  test('count skips and leave out what was taken back', async () => {
    const { history, session } = await started();
    history.startSession(aSession());
    const review = aReview(session.id);
    history.record(review);
    history.record(aReview(session.id, { verdict: 'skipped', score: 0 }));
    history.undo(review.id, { id: history.newId(noon), at: noon, offset: 0 });
    expect(history.counts()).toEqual({ sessions: 2, reviews: 1 });
    history.close();
  });
});

describe('when the database says no', () => {
  test('every writing method throws a HistoryError', async () => {
    const { history, connection, session } = await started(temporaryFile());
    connection.database.pragma('query_only = ON');
    const moment = { at: noon, offset: 60 };
    const mark = { ...moment, question: aReview(session.id).question, what: 'flag', note: null } as const;
    const review = aReview(session.id);
    const writes = [
      () => history.startSession(aSession()),
      () => history.endSession(session.id, moment),
      () => history.record(review),
      () => history.saveDraft({ ...mark, text: 'x' }),
      () => history.mark(mark),
      () => history.unmark(mark, moment),
    ];
    for (const write of writes) {
      expect(write).toThrow(HistoryError);
      expect(failureIn(write)).toMatchObject({ kind: 'read-only' });
    }
    history.close();
  });

  test('every reading method throws a HistoryError', async () => {
    const { history, connection, session } = await openedBoth().then(async (both) => {
      return { ...both, session: aSession() };
    });
    connection.database.exec(
      'PRAGMA foreign_keys = OFF; DROP TABLE items; DROP TABLE sessions; DROP TABLE drafts; DROP TABLE marks',
    );
    const reads = [
      () => history.session(session.id),
      () => history.lastUnfinished(),
      () => history.reviews(),
      () => history.reviews(noon),
      () => history.drafts(),
      () => history.marks(),
      () => history.counts(),
      () => history.verifyRows(),
    ];
    for (const read of reads) expect(read).toThrow(HistoryError);
    history.close();
  });

  test('a full disk keeps what was saved before, and the same review can be tried again', async () => {
    const { history, connection, session } = await started(temporaryFile());
    const saved = aReview(session.id);
    history.record(saved);
    const { database } = connection;
    database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true }))}`);
    const big = aReview(session.id, { response: 'x'.repeat(200_000) });
    expect(failureIn(() => history.record(big))).toMatchObject({ kind: 'no-space' });
    expect(history.reviews()).toEqual([saved]);
    database.pragma('max_page_count = 1000000');
    history.record(big);
    expect(history.reviews()).toEqual([saved, big]);
    expect(history.verifyRows()).toEqual([]);
    history.close();
  });
});
