import { describe, expect, test } from '@jest/globals';
import { endlessSupply, plannedSupply } from '../../src/drill/supply.js';
import type { Supply } from '../../src/drill/ports.js';
import { ids, noon, there } from '../learn/samples.js';
import { inTurn, nothingKnown, statements } from './support.js';

const now = { at: noon, offset: 0 };
const [a, b, c] = statements('a', 'b', 'c').map((question) => there(question));

function take(supply: Supply, times: number): readonly (string | undefined)[] {
  return Array.from({ length: times }, () => supply.next(nothingKnown, now)?.id);
}

describe('a planned supply', () => {
  test('gives each question once, in order', () => {
    const supply = plannedSupply([there(a), there(b)]);
    expect(supply).toMatchObject({ planned: 2, plannedIds: ['data/a', 'data/b'] });
    expect(take(supply, 3)).toEqual(['data/a', 'data/b', undefined]);
    expect(supply.left()).toBe(0);
  });

  test('gives next what was put back', () => {
    const supply = plannedSupply([there(a), there(b)]);
    const taken = there(supply.next(nothingKnown, now));
    expect(supply.left()).toBe(1);
    supply.putBack(taken);
    expect(supply.left()).toBe(2);
    expect(take(supply, 2)).toEqual(['data/a', 'data/b']);
  });

  test('of a resumed session still tells the whole plan', () => {
    const supply = plannedSupply([there(b)], ids([there(a), there(b)]));
    expect(supply.planned).toBe(2);
    expect(supply.left()).toBe(1);
  });

  test('leaves out what is dropped, and does not change the list it was given', () => {
    const given = [there(a), there(b), there(c)];
    const supply = plannedSupply(given);
    supply.drop(there(b));
    expect(take(supply, 3)).toEqual(['data/a', 'data/c', undefined]);
    expect(given).toHaveLength(3);
  });
});

describe('a question that cannot be asked here', () => {
  test('gives its place to another one, as long as there is one', () => {
    const supply = plannedSupply([there(a)], undefined, [there(b)]);
    expect(supply.planned).toBe(1);
    const taken = there(supply.next(nothingKnown, now));
    supply.replace(taken);
    expect(take(supply, 2)).toEqual(['data/b', undefined]);
    supply.replace(there(b));
    expect(take(supply, 1)).toEqual([undefined]);
  });

  test('is in no further round', () => {
    const supply = endlessSupply(inTurn(there(a), there(b)));
    supply.replace(there(supply.next(nothingKnown, now)));
    expect(take(supply, 3)).toEqual(['data/b', 'data/b', 'data/b']);
  });
});

describe('an endless supply', () => {
  test('has no plan and no end', () => {
    const supply = endlessSupply(inTurn(there(a), there(b)));
    expect(supply).toMatchObject({ planned: null, plannedIds: null });
    expect(take(supply, 5)).toEqual(['data/a', 'data/b', 'data/a', 'data/b', 'data/a']);
    expect(supply.left()).toBeNull();
  });

  test('ends when there is nothing to choose', () => {
    expect(take(endlessSupply(inTurn()), 2)).toEqual([undefined, undefined]);
  });

  test('begins with what is given first, which counts as asked', () => {
    const supply = endlessSupply(inTurn(there(a), there(b), there(c)), [there(c)]);
    expect(take(supply, 4)).toEqual(['data/c', 'data/a', 'data/b', 'data/a']);
  });

  test('gives what was put back before anything is chosen', () => {
    const supply = endlessSupply(inTurn(there(a), there(b)));
    supply.next(nothingKnown, now);
    supply.putBack(there(c));
    expect(take(supply, 3)).toEqual(['data/c', 'data/b', 'data/a']);
  });

  test('leaves out what is dropped, in this round and the next', () => {
    const supply = endlessSupply(inTurn(there(a), there(b), there(c)), [there(a), there(b)]);
    expect(take(supply, 1)).toEqual(['data/a']);
    supply.drop(there(b));
    expect(take(supply, 4)).toEqual(['data/c', 'data/a', 'data/c', 'data/a']);
    supply.drop(there(a));
    supply.drop(there(c));
    expect(take(supply, 1)).toEqual([undefined]);
  });
});
