import { describe, expect, test } from '@jest/globals';
import { Lines } from '../../src/lint/lines.js';

const lines = new Lines(new Map([['a.yaml', 'one\r\ntwo 数据\n\nfour']]));

describe('Lines', () => {
  test.each([
    [1, 'one'],
    [2, 'two 数据'],
    [3, ''],
    [4, 'four'],
    [5, undefined],
    [0, undefined],
  ])('line %i', (line, expected) => {
    expect(lines.at('a.yaml', line)).toBe(expected);
  });

  test('knows nothing of other files', () => {
    expect(lines.at('b.yaml', 1)).toBeUndefined();
    expect(lines.between('b.yaml', { line: 1, column: 1, endLine: 1, endColumn: 9 })).toBe('');
  });

  test('gives the words of a place, of a longer one those on its first line', () => {
    expect(lines.between('a.yaml', { line: 2, column: 5, endLine: 2, endColumn: 6 })).toBe('数');
    expect(lines.between('a.yaml', { line: 2, column: 5, endLine: 4, endColumn: 2 })).toBe('数据');
  });
});
