import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { interleaved, withoutRuns } from '../../src/learn/interleave.js';
import { seeded } from '../../src/model/random.js';
import type { Rated } from '../../src/learn/worth.js';
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

describe('without runs', () => {
  const worth = (id: string, rate: number) => ({ question: question({ id }), rate });
  const order = (list: readonly Rated[], lastAreas: readonly string[] = []) =>
    ids([...withoutRuns(list, lastAreas)]);
  const list = [worth('data/a', 100), worth('data/b', 99), worth('data/c', 98), worth('design/a', 90)];

  test('a third of one area waits for a question nearly as good', () => {
    expect(order(list)).toEqual(['data/a', 'data/b', 'design/a', 'data/c']);
  });

  test('a third of one area goes on where all others are worth less', () => {
    const far = [...list.slice(0, 3), worth('design/a', 80)];
    expect(order(far)).toEqual(['data/a', 'data/b', 'data/c', 'design/a']);
  });

  test('what was asked before counts', () => {
    const near = [...list.slice(0, 3), worth('design/a', 95)];
    expect(order(near, ['data', 'data'])).toEqual(['design/a', 'data/a', 'data/b', 'data/c']);
    expect(order(near, ['design', 'data'])[0]).toBe('data/a');
    expect(order(near, ['data'])[0]).toBe('data/a');
  });

  test('whatever the list, nothing is lost, doubled, or asked much too early', () => {
    const anyItem = fc.record({
      area: fc.constantFrom('data', 'design', 'security'),
      rate: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const check = (items: { area: string; rate: number }[]) => {
      const sorted = items
        .map(({ area, rate }, index) => worth(`${area}/${index}`, rate))
        .sort((a, b) => b.rate - a.rate);
      const rates = new Map(sorted.map((each) => [each.question.id, each.rate]));
      const asked = order(sorted).map((id) => there(rates.get(id)));
      expect([...asked].sort()).toEqual(sorted.map((each) => each.rate).sort());
      asked.forEach((rate, index) =>
        expect(rate).toBeGreaterThanOrEqual(0.9 * Math.max(...asked.slice(index))),
      );
    };
    fc.assert(fc.property(fc.array(anyItem, { maxLength: 20 }), check));
  });
});
