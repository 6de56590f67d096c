import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { uuid7, uuidBytes, uuidOfHex, uuidText } from '../../src/history/uuid7.js';

const times = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const chance = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('uuid7', () => {
  test('gives the example of RFC 9562, appendix A.6', () => {
    // The random part of the example: rand_a is 0xCC3, rand_b is 0x18C4DC0C0C07398F.
    const random = Buffer.from('0cc318c4dc0c0c07398f', 'hex');
    expect(uuid7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  test('always carries version 7 and the variant 10', () => {
    fc.assert(
      fc.property(times, chance, (at, random) => {
        expect(uuid7(at, random)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      }),
    );
  });

  test('sorts by time, as text and as bytes, whatever the chance', () => {
    fc.assert(
      fc.property(times, times, fc.tuple(chance, chance), (left, right, [one, other]) => {
        fc.pre(left !== right);
        const [first, second] = [uuid7(left, one), uuid7(right, other)];
        expect(first < second).toBe(left < right);
        expect(Buffer.compare(uuidBytes(first), uuidBytes(second))).toBe(left < right ? -1 : 1);
      }),
    );
  });

  test('differs when the chance differs in any bit that is kept', () => {
    const kept = (random: Uint8Array) => uuid7(1, random);
    const zero = new Uint8Array(10);
    const seen = new Set([kept(zero)]);
    for (let bit = 0; bit < 80; bit += 1) {
      const random = new Uint8Array(10);
      random[Math.floor(bit / 8)] = 0x80 >> (bit % 8);
      seen.add(kept(random));
    }
    // 80 bits come in; version and variant take 6 of them, which leaves 74 (section 5.7: 12 and 62).
    expect(seen.size).toBe(1 + 74);
  });

  test('drops the fraction of a millisecond', () => {
    expect(uuid7(5.9, new Uint8Array(10))).toBe(uuid7(5, new Uint8Array(10)));
  });

  test.each([-1, 2 ** 48, Number.NaN, Number.POSITIVE_INFINITY])('refuses the time %p', (at) => {
    expect(() => uuid7(at, new Uint8Array(10))).toThrow(RangeError);
  });

  test('refuses too little chance', () => {
    expect(() => uuid7(1, new Uint8Array(9))).toThrow('10 random bytes are needed, not 9');
  });
});

describe('text and bytes of a UUID', () => {
  test('are each other’s inverse', () => {
    fc.assert(
      fc.property(fc.uuid(), (text) => {
        expect(uuidText(uuidBytes(text))).toBe(text);
      }),
    );
  });

  test('give one form for upper and lower case', () => {
    const text = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';
    expect(uuidText(uuidBytes(text.toUpperCase()))).toBe(text);
    expect(uuidOfHex('017F22E279B07CC398C4DC0C0C07398F')).toBe(text);
  });

  test.each(['', 'session-1', '017f22e279b07cc398c4dc0c0c07398f', '017f22e2-79b0-7cc3-98c4-dc0c0c07398g'])(
    'refuse %p',
    (text) => {
      expect(() => uuidBytes(text)).toThrow(`not a UUID: "${text}"`);
    },
  );
});
