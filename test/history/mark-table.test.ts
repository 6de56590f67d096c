import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import type { Mark } from '../../src/model/session.js';
import { anyMark } from './arbitrary.js';
import { heap, index, noon, opened, openedBoth } from './fixtures.js';

const moment = { at: noon, offset: 60 };
const flag: Mark = { ...moment, question: heap, what: 'flag', note: 'ask Grace' };
const known: Mark = { ...moment, question: heap, what: 'known', note: null };

describe('marks', () => {
  test('of one question may be of both kinds', async () => {
    const history = await opened();
    history.mark(flag);
    history.mark(known);
    expect(history.marks()).toEqual([flag, known]);
    history.close();
  });

  test('of one kind stand once, with the latest note', async () => {
    const history = await opened();
    history.mark(flag);
    const later = { ...flag, at: noon + 5, note: 'asked' };
    history.mark(later);
    expect(history.marks()).toEqual([later]);
    history.close();
  });

  test('are gone when removed, may be set again, and stay in the log', async () => {
    const { history, connection } = await openedBoth();
    history.mark(flag);
    history.mark(known);
    history.unmark({ question: heap, what: 'flag' }, moment);
    expect(history.marks()).toEqual([known]);
    history.mark(flag);
    expect(history.marks()).toEqual([known, flag]);
    expect(connection.database.prepare('SELECT removed FROM marks ORDER BY number').pluck().all()).toEqual([
      0, 0, 1, 0,
    ]);
    expect(history.verifyRows()).toEqual([]);
    history.close();
  });

  test('may be removed where none stands', async () => {
    const history = await opened();
    history.mark(flag);
    history.unmark({ question: index, what: 'flag' }, moment);
    history.unmark({ question: heap, what: 'known' }, moment);
    expect(history.marks()).toEqual([flag]);
    history.close();
  });

  test('are the latest of each kind and question, for any list of marks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyMark, fc.boolean())), async (steps) => {
        const history = await opened();
        const standing = new Map<string, Mark>();
        for (const [mark, removed] of steps) {
          const key = `${mark.question} ${mark.what}`;
          standing.delete(key);
          if (removed) history.unmark(mark, mark);
          else history.mark(mark);
          if (!removed) standing.set(key, mark);
        }
        expect(history.marks()).toEqual([...standing.values()]);
        history.close();
      }),
      { numRuns: 50 },
    );
  });
});
