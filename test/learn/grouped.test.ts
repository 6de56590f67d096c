import { expect, test } from '@jest/globals';
import { grouped } from '../../src/learn/grouped.js';

test('groups keep the order in which they, and their values, come', () => {
  const groups = grouped([3, 10, 1, 12], (number) => (number < 10 ? 'short' : 'long'));
  expect([...groups]).toEqual([
    ['short', [3, 1]],
    ['long', [10, 12]],
  ]);
});

test('nothing makes no groups', () => {
  expect(grouped([], String).size).toBe(0);
});
