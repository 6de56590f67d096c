import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { fc } from '../support/properties.js';
import { rowHash, type Cell } from '../../src/history/row-hash.js';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
  fc.uint8Array(),
);

describe('rowHash', () => {
  test('is the first half of a SHA-256', () => {
    const whole = createHash('sha256').update('["review","0aff",7,null]').digest('hex');
    expect(rowHash(['review', Uint8Array.of(10, 255), 7, null]).toString('hex')).toBe(whole.slice(0, 32));
  });

  test('keeps cells apart that would run together', () => {
    expect(rowHash(['ab', 'c'])).not.toEqual(rowHash(['a', 'bc']));
    expect(rowHash([null])).not.toEqual(rowHash(['null']));
    expect(rowHash([1])).not.toEqual(rowHash(['1']));
  });

  test('changes with any bit of a text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat({ max: 6 }), (text, place, bit) => {
        const bytes = Buffer.from(text);
        const at = place % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
        fc.pre(bytes.toString() !== text);
        expect(rowHash([bytes.toString()])).not.toEqual(rowHash([text]));
      }),
    );
  });

  test('is the same after SQLite has stored and given back the cells', () => {
    const database = new Sqlite(':memory:');
    const echo = database.prepare<[Cell], { cell: Cell }>('SELECT ? AS cell');
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const back = cells.map((value) => echo.get(value)?.cell ?? null);
        expect(rowHash(back)).toEqual(rowHash(cells));
      }),
    );
    database.close();
  });

  test('holds for a text with half a surrogate pair, which SQLite cannot store', () => {
    expect(rowHash(['a\ud800b'])).toEqual(rowHash(['a\ufffdb']));
  });
});
