import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { interleaved, interleavedByRecall } from '../../src/learn/interleave.js';
import { seeded } from '../../src/model/random.js';
import { ids, question, there } from './samples.js';

const many = ['data', 'design', 'security'].flatMap((area) =>
  [1, 2, 3, 4].map((number) => question({ id: `${area}/${number}` })),
);

describe('areas in turn', () => {
  test('every area comes once a round, in the same order each round', () => {
    const order = interleaved(many, seeded(7)).map((each) => each.area);
    expect(new Set(order.slice(0, 3)).size).toBe(3);
    expect(order).toEqual([0, 1, 2, 3].flatMap(() => order.slice(0, 3)));
  });

  test('nothing is lost or doubled, whatever the sizes', () => {
    const uneven = many.slice(2);
    expect([...ids(interleaved(uneven, seeded(3)))].sort()).toEqual([...ids(uneven)].sort());
    expect(interleaved([], seeded(3))).toEqual([]);
  });

  test('the seed decides, for areas and within them', () => {
    const order = (seed: number) => ids(interleaved(many, seeded(seed)));
    expect(order(1)).toEqual(order(1));
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(new Set(seeds.map((seed) => order(seed)[0])).size).toBeGreaterThan(3);
  });
});

describe('lowest recall first', () => {
  const recalled = (id: string, recall: number) => ({ question: question({ id }), recall });

  test('holds where recall differs', () => {
    const list = [recalled('data/b', 0.7), recalled('data/a', 0.3), recalled('design/a', 0.5)];
    expect(ids(interleavedByRecall(list))).toEqual(['data/a', 'design/a', 'data/b']);
  });

  test('gives way to another area where recall is about the same', () => {
    const list = [recalled('data/a', 0.5), recalled('data/b', 0.51), recalled('design/a', 0.53)];
    expect(ids(interleavedByRecall(list))).toEqual(['data/a', 'design/a', 'data/b']);
  });

  test('gives no way where the other area is recalled better by more than that', () => {
    const list = [recalled('data/a', 0.5), recalled('data/b', 0.51), recalled('design/a', 0.57)];
    expect(ids(interleavedByRecall(list))).toEqual(['data/a', 'data/b', 'design/a']);
  });

  test('whatever the list, nothing is asked much too early, lost or doubled', () => {
    const anyItem = fc.record({
      area: fc.constantFrom('data', 'design'),
      recall: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const check = (items: { area: string; recall: number }[]) => {
      const list = items.map(({ area, recall }, index) => recalled(`${area}/${index}`, recall));
      const recallOf = new Map(list.map((each) => [each.question.id, each.recall]));
      const order = interleavedByRecall(list).map((each) => there(recallOf.get(each.id)));
      expect([...order].sort()).toEqual(list.map((each) => each.recall).sort());
      order.forEach((recall, index) =>
        expect(recall).toBeLessThanOrEqual(Math.min(1, ...order.slice(index)) + 0.05),
      );
    };
    fc.assert(fc.property(fc.array(anyItem), check));
  });
});
