import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { closest, didYouMean, editDistance } from '../../src/model/closest.js';

/** The definition, word for word: no table, every possibility tried. */
function naive(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const steps = [naive(restA, b) + 1, naive(a, restB) + 1, naive(restA, restB) + (a[0] === b[0] ? 0 : 1)];
  const swapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  return Math.min(...steps, ...(swapped ? [naive(a.slice(2), b.slice(2)) + 1] : []));
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '\u{1f600}'), maxLength: 5 });

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', '', 3],
    ['kind', 'kidn', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['caf\u00e9', 'cafe', 1],
    ['\u{1f600}', 'x', 1],
  ])('%j to %j is %i', (left, right, distance) => {
    expect(editDistance(left, right)).toBe(distance);
  });

  test('is what the definition says', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(editDistance(left, right)).toBe(naive(Array.from(left), Array.from(right)));
      }),
      { numRuns: 60 },
    );
  });

  test('is the same both ways, and 0 only for the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
        const distance = editDistance(left, right);
        expect(editDistance(right, left)).toBe(distance);
        expect(distance === 0).toBe(left === right);
      }),
    );
  });

  test('lies between the difference of the lengths and the longer one', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const [a, b] = [Array.from(left).length, Array.from(right).length];
        expect(editDistance(left, right)).toBeGreaterThanOrEqual(Math.abs(a - b));
        expect(editDistance(left, right)).toBeLessThanOrEqual(Math.max(a, b));
      }),
    );
  });
});

describe('closest', () => {
  const keys = ['kind', 'level', 'prompt', 'options', 'explain', 'id'];

  test.each([
    ['kidn', 'kind'],
    ['Kind', 'kind'],
    ['promt', 'prompt'],
    ['option', 'options'],
    ['explian', 'explain'],
    ['exlpian', 'explain'],
    ['ID', 'id'],
    ['answer', undefined],
    ['xyz', undefined],
    ['', undefined],
  ])('%j means %j', (word, meant) => {
    expect(closest(word, keys)).toBe(meant);
  });

  test('the nearest, not the first', () => {
    expect(closest('hints', ['hits', 'hint', 'hints2', 'hints'])).toBe('hints');
    expect(closest('x', [])).toBeUndefined();
  });

  test('telling candidates by length and letters first changes nothing', () => {
    const near = fc.string({
      unit: fc.constantFrom('a', 'b', 'e', 'E', '\u00e9', '\u{1f600}', '\u{1f601}'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(near, fc.array(near), (meant, candidates) => {
        const limit = Math.min(2, Math.ceil(meant.length / 3));
        const able = candidates.filter((each) => Math.abs(each.length - meant.length) <= limit);
        const distances = able.map((each) => editDistance(meant.toLowerCase(), each.toLowerCase()));
        const best = Math.min(...distances);
        expect(closest(meant, candidates)).toBe(best <= limit ? able[distances.indexOf(best)] : undefined);
      }),
      { numRuns: 500 },
    );
  });

  test('a word of a million letters is compared with nothing', () => {
    const started = performance.now();
    expect(closest('x'.repeat(1_000_000), keys)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(200);
  });
});

test('didYouMean ends a sentence, or says nothing', () => {
  expect(didYouMean('kidn', ['kind'])).toBe('; did you mean "kind"?');
  expect(didYouMean('else', ['kind'])).toBe('');
});
