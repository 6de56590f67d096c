import { describe, expect, test } from '@jest/globals';
import {
  broken,
  count,
  duration,
  hanging,
  lineCount,
  percent,
  reflowed,
  wrapped,
} from '../../../src/cli/terminal/layout.js';

describe('wrapped', () => {
  test.each([
    ['plain words', 'one two three four', 'one two\nthree four'],
    ['a list goes on below its text', '- one two three', '- one two\n  three'],
    ['a numbered option of a list', '* 1. one two three', '* 1. one two\n     three'],
    ['a word longer than the line is broken', 'abcdefghijklmnop', 'abcdefghijkl\nmnop'],
    ['wide characters count twice', '数据库索引很重要', '数据库索引很\n重要'],
    ['empty lines stay', 'one\n\ntwo', 'one\n\ntwo'],
  ])('%s', (_, text, lines) => {
    expect(wrapped(text, 12)).toBe(lines);
  });

  test('indents every line', () => {
    expect(wrapped('one two three', 12, '    ')).toBe('    one two\n    three');
  });
});

test('hanging: what follows stands below the text, not below the label', () => {
  expect(hanging('Why: ', 'one two three', 15)).toBe('Why: one two\n     three');
});

describe('reflowed', () => {
  test('joins the lines of a paragraph and leaves lists, code and fences alone', () => {
    const text = 'one\ntwo\n\n- a\n- b\n    code\n```\nx\ny\n```\nlast\nline';
    expect(reflowed(text)).toBe('one two\n\n- a\n- b\n    code\n```\nx\ny\n```\nlast line');
  });
});

test('broken: code keeps its spaces, and what goes on is marked', () => {
  expect(broken('    return  a + b;', 14, ['  ', '+ '])).toEqual(['      return', '+ a + b;']);
  expect(broken('', 14, ['  ', '+ '])).toEqual(['']);
});

test('numbers in words', () => {
  expect([count(1, 'answer'), count(0, 'answer'), count(2, 'entry', 'entries')]).toEqual([
    '1 answer',
    '0 answers',
    '2 entries',
  ]);
  expect([percent(1 / 3), percent(1), percent(0)]).toEqual(['33 %', '100 %', '0 %']);
  expect([duration(0), duration(89.4), duration(90), duration(754)]).toEqual([
    '0 s',
    '89 s',
    '2 min',
    '13 min',
  ]);
  expect([lineCount(''), lineCount('a\n'), lineCount('a\n\nb\n')]).toEqual([0, 1, 3]);
});
