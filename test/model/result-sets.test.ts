import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { cellText, firstDifference } from '../../src/model/result-sets.js';
import type { Cell } from '../../src/model/runner.js';

function result(...rows: readonly (readonly Cell[])[]) {
  return { columns: (rows[0] ?? ['']).map((_, index) => `c${index}`), rows };
}

const inOrder = { ordered: true };
const anyOrder = { ordered: false };

describe('the first difference', () => {
  test.each([
    [
      'another number of columns',
      result([1, 2]),
      result([1]),
      anyOrder,
      'expected 2 columns, got 1',
      [null, null],
    ],
    ['a row too many', result([1]), result([2], [1]), anyOrder, 'a row is too many: (2)', [null, 0]],
    ['a row too often', result([1]), result([1], [1]), anyOrder, 'a row is too many: (1)', [null, 1]],
    ['a row missing', result([1], [2]), result([1]), anyOrder, 'a row is missing: (2)', [1, null]],
    ['another row', result([1], [2]), result([3], [1]), anyOrder, 'expected a row (2), got (3)', [1, 0]],
    [
      'another order',
      result([1], [2]),
      result([2], [1]),
      inOrder,
      'row 1 differs: expected (1), got (2)',
      [0, 0],
    ],
    ['the end missing', result([1], [2]), result([1]), inOrder, 'row 2 is missing: (2)', [1, null]],
    ['more than the end', result([1]), result([1], [2]), inOrder, 'row 2 is too many: (2)', [null, 1]],
    [
      'NULL is no text',
      result([null]),
      result(['NULL']),
      inOrder,
      "row 1 differs: expected (NULL), got ('NULL')",
      [0, 0],
    ],
    [
      'ids that differ in the tenth digit',
      result([2147483625]),
      result([2147483626]),
      anyOrder,
      'expected a row (2147483625), got (2147483626)',
      [0, 0],
    ],
    ['text is no number', result([1]), result(['1']), anyOrder, "expected a row (1), got ('1')", [0, 0]],
  ] as const)('%s', (_, expected, got, how, why, [wanted, given]) => {
    expect(firstDifference(expected, got, how)).toEqual({ why, rows: { expected: wanted, got: given } });
  });

  test('there is none between the same rows: in any order, with the last digits of sums apart, NULL beside NULL', () => {
    expect(firstDifference(result([1, 'a'], [2, 'b']), result([2, 'b'], [1, 'a']), anyOrder)).toBeUndefined();
    expect(firstDifference(result([0.1 + 0.2]), result([0.3]), inOrder)).toBeUndefined();
    expect(firstDifference(result([1234567891.0000002]), result([1234567891]), inOrder)).toBeUndefined();
    expect(firstDifference(result([null]), result([null]), inOrder)).toBeUndefined();
  });

  test('is found between rows and the same rows with one of them changed, and names that one', () => {
    const rows = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, fc.nat(), (numbers, at) => {
        const index = at % numbers.length;
        const given = numbers.map((each, i) => [i === index ? 'changed' : each]);
        const found = firstDifference(result(...numbers.map((each) => [each])), result(...given), anyOrder);
        expect(found?.rows).toEqual({ expected: index, got: index });
      }),
    );
  });
});

test('cells are written as SQL writes them', () => {
  expect([null, 1.5, "it's"].map(cellText)).toEqual(['NULL', '1.5', "'it''s'"]);
});
