import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/properties.js';
import { heap, noon } from '../fixtures.js';
import { device, drill, drillOfAllKinds, exported, imported, logOf, rowsOf } from './support.js';

describe('an import', () => {
  test('takes in all that was exported, and nothing the second time', async () => {
    const [from, to] = [await device(), await device()];
    drillOfAllKinds(from);
    const text = exported(from, { answers: true });
    expect(await imported(to, text)).toEqual({
      ok: true,
      counts: { reviews: 4, sessions: 1, others: 4, known: 0 },
    });
    expect(rowsOf(to)).toEqual(rowsOf(from));
    expect(to.history.reviews()).toEqual(from.history.reviews());
    expect(to.history.marks()).toEqual(from.history.marks());
    expect(to.history.drafts()).toEqual(from.history.drafts());
    expect(to.history.verifyRows()).toEqual([]);
    expect(await imported(to, text)).toEqual({
      ok: true,
      counts: { reviews: 0, sessions: 0, others: 0, known: 9 },
    });
    expect(rowsOf(to)).toEqual(rowsOf(from));
  });

  test('takes in nothing that was typed unless it was asked for, and the texts later', async () => {
    const [from, to] = [await device(), await device()];
    drillOfAllKinds(from);
    expect(exported(from)).not.toMatch(/what I typed|my own words/);
    await imported(to, exported(from));
    expect(to.history.reviews().map(({ response }) => response)).toEqual([null, '3fa8c1d2']);
    expect(to.history.drafts()).toEqual([]);
    expect(to.history.verifyRows()).toEqual([]);
    await imported(to, exported(from, { answers: true }));
    expect(rowsOf(to)).toEqual(rowsOf(from));
    // The bare rows say no more than what is there, and take nothing away.
    expect(await imported(to, exported(from))).toMatchObject({ counts: { reviews: 0, known: 7 } });
    expect(to.history.reviews()).toEqual(from.history.reviews());
    expect(to.history.verifyRows()).toEqual([]);
  });

  test('takes half a surrogate pair as SQLite will give it back', async () => {
    const [from, to] = [await device(), await device()];
    drillOfAllKinds(from);
    from.history.mark({ question: heap, what: 'flag', note: 'a\ufffdb', at: noon + 5, offset: 60 });
    const text = exported(from, { answers: true });
    expect(text).toContain('a\ufffdb');
    expect(await imported(to, text.replace('a\ufffdb', 'a\\ud83db'))).toMatchObject({ ok: true });
    expect(rowsOf(to)).toEqual(rowsOf(from));
    expect(to.history.verifyRows()).toEqual([]);
  });

  test('knows no order of lines, whatever the size of the pieces they come in', async () => {
    const from = await device();
    drillOfAllKinds(from);
    drill(from, 7_200_000, [{}, {}]);
    const [header = '', ...lines] = exported(from, { answers: true }).trim().split('\n');
    const order = fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length });
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 1, max: 5000 }), async (shuffled, size) => {
        const to = await device();
        expect(await imported(to, `${[header, ...shuffled].join('\n')}\n`, size)).toMatchObject({ ok: true });
        expect(rowsOf(to)).toEqual(rowsOf(from));
        expect(logOf(to)).toEqual(logOf(from));
        to.connection.close();
      }),
      { numRuns: 12 },
    );
  });

  test('of several exports in one file is one of all', async () => {
    const [ann, ben, to] = [await device(), await device(), await device()];
    drill(ann, 0, [{}]);
    drill(ben, 1, [{}, {}]);
    const both = `\ufeff${exported(ann)}\r\n${exported(ben).replaceAll('\n', '\r\n')}`;
    expect(await imported(to, both)).toMatchObject({ ok: true, counts: { reviews: 3, sessions: 2 } });
  });

  test('puts the answers of two devices in one order, and drops what was summed up of another', async () => {
    const [one, two] = [await device(), await device()];
    drill(one, 0, [{}, {}]);
    drill(two, 30_000, [{}, {}]);
    one.history.summaries.keep('log', { through: 1, content: {} }, one.history.summaries.seen());
    await imported(one, exported(two));
    await imported(two, exported(one));
    expect(logOf(one)).toEqual(logOf(two));
    expect(one.history.reviews().map(({ at }) => at - noon)).toEqual([0, 30_000, 60_000, 90_000]);
    expect(one.history.summaries.find('log')).toBeUndefined();
  });

  test('never sorts the answers of one device by a clock that went back', async () => {
    const [from, to] = [await device(), await device()];
    const ids = [...drill(from, 86_400_000, [{}]), ...drill(from, 0, [{}])];
    drill(to, 1000, [{}]);
    await imported(to, exported(from));
    expect(to.history.reviews().map(({ id }) => id)).toEqual([expect.any(String), ...ids]);
  });
});

describe('what is wrong with a file is told with its line, and nothing of it is taken in', () => {
  const change = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

  test.each([
    ['an empty file', () => '', 1, 'empty'],
    ['another text', () => 'Dear Sir,\n', 1, 'not-json'],
    ['other JSON', () => '{"name":"x"}\n', 1, 'foreign'],
    ['a list', () => '[1]\n', 1, 'not-json'],
    ['bytes', () => Buffer.from([0x1f, 0x8b, 0xff, 0xfe, 0x0a]), 1, 'binary'],
    ['a file without a first line', change(/^.*\n/, ''), 1, 'no-header'],
    ['another version', change('"version":1', '"version":2'), 1, 'version'],
    ['a line cut off', (text: string) => text.slice(0, -5), 9, 'torn'],
    [
      'a file cut off between lines',
      (text: string) => text.replace(/\{"type":"total".*\n/, ''),
      9,
      'cut-off',
    ],
    ['rows cut out', change(/\{"type":"mark".*\n/, ''), 9, 'count'],
    ['an unknown type', change('"type":"mark"', '"type":"marc"'), 8, 'type'],
    ['a score beyond 1', change('"score":1', '"score":7'), 4, 'field'],
    ['a missing field', change('"hints":0,', ''), 4, 'field'],
    ['an id that is none', change(/"id":"[^"]+"/, '"id":"../../x"'), 2, 'field'],
    ['a changed field', change('"score":1', '"score":0.5'), 4, 'changed'],
    ['a session that is nowhere', change(/\{"type":"session".*\n/, ''), 2, 'orphan'],
    ['a giant line', change('"note":"odd"', `"note":"${'x'.repeat(5_000_000)}"`), 8, 'giant'],
    [
      'deep nesting',
      change('"response":"3fa8c1d2"', `"response":${'['.repeat(9000)}${']'.repeat(9000)}`),
      4,
      'field',
    ],
  ])('%s', async (_, spoil, line, kind) => {
    const [from, to] = [await device(), await device()];
    drillOfAllKinds(from);
    drill(to, 5, [{}]);
    const before = rowsOf(to);
    let text: string | Uint8Array = spoil(exported(from));
    // Only the orphan needs the count to be right.
    if (kind === 'orphan') text = String(text).replace('"rows":7', '"rows":6');
    expect(await imported(to, text)).toMatchObject({ ok: false, line, trouble: { kind } });
    expect(rowsOf(to)).toEqual(before);
  });

  test('two rows of one id that say different things', async () => {
    const [one, two] = [await device(), await device()];
    const [id = ''] = drill(one, 0, [{}]);
    drill(two, 0, [{ id, score: 0, verdict: 'wrong' }]);
    const before = rowsOf(two);
    expect(await imported(two, exported(one))).toMatchObject({
      ok: false,
      line: 4,
      trouble: { kind: 'contradicts' },
    });
    expect(rowsOf(two)).toEqual(before);
  });

  test('any bytes changed, cut out or doubled: nothing wrong comes in, nothing is lost', async () => {
    const from = await device();
    drillOfAllKinds(from);
    const text = exported(from, { answers: true });
    const whole = rowsOf(from);
    const place = fc.nat({ max: text.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, fc.nat({ max: 60 }), fc.string({ maxLength: 3 }), async (at, length, put) => {
        const to = await device();
        drill(to, 5, [{}]);
        const before = rowsOf(to);
        const result = await imported(to, text.slice(0, at) + put + text.slice(at + length));
        const after = rowsOf(to);
        if (!result.ok) expect(after).toEqual(before);
        expect(after.filter((row) => !before.includes(row) && !whole.includes(row))).toEqual([]);
        expect(before.filter((row) => !after.includes(row))).toEqual([]);
        to.connection.close();
      }),
      { numRuns: 30 },
    );
  });
});
