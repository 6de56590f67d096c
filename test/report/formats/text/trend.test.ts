import { describe, expect, test } from '@jest/globals';
import { screenOf } from '../../../../src/report/formats/format.js';
import { direction, trendOf } from '../../../../src/report/formats/text/trend.js';

describe('the trend', () => {
  test.each([
    [[0, 1], 'rising'],
    [[0.9, 0.5, 0.2], 'falling'],
    [[0.5, 0.59], 'steady'],
    [[0.2, 0.9, 0.2], 'steady'],
    [[0, 0, 1, 1], 'rising'],
  ])('of %j is %s', (weeks, word) => {
    expect(direction(weeks)).toBe(word);
  });

  test('is a small curve where such signs show, a word elsewhere and where it is read aloud', () => {
    const weeks = [0, 0.15, 0.5, 1];
    expect(trendOf(weeks, screenOf({ unicode: true }))).toBe('▁▂▅█');
    expect(trendOf(weeks, screenOf({}))).toBe('rising');
    expect(trendOf(weeks, screenOf({ unicode: true, accessible: true }))).toBe('rising');
  });

  test('of one week is none', () => {
    expect(trendOf([0.5], screenOf({ unicode: true }))).toBe('');
    expect(trendOf([], screenOf({}))).toBe('');
  });
});
