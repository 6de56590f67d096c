import { expect, test } from '@jest/globals';
import { listRow, planTree } from '../../../src/run/sql/list-mode.js';

test('a row stands between bars: nothing for NULL, whole numbers exact, floats as SQLite writes them', () => {
  const row = [1n, 9223372036854775807n, null, 'a|b', 2.5, Buffer.from('é')];
  expect(listRow(row, (value) => `<${value}>`)).toBe('1|9223372036854775807||a|b|<2.5>|é');
});

test('a query plan is drawn as a tree', () => {
  const rows = [
    [2n, 0n, 0n, 'CO-ROUTINE a'],
    [3n, 2n, 0n, 'SCAN t'],
    [4n, 2n, 0n, 'SORT'],
    [9n, 0n, 0n, 'SCAN a'],
  ];
  expect(planTree(rows)).toEqual([
    'QUERY PLAN',
    '|--CO-ROUTINE a',
    '|  |--SCAN t',
    '|  `--SORT',
    '`--SCAN a',
  ]);
});
