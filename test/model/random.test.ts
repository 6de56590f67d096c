import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { seeded, seedFrom, shuffled } from '../../src/model/random.js';

const take = (seed: number, count: number) => {
  const random = seeded(seed);
  return Array.from({ length: count }, () => random());
};

describe('seeded', () => {
  test('the same seed gives the same sequence', () => {
    fc.assert(fc.property(fc.integer(), (seed) => expect(take(seed, 20)).toEqual(take(seed, 20))));
  });

  test('gives what mulberry32 gives, on every machine', () => {
    expect(take(1, 3)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  });

  test('stays in [0, 1)', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(take(seed, 50).every((value) => value >= 0 && value < 1)).toBe(true);
      }),
    );
  });

  test('fills the range evenly', () => {
    const tally = Array.from({ length: 10 }, () => 0);
    for (const value of take(7, 20_000))
      tally[Math.floor(value * 10)] = (tally[Math.floor(value * 10)] ?? 0) + 1;
    for (const count of tally) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  test('neighbouring seeds do not give neighbouring values', () => {
    expect(new Set(Array.from({ length: 1000 }, (_, seed) => take(seed, 1)[0])).size).toBe(1000);
  });
});

describe('seedFrom', () => {
  test('depends on every part and on their order', () => {
    const seeds = [
      seedFrom(1, 'a', 2),
      seedFrom(1, 'a', 3),
      seedFrom(1, 'b', 2),
      seedFrom(2, 'a', 1),
      seedFrom('a', 1, 2),
    ];
    expect(new Set(seeds).size).toBe(seeds.length);
    expect(seedFrom('ab', 'c')).not.toBe(seedFrom('a', 'bc'));
  });

  test('is FNV-1a, a whole number of 32 bits', () => {
    expect(seedFrom('a')).toBe(0xe40c292c);
    expect(seedFrom('foobar')).toBe(0xbf9cf968);
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.integer())), (parts) => {
        const seed = seedFrom(...parts);
        expect(seed).toBe(seed >>> 0);
      }),
    );
  });
});

describe('shuffled', () => {
  test('is a permutation, and leaves its list alone', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), fc.integer(), (list, seed) => {
        const before = [...list];
        const after = shuffled(list, seeded(seed));
        expect(list).toEqual(before);
        expect(after).toHaveLength(list.length);
        const count = (all: readonly unknown[], value: unknown) =>
          all.filter((each) => Object.is(each, value)).length;
        for (const value of list) expect(count(after, value)).toBe(count(list, value));
      }),
    );
  });

  test('the same seed gives the same order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer(), (list, seed) => {
        expect(shuffled(list, seeded(seed))).toEqual(shuffled(list, seeded(seed)));
      }),
    );
  });

  test('every order is equally likely', () => {
    const tally = new Map<string, number>();
    for (let seed = 0; seed < 12_000; seed += 1) {
      const order = shuffled(['a', 'b', 'c', 'd'], seeded(seedFrom('order', seed))).join('');
      tally.set(order, (tally.get(order) ?? 0) + 1);
    }
    expect(tally.size).toBe(24);
    // Five standard deviations around 500.
    for (const count of tally.values()) expect(Math.abs(count - 500)).toBeLessThan(110);
  });

  test('chance at its ends breaks nothing', () => {
    expect(shuffled([1, 2, 3], () => 0).toSorted()).toEqual([1, 2, 3]);
    expect(shuffled([1, 2, 3], () => 1 - Number.EPSILON / 2)).toEqual([1, 2, 3]);
    expect(shuffled([undefined, undefined], () => 0)).toEqual([undefined, undefined]);
    expect(shuffled([], () => 0)).toEqual([]);
  });
});
