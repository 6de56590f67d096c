import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { bar, count, duration, elide, hanging, percent, range, wrap } from '../../src/report/words.js';

describe('numbers in words', () => {
  test.each([
    [0, '0 answers'],
    [1, '1 answer'],
    [2, '2 answers'],
  ])('%i', (number, words) => expect(count(number, 'answer')).toBe(words));

  test('a plural of its own', () => {
    expect(count(1, 'question is', 'questions are')).toBe('1 question is');
    expect(count(3, 'question is', 'questions are')).toBe('3 questions are');
  });

  test.each([
    [0, 'less than a minute'],
    [0.4, 'less than a minute'],
    [1.2, '1 minute'],
    [59.4, '59 minutes'],
    [59.6, '1 h'],
    [150.7, '2 h 31 min'],
  ])('%f minutes', (minutes, words) => expect(duration(minutes)).toBe(words));

  test('a share and its range', () => {
    expect(percent(0.624)).toBe('62 %');
    expect(range({ mean: 0.62, low: 0.481, high: 0.754 })).toBe('62 % (48-75 %)');
  });

  test.each([
    [0, '----------'],
    [0.44, '####------'],
    [1, '##########'],
  ])('a bar for %f', (share, drawn) => expect(bar(share)).toBe(drawn));
});

describe('lines', () => {
  test('break between words', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('one two', 7)).toEqual(['one two']);
  });

  test('break a word that has no room', () => {
    expect(wrap('a abcdefghij', 4)).toEqual(['a', 'abcd', 'efgh', 'ij']);
  });

  test('keep a number with its percent sign', () => {
    expect(wrap('about 62 % right', 9)).toEqual(['about', '62 %', 'right']);
  });

  test('of a list hang', () => {
    expect(hanging('one two three', 9)).toEqual(['one two', '  three']);
    expect(hanging('one two', 7)).toEqual(['one two']);
  });

  test('hold every letter and are never too wide', () => {
    const check = (text: string, width: number) => {
      for (const lines of [wrap(text, width), hanging(text, width)]) {
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
      }
    };
    const words = fc.array(fc.stringMatching(/^[a-z0-9-]{0,30}$/)).map((list) => list.join(' '));
    fc.assert(fc.property(words, fc.integer({ min: 4, max: 90 }), check));
  });

  test.each([
    ['Basics: data structures, algorithms', 40, 'Basics: data structures, algorithms'],
    ['Basics: data structures, algorithms', 30, 'Basics: data structures...'],
    ['Basics: data structures, algorithms', 12, 'Basics...'],
    ['abcdefghijklmnop', 10, 'abcdefg...'],
  ])('%s in %i columns', (text, width, short) => expect(elide(text, width)).toBe(short));

  test('are elided to the room there is', () => {
    const check = (text: string, width: number) =>
      expect(elide(text, width).length).toBeLessThanOrEqual(Math.max(width, 0));
    fc.assert(fc.property(fc.string(), fc.integer({ min: 10, max: 60 }), check));
  });
});
