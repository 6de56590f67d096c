import { describe, expect, test } from '@jest/globals';
import { fc } from '../../../support/properties.js';
import { earlierCandidates, jaccard, triplesOf } from '../../../../src/lint/rules/reading/similar.js';

const words = (n: number, from = 0) => Array.from({ length: n }, (_, index) => `w${from + index}`);

describe('jaccard', () => {
  test('is the share of what both have in what either has', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30)), fc.uniqueArray(fc.nat(30)), (a, b) => {
        const [left, right] = [a, b].map((each) => Int32Array.from(each).sort());
        const both = a.filter((each) => b.includes(each)).length;
        const either = new Set([...a, ...b]).size;
        expect(jaccard(left ?? new Int32Array(), right ?? new Int32Array())).toBe(
          either === 0 ? 0 : both / either,
        );
      }),
    );
  });
});

describe('triplesOf', () => {
  test('case, blanks and the order of the parts make no difference; words and signs do', () => {
    const same = triplesOf(['Which index  is used', 'a b']);
    expect(triplesOf(['a b', 'which\nINDEX is used'])).toEqual(same);
    expect(triplesOf(['which index was used', 'a b'])).not.toEqual(same);
    expect(triplesOf(['a < b'])).not.toEqual(triplesOf(['a <= b']));
    expect(triplesOf(['']).length).toBe(0);
  });

  test('are in order, each once', () => {
    const found = triplesOf([words(50).join(' '), words(50).join(' ')]);
    expect([...found]).toEqual([...new Set(found)].sort((a, b) => a - b));
    expect(found).toHaveLength(50);
  });
});

describe('earlierCandidates', () => {
  test('brings together what is alike, and names the earlier one', () => {
    const pairs = Array.from({ length: 200 }, (_, index) => {
      const text = words(40, index * 100);
      // Three words of forty changed at one end leave well over 0.6.
      return [text, [...text.slice(0, 37), 'x', 'y', 'z']];
    });
    const texts = [...pairs.map(([one]) => one), ...pairs.map(([, other]) => other)];
    const sets = texts.map((text) => triplesOf([(text ?? []).join(' ')]));
    const found = earlierCandidates(sets);
    const missed = pairs.filter((_, index) => !found[200 + index]?.includes(index));
    expect(missed.length).toBeLessThanOrEqual(4);
    expect(found.every((candidates, index) => candidates.every((each) => each < index))).toBe(true);
  });

  test('texts of one mould have few candidates each', () => {
    const sets = Array.from({ length: 3000 }, (_, index) =>
      triplesOf([[...words(60), `n${index}`].join(' ')]),
    );
    const found = earlierCandidates(sets);
    expect(Math.max(...found.map((each) => each.length))).toBeLessThanOrEqual(48);
    expect(found.slice(1).every((each) => each[0] === 0)).toBe(true);
  });
});
