import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/properties.js';
import { type Incoming, readLine } from '../../../src/cli/jsonl/input.js';

function readObject(value: object): Incoming {
  return readLine(JSON.stringify(value));
}

const plain = { type: 'answer', response: 'x' };

describe('an answer', () => {
  test('needs no more than a response, which may be anything', () => {
    for (const response of ['x', 5, true, null, ['a'], { a: 'b' }]) {
      expect(readObject({ type: 'answer', response })).toEqual({
        type: 'said',
        said: { type: 'answer', response },
      });
    }
  });

  test('may say how long, when, how sure, to what, and how to be assessed', () => {
    const extra = {
      seconds: 12.5,
      at: '2026-12-10T10:00:00Z',
      confidence: 'sure',
      id: 'data/a',
      assess: 'auto',
    };
    expect(readObject({ ...plain, ...extra })).toEqual({
      type: 'said',
      said: { ...plain, seconds: 12.5, at: Date.UTC(2026, 11, 10, 10), confidence: 'sure', assess: 'auto' },
      id: 'data/a',
    });
  });

  test.each([
    ['2026-12-10T10:00:00+02:00', Date.UTC(2026, 11, 10, 8)],
    ['2026-12-10T10:00:00.250Z', Date.UTC(2026, 11, 10, 10, 0, 0, 250)],
    ['2026-12-10', Date.UTC(2026, 11, 10)],
  ])('is read at %s', (at, moment) => {
    expect(readObject({ ...plain, at })).toMatchObject({ said: { at: moment } });
  });

  test.each([
    ['seconds', -1],
    ['seconds', '5'],
    ['seconds', true],
    ['at', 1_764_000_000_000],
    ['at', '10:00'],
    ['at', '2026-12-10 or so'],
    ['at', '2026-12-10 10:00'],
    ['at', '2026-13-01T00:00:00Z'],
    ['confidence', 'SURE'],
    ['confidence', 0.5],
    ['id', 5],
    ['assess', 'AUTO'],
    ['assess', true],
  ])('with %s %j is not read', (name, value) => {
    expect(readObject({ ...plain, [name]: value })).toMatchObject({
      type: 'unreadable',
      message: `"${name}" cannot be read`,
    });
  });

  test('takes null for what is not given', () => {
    const extra = { seconds: null, at: null, confidence: null, id: null, assess: null };
    expect(readObject({ ...plain, ...extra })).toEqual({ type: 'said', said: plain });
  });

  test('seconds beyond all numbers are not read', () => {
    expect(readLine('{"type":"answer","response":1,"seconds":1e999}')).toMatchObject({ type: 'unreadable' });
  });

  test('without a response is not read', () => {
    expect(readObject({ type: 'answer', id: 'data/a' })).toMatchObject({ type: 'unreadable' });
  });
});

describe('a command', () => {
  test.each(['hint', 'skip', 'undo', 'known', 'why', 'quit'])('%s', (type) => {
    expect(readObject({ type, more: 'is ignored' })).toEqual({ type: 'said', said: { type } });
  });

  test('flag, with a note or without', () => {
    expect(readObject({ type: 'flag', note: 'odd' })).toMatchObject({ said: { type: 'flag', note: 'odd' } });
    expect(readObject({ type: 'flag' })).toEqual({ type: 'said', said: { type: 'flag' } });
    expect(readObject({ type: 'flag', note: null })).toEqual({ type: 'said', said: { type: 'flag' } });
    expect(readObject({ type: 'flag', note: 5 })).toMatchObject({ type: 'unreadable' });
  });
});

describe('an assessment', () => {
  test('is points by their ids', () => {
    expect(readObject({ type: 'assess', points: { a: true, b: false } })).toEqual({
      type: 'assess',
      points: { a: true, b: false },
    });
    expect(readObject({ type: 'assess', points: {} })).toEqual({ type: 'assess', points: {} });
  });

  test.each([undefined, null, [], [true], 'all', { a: 1 }, { a: true, b: null }])('is not %j', (points) => {
    expect(readObject({ type: 'assess', points })).toMatchObject({ type: 'unreadable' });
  });
});

describe('anything else', () => {
  test.each(['', ' ', 'quit', '{', '[]', '5', '"answer"', 'null', '{"type":"answer"} {}'])(
    '%j is no line',
    (line) => {
      expect(readLine(line)).toMatchObject({ type: 'unreadable', message: 'this line is not a JSON object' });
    },
  );

  test('an unknown type names the one that was probably meant', () => {
    expect(readObject({ type: 'skipp' })).toMatchObject({ message: expect.stringContaining('skip') });
    expect(readObject({ type: 5 })).toMatchObject({ message: 'unknown type 5' });
    expect(readObject({})).toMatchObject({ message: 'unknown type undefined' });
  });

  test('is data, never an exception', () => {
    const types = fc.constantFrom('answer', 'assess', 'flag', 'hint', '__proto__', 'toString');
    const almost = fc.record({
      type: fc.oneof(types, fc.jsonValue()),
      response: fc.jsonValue(),
      points: fc.jsonValue(),
      note: fc.jsonValue(),
      at: fc.oneof(
        fc.string(),
        fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      ),
      seconds: fc.jsonValue(),
    });
    const line = fc.oneof(
      fc.string(),
      fc.json(),
      almost.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(line, (text) => {
        const read = readLine(text);
        expect(['said', 'assess', 'unreadable']).toContain(read.type);
        if (read.type === 'unreadable') expect(read.expected).not.toBe('');
        if (read.type === 'said') expect(Number.isFinite(read.said.at ?? 0)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

test('half a character is read as none that is known, wherever it stands; whole ones stay', () => {
  expect(readLine('{"type":"answer","response":["a\\ud83d","\\ude00b"]}')).toEqual({
    type: 'said',
    said: { type: 'answer', response: ['a\ufffd', '\ufffdb'] },
  });
  expect(readLine('{"type":"flag","note":"\\ud83d\\ude00 \\ud83d"}')).toEqual({
    type: 'said',
    said: { type: 'flag', note: '\ud83d\ude00 \ufffd' },
  });
});
