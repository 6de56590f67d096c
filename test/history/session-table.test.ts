import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { anySession } from './arbitrary.js';
import { aReview, aSession, heap, index, hashJoin, newId, noon, opened, started } from './fixtures.js';

const end = { at: noon + 1000, offset: 60 };

describe('startSession', () => {
  test('keeps any session as it was', async () => {
    const history = await opened();
    fc.assert(
      fc.property(anySession, (session) => {
        history.startSession(session);
        expect(history.session(session.id)).toEqual(session);
      }),
    );
    expect(history.verifyRows()).toEqual([]);
    history.close();
  });

  test('is a no-op for an id that is there', async () => {
    const { history, session } = await started();
    history.startSession({ ...session, mode: 'weak' });
    expect(history.session(session.id)).toEqual(session);
    expect(history.counts().sessions).toBe(1);
    history.close();
  });
});

describe('session', () => {
  test('is undefined for an id that is not there', async () => {
    const history = await opened();
    expect(history.session(newId())).toBeUndefined();
    history.close();
  });
});

describe('endSession', () => {
  test('happens once', async () => {
    const { history, connection, session } = await started();
    history.endSession(session.id, end);
    history.endSession(session.id, { at: noon + 9999, offset: 0 });
    expect(connection.database.prepare('SELECT at, offset FROM session_ends').all()).toEqual([end]);
    expect(history.verifyRows()).toEqual([]);
    history.close();
  });

  test('is a bug for a session that was never started', async () => {
    const history = await opened();
    const stray = newId();
    expect(() => history.endSession(stray, end)).toThrow(`no session to end: ${stray}`);
    history.close();
  });
});

describe('lastUnfinished', () => {
  test('is undefined in a new history', async () => {
    const history = await opened();
    expect(history.lastUnfinished()).toBeUndefined();
    history.close();
  });

  test('tells what is answered, skips included, in the order answered', async () => {
    const { history, session } = await started(':memory:', { planned: [heap, index, hashJoin] });
    expect(history.lastUnfinished()).toEqual({ session, answered: [] });
    history.record(aReview(session.id, { question: hashJoin }));
    history.record(aReview(session.id, { question: heap, verdict: 'skipped', score: 0, response: null }));
    expect(history.lastUnfinished()).toEqual({ session, answered: [hashJoin, heap] });
    history.close();
  });

  test('names a question once that was answered twice', async () => {
    const { history, session } = await started();
    history.record(aReview(session.id, { question: heap, contentHash: 'old' }));
    history.record(aReview(session.id, { question: heap, contentHash: 'new' }));
    expect(history.lastUnfinished()?.answered).toEqual([heap]);
    history.close();
  });

  test('does not count an answer that was taken back', async () => {
    const { history, session } = await started();
    const review = aReview(session.id, { question: heap });
    history.record(review);
    history.record(aReview(session.id, { question: index }));
    expect(history.lastUnfinished()).toBeUndefined();
    history.undo(review.id, { id: newId(), ...end });
    expect(history.lastUnfinished()).toEqual({ session, answered: [index] });
    history.close();
  });

  test('does not count an answer of another session', async () => {
    const { history, session } = await started();
    const other = aSession({ planned: null });
    history.startSession(other);
    history.record(aReview(other.id, { question: heap }));
    expect(history.lastUnfinished()).toEqual({ session, answered: [] });
    history.close();
  });

  test('passes over a session that has an end, is done, was empty or had no plan', async () => {
    const { history, session: wanted } = await started();
    const ended = aSession();
    const done = aSession({ planned: [heap] });
    for (const session of [ended, done, aSession({ planned: [] }), aSession({ planned: null })]) {
      history.startSession(session);
    }
    history.endSession(ended.id, end);
    history.record(aReview(done.id, { question: heap }));
    expect(history.lastUnfinished()?.session).toEqual(wanted);
    history.endSession(wanted.id, end);
    expect(history.lastUnfinished()).toBeUndefined();
    history.close();
  });

  test('is the one started last, whatever its clock said', async () => {
    const { history } = await started();
    const later = aSession({ at: noon - 86_400_000, id: newId(noon - 86_400_000) });
    history.startSession(later);
    expect(history.lastUnfinished()?.session).toEqual(later);
    history.close();
  });
});
