import { describe, expect, test } from '@jest/globals';
import { farewell, orNotSaved } from '../../../src/cli/drill/farewell.js';
import { describeFailure, statusOf, Stop } from '../../../src/cli/failure.js';
import { HistoryError } from '../../../src/history/failure.js';
import type { History } from '../../../src/history/history.js';
import { aReview, heap, index, started } from '../../history/fixtures.js';

const full = new HistoryError({ kind: 'no-space', file: '/home/history.db' });

/** A session of two questions, or one without an end, with so many answers. */
async function drilled(answers: number, planned: null | (typeof heap)[] = [heap, index]) {
  const { history, session } = await started(':memory:', { planned });
  for (let count = 0; count < answers; count += 1) history.record(aReview(session.id));
  return { history, session };
}

async function stoppedBy(error: Error, history: History, plan: Parameters<typeof farewell>[1]) {
  try {
    await orNotSaved(Promise.reject(error), history, plan);
  } catch (caught) {
    if (caught instanceof Stop)
      return { text: describeFailure(caught.failure), status: statusOf(caught.failure) };
    return caught;
  }
  return undefined;
}

describe('farewell', () => {
  test.each([
    [0, 'Interrupted; 0 answers are saved. Go on with: prep drill --resume'],
    [1, 'Interrupted; 1 answer is saved. Go on with: prep drill --resume'],
  ])('after %i answers', async (answers, text) => {
    const { history, session } = await drilled(answers);
    expect(farewell(history, { session }, true)).toBe(text);
    expect(farewell(history, { session }, false)).toBe('Interrupted.');
  });

  test('of a session without an end offers a new one', async () => {
    const { history, session } = await drilled(2, null);
    expect(farewell(history, { session }, true)).toBe(
      'Interrupted; 2 answers are saved. Go on with: prep drill',
    );
  });
});

describe('orNotSaved', () => {
  test('gives what the session gives', async () => {
    const { history, session } = await drilled(0);
    expect(await orNotSaved(Promise.resolve('summary'), history, { session })).toBe('summary');
  });

  test('says that the last answer is not saved, and what is', async () => {
    const { history, session } = await drilled(2);
    expect(await stoppedBy(full, history, { session })).toEqual({
      text:
        'NOT saved: no space left to write /home/history.db; free some and try again\n' +
        '2 answers are saved. Go on with: prep drill --resume',
      status: 2,
    });
  });

  test('says so as well where the history cannot even be read', async () => {
    const { history, session } = await drilled(2);
    history.reviewsIn = () => {
      throw full;
    };
    expect(await stoppedBy(full, history, { session })).toMatchObject({
      text: expect.stringMatching(/^NOT saved: .*\nthe answers before are saved\. Go on with/),
    });
  });

  test('leaves a bug alone', async () => {
    const { history, session } = await drilled(0);
    const bug = new TypeError('a bug');
    expect(await stoppedBy(bug, history, { session })).toBe(bug);
  });
});
