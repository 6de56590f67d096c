import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { correlation, median } from '../../src/report/statistics.js';

test.each([
  [[], 0],
  [[3], 3],
  [[5, 1], 3],
  [[9, 1, 4], 4],
  [[10, 9, 100, 1], 9.5],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

describe('the correlation', () => {
  test.each<[string, [number, number][], number | null]>([
    [
      'of what rises together',
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      1,
    ],
    [
      'of what falls as the other rises',
      [
        [0, 3],
        [1, 2],
        [2, 1],
      ],
      -1,
    ],
    [
      'of what has nothing in common',
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      0,
    ],
    // Worked by hand: deviations -1.5..1.5 and -1, 0, -1, 2.
    [
      'of four pairs',
      [
        [1, 1],
        [2, 2],
        [3, 1],
        [4, 4],
      ],
      4 / Math.sqrt(5 * 6),
    ],
    [
      'of what never varies',
      [
        [1, 0],
        [1, 1],
      ],
      null,
    ],
    ['of nothing', [], null],
  ])('%s', (_, pairs, expected) => {
    const found = correlation(pairs);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 12);
  });

  test('is the same whichever way round, and stays within -1 and 1', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share)), (pairs) => {
        const found = correlation(pairs);
        const turned = correlation(pairs.map(([x, y]) => [y, x]));
        expect(found === null).toBe(turned === null);
        expect(found ?? 0).toBeCloseTo(turned ?? 0, 9);
        expect(Math.abs(found ?? 0)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
