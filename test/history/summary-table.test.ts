import { describe, expect, test } from '@jest/globals';
import { aReview, index, newId, noon, opened, started, tamper, temporaryFile } from './fixtures.js';

const moment = { at: noon, offset: 60 };

describe('a summary', () => {
  test('is what was kept last under its name', async () => {
    const { history } = await started();
    const { summaries } = history;
    expect(summaries.find('learner')).toBeUndefined();
    summaries.keep('learner', { through: 3, content: { a: [1, null, 'x'] } }, 3);
    summaries.keep('report', { through: 2, content: 7 }, 3);
    summaries.keep('learner', { through: 4, content: { b: 2 } }, 4);
    expect(summaries.find('learner')).toEqual({ through: 4, content: { b: 2 } });
    expect(summaries.find('report')).toEqual({ through: 2, content: 7 });
    summaries.dropAll();
    expect(summaries.find('report')).toBeUndefined();
    history.close();
  });

  test('is gone when a review that it counts is taken back, and only then', async () => {
    const { history, session } = await started();
    const [first, second] = [aReview(session.id), aReview(session.id, { question: index })];
    history.record(first);
    history.summaries.keep('old', { through: 1, content: 1 }, 1);
    history.record(second);
    history.summaries.keep('new', { through: 2, content: 2 }, 2);
    history.undo(second.id, { id: newId(), ...moment });
    expect(history.summaries.find('old')).toEqual({ through: 1, content: 1 });
    expect(history.summaries.find('new')).toBeUndefined();
    history.close();
  });

  test('is not kept where a review that it counts was taken back since the log was read', async () => {
    const { history, session } = await started();
    const review = aReview(session.id);
    history.record(review);
    const seen = history.past.place();
    history.undo(review.id, { id: newId(), ...moment });
    history.summaries.keep('log', { through: 1, content: 1 }, seen);
    expect(history.summaries.find('log')).toBeUndefined();
    history.summaries.keep('log', { through: 1, content: 0 }, history.past.place());
    expect(history.summaries.find('log')?.content).toBe(0);
    history.close();
  });
});

describe('a summary is not believed', () => {
  async function kept() {
    const file = temporaryFile();
    const { history, session } = await started(file);
    history.record(aReview(session.id));
    history.record(aReview(session.id, { question: index }));
    history.summaries.keep('log', { through: 2, content: { known: 0.25 } }, 2);
    history.close();
    return file;
  }

  async function found(file: string) {
    const history = await opened(file);
    const summary = history.summaries.find('log');
    history.close();
    return summary;
  }

  test.each([
    ['one sign was changed', `UPDATE summaries SET content = replace(content, '0.25', '0.75')`],
    ['it was cut off', 'UPDATE summaries SET content = substr(content, 1, 40)'],
    ['it was put under another name', `UPDATE summaries SET name = 'log' WHERE name = 'other'`],
    ['it says to count less', 'UPDATE summaries SET through = 1'],
    ['it says to count more', 'UPDATE summaries SET through = 3'],
    ['it has no hash', `UPDATE summaries SET content = '{"known":0.25}'`],
    ['it is that of another history', `UPDATE devices SET id = x'00112233445566778899aabbccddeeff'`],
    [
      'the log ends otherwise',
      `UPDATE reviews SET id = x'00112233445566778899aabbccddeeff' WHERE number = 2`,
    ],
    ['the log was cut off', 'DELETE FROM reviews WHERE number = 2'],
  ])('where %s', async (_, sql) => {
    const file = await kept();
    expect(await found(file)).toEqual({ through: 2, content: { known: 0.25 } });
    if (sql.includes('other')) {
      const history = await opened(file);
      history.summaries.keep('other', { through: 2, content: 1 }, 2);
      history.close();
      tamper(file, `DELETE FROM summaries WHERE name = 'log'`);
    }
    tamper(file, sql);
    expect(await found(file)).toBeUndefined();
  });
});
