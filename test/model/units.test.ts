import { describe, expect, test } from '@jest/globals';
import { convert } from '../../src/model/units.js';

test.each([
  [1500, 'us', 'ms', 1.5],
  [1500, '\u00b5s', 'ms', 1.5],
  [1500, '\u03bcs', 'ms', 1.5],
  [1.5, 's', 'ms', 1500],
  [2, 'h', 'min', 120],
  [2, 'weeks', 'days', 14],
  [90, 'Minutes', 'hours', 1.5],
  [30, 'mins', 's', 1800],
  [1, 'KiB', 'B', 1024],
  [1, 'kB', 'B', 1000],
  [1, 'KB', 'bytes', 1000],
  [1, 'GiB', 'MiB', 1024],
  [1, 'TB', 'GB', 1000],
  [8, 'Mbit', 'kbit', 8000],
  [5, 'percent', '%', 5],
  [5, 'per cent', '%', 5],
])('%f %s in %s', (value, given, wanted, result) => {
  expect(convert(value, given, wanted)).toBeCloseTo(result, 9);
});

describe('words of no dimension stand for themselves', () => {
  test.each([
    ['rows', 'rows'],
    ['row', 'rows'],
    ['Rows', 'row'],
    ['requests per second', 'requests per second'],
    ['m', 'm'],
  ])('%s for %s', (given, wanted) => {
    expect(convert(7, given, wanted)).toBe(7);
  });
});

test.each([
  ['ms', 'KiB'],
  ['MS', 'ms'],
  ['Mb', 'MB'],
  ['b', 'B'],
  ['kbit', 'kB'],
  ['H', 'h'],
  ['rows', 'columns'],
  ['rows', 'ms'],
  ['', 'ms'],
  ['constructor', 'ms'],
  ['toString', '%'],
])('%j is not turned into %s', (given, wanted) => {
  expect(convert(1, given, wanted)).toBeUndefined();
});

test('without a unit wanted, none is understood', () => {
  expect(convert(1, 'ms', undefined)).toBeUndefined();
});

test('there and back again is where one began', () => {
  const groups = [
    ['ns', 'us', 'ms', 's', 'min', 'h', 'd', 'week'],
    ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'],
    ['bit', 'kbit', 'Mbit', 'Gbit'],
  ];
  for (const group of groups) {
    for (const [from, to] of group.flatMap((one) => group.map((other) => [one, other] as const))) {
      expect(convert(convert(3.7, from, to) ?? 0, to, from)).toBeCloseTo(3.7, 9);
    }
  }
});
