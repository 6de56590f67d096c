import { describe, expect, test } from '@jest/globals';
import type { Seen } from '../../src/history/summary-table.js';
import { type Device, device, drill, exported, imported } from './exchange/support.js';
import { aReview, index, newId, noon, opened, started, tamper, temporaryFile } from './fixtures.js';

const moment = { at: noon, offset: 60 };

function upTo(place: number) {
  return { place, order: 0 };
}

describe('a summary', () => {
  test('is what was kept last under its name', async () => {
    const { history } = await started();
    const { summaries } = history;
    expect(summaries.find('learner')).toBeUndefined();
    summaries.keep('learner', { through: 3, content: { a: [1, null, 'x'] } }, upTo(3));
    summaries.keep('report', { through: 2, content: 7 }, upTo(3));
    summaries.keep('learner', { through: 4, content: { b: 2 } }, upTo(4));
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
    history.summaries.keep('old', { through: 1, content: 1 }, upTo(1));
    history.record(second);
    history.summaries.keep('new', { through: 2, content: 2 }, upTo(2));
    history.undo(second.id, { id: newId(), ...moment });
    expect(history.summaries.find('old')).toEqual({ through: 1, content: 1 });
    expect(history.summaries.find('new')).toBeUndefined();
    history.close();
  });

  test('is not kept where a review that it counts was taken back since the log was read', async () => {
    const { history, session } = await started();
    const review = aReview(session.id);
    history.record(review);
    const seen = history.summaries.seen();
    history.undo(review.id, { id: newId(), ...moment });
    history.summaries.keep('log', { through: 1, content: 1 }, seen);
    expect(history.summaries.find('log')).toBeUndefined();
    history.summaries.keep('log', { through: 1, content: 0 }, history.summaries.seen());
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
    history.summaries.keep('log', { through: 2, content: { known: 0.25 } }, upTo(2));
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
      history.summaries.keep('other', { through: 2, content: 1 }, upTo(2));
      history.close();
      tamper(file, `DELETE FROM summaries WHERE name = 'log'`);
    }
    tamper(file, sql);
    expect(await found(file)).toBeUndefined();
  });
});

describe('a summary that was computed while another program wrote is not kept', () => {
  async function twoAtOnce() {
    const file = temporaryFile();
    const [reader, writer, other] = [await device(0, file), await device(0, file), await device()];
    drill(writer, 60_000, [{}, {}]);
    drill(other, 0, [{ score: 0, verdict: 'wrong' }]);
    return { reader, writer, other };
  }

  function keepReviewOne({ history }: Device, seen: Seen) {
    const [first] = history.past.between(0, 1);
    return () => history.summaries.keep('log', { through: 1, content: first?.id }, seen);
  }

  test('where an import moved the rows: what stands there now is another answer', async () => {
    const { reader, writer, other } = await twoAtOnce();
    const keep = keepReviewOne(reader, reader.history.summaries.seen());
    await imported(writer, exported(other));
    keep();
    expect(reader.history.summaries.find('log')).toBeUndefined();
    const again = keepReviewOne(reader, reader.history.summaries.seen());
    again();
    const [first] = writer.history.past.between(0, 1);
    expect(writer.history.summaries.find('log')).toEqual({ through: 1, content: first?.id });
  });

  test('where an import moved them before, a review was taken back, and a second import moved them again', async () => {
    const { reader, writer, other } = await twoAtOnce();
    await imported(writer, exported(other));
    const [first] = writer.history.reviews();
    writer.history.undo(first?.id ?? '', { id: newId(), ...moment });
    const keep = keepReviewOne(reader, reader.history.summaries.seen());
    const third = await device();
    drill(third, -60_000, [{}]);
    await imported(writer, exported(third));
    keep();
    expect(reader.history.summaries.find('log')).toBeUndefined();
  });

  test('but is where the other only added answers', async () => {
    const { reader, writer } = await twoAtOnce();
    const keep = keepReviewOne(reader, reader.history.summaries.seen());
    drill(writer, 86_400_000, [{}]);
    keep();
    expect(reader.history.summaries.find('log')?.through).toBe(1);
  });
});
