import { describe, expect, test } from '@jest/globals';
import { get } from '../../../src/model/tree.js';
import { plainValue } from '../../../src/packs/usual-yaml/scalars.js';
import { span } from '../reading.js';
import { readBoth } from './against-library.js';

/** The value of `a`, and where it stands; undefined where the text is left to the library. */
function valueOf(written: string): unknown {
  const node = readBoth(`a: ${written}\nb: 1\n`);
  const value = node?.type === 'map' ? get(node, 'a') : undefined;
  return value?.type === 'scalar' ? [value.value, span(value.place)] : undefined;
}

describe('plain texts', () => {
  test.each([
    ['word', 'word', '1:4-1:8'],
    ['two words   ', 'two words', '1:4-1:13'],
    ['with a # comment', 'with a', '1:4-1:10'],
    ['C#', 'C#', '1:4-1:6'],
    ['a:b', 'a:b', '1:4-1:7'],
    ['-x', '-x', '1:4-1:6'],
    [':x ?', ':x ?', '1:4-1:8'],
    ['it\'s "so" [here]', 'it\'s "so" [here]', '1:4-1:20'],
    ['one\n  two', 'one two', '1:4-2:6'],
    ['one\n\n\n  two\n   three', 'one\n\ntwo three', '1:4-5:9'],
    ['1\n  2', '1 2', '1:4-2:4'],
    ['a\u00a0', 'a\u00a0', '1:4-1:6'],
  ])('%j', (written, value, place) => {
    expect(valueOf(written)).toEqual([value, place]);
  });

  test.each([
    ',a',
    ']',
    '}',
    '&a',
    '*a',
    '!a',
    '%a',
    '@a',
    '`a',
    '- a',
    '? a',
    ': a',
    'a: b',
    'a:',
    'a\tb',
    '#a',
  ])('left to the library: %j', (written) => {
    expect(valueOf(written)).toBeUndefined();
  });

  test('left to the library where they go on after a comment', () => {
    expect(valueOf('one # two\n  three')).toBeUndefined();
    expect(valueOf('one\n  two # three')).toBeUndefined();
    expect(valueOf('one\n  # two\n  three')).toBeUndefined();
  });
});

describe('the core schema', () => {
  test.each([
    ['true', true],
    ['False', false],
    ['TRUE', true],
    ['tRUE', 'tRUE'],
    ['null', null],
    ['~', null],
    ['yes', 'yes'],
    ['0', 0],
    ['-12', -12],
    ['+7', 7],
    ['0777', 777],
    ['1.10', 1.1],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['1_000', '1_000'],
    ['12:30', '12:30'],
    ['1.2.3', '1.2.3'],
    ['.', '.'],
    ['-', '-'],
  ])('%s is %p', (text, value) => {
    expect(plainValue(text)).toBe(value);
  });

  test.each(['0x1F', '0o17', '.inf', '-.INF', '.nan'])('%s is left to the library', (text) => {
    expect(plainValue(text)).toBeUndefined();
    expect(valueOf(text)).toBeUndefined();
  });
});

describe('texts between quotes', () => {
  test.each([
    ['"a b"', 'a b', '1:4-1:9'],
    ['"1" # one', '1', '1:4-1:7'],
    ['"a\\n\\t\\"\\\\\\/"', 'a\n\t"\\/', '1:4-1:17'],
    ['""', '', '1:4-1:6'],
    ["'it''s \\n'", "it's \\n", '1:4-1:14'],
    ["''", '', '1:4-1:6'],
  ])('%s', (written, value, place) => {
    expect(valueOf(written)).toEqual([value, place]);
  });

  test.each(['"a', '"a\\"', "'a", "'a''", '"a\\x41"', '"a\\u0041"', '"a" b', '"a"b', '"a": 1', '"a"#b'])(
    'left to the library: %s',
    (written) => {
      expect(valueOf(written)).toBeUndefined();
    },
  );
});
