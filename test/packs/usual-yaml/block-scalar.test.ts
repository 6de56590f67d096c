import { describe, expect, test } from '@jest/globals';
import { get } from '../../../src/model/tree.js';
import { span } from '../reading.js';
import { readBoth } from './against-library.js';

function blockOf(text: string): unknown {
  const node = readBoth(text);
  const value = node?.type === 'map' ? get(node, 'a') : undefined;
  return value?.type === 'scalar' ? [value.value, span(value.place)] : undefined;
}

describe('a text of lines', () => {
  test.each([
    ['kept as they are', 'a: |\n  one\n   two\n\n  three\n', 'one\n two\n\nthree\n', '1:4-6:1'],
    ['without a line break at the end', 'a: |-\n  one\nb: 1\n', 'one', '1:4-3:1'],
    ['with blank lines before', 'a: |\n\n\n  one\n', '\n\none\n', '1:4-5:1'],
    ['with blank lines behind', 'a: |\n  one\n\n\nb: 1\n', 'one\n', '1:4-3:1'],
    ['with blanks and a tab behind', 'a: |  \n  one  \t\n', 'one  \t\n', '1:4-3:1'],
    ['with what would be a comment', 'a: |\n  # one\n  two # three\n', '# one\ntwo # three\n', '1:4-4:1'],
    ['with a comment behind', 'a: |\n  one\n# two\nb: 1\n', 'one\n', '1:4-3:1'],
    ['folded', 'a: >\n  one\n  two\n\n  three\n', 'one two\nthree\n', '1:4-6:1'],
    ['folded, several blank lines', 'a: >-\n  one\n\n\n  two\n', 'one\n\ntwo', '1:4-6:1'],
    [
      'folded, with lines indented more',
      'a: >\n  one\n    two\n\n    three\n  four\n',
      'one\n  two\n\n  three\nfour\n',
      '1:4-7:1',
    ],
    ['folded, with blank lines before', 'a: >\n\n  one\n  two\n', '\none two\n', '1:4-5:1'],
  ])('%s', (_what, text, value, place) => {
    expect(blockOf(text)).toEqual([value, place]);
    expect(blockOf(text.replaceAll('\n', '\r\n'))).toEqual([value, place]);
  });

  test('of an item of a list', () => {
    expect(readBoth('a:\n  - |\n    one\n  - >-\n    two\n    three\n  - 4\n')).toBeDefined();
  });
});

describe('left to the library', () => {
  test.each([
    ['a header with a width', 'a: |2\n  one\n'],
    ['a header that keeps', 'a: |+\n  one\n'],
    ['a header with a comment', 'a: | # why\n  one\n'],
    ['no line', 'a: |\nb: 1\n'],
    ['no line at the end', 'a: |\n'],
    ['a line that is not indented', 'a: |\none\n'],
    ['a blank line indented more than the first', 'a: |\n    \n  one\n'],
    ['a blank line indented more than the others', 'a: |\n  one\n    \n  two\n'],
    ['a line indented less than the first', 'a: |\n    one\n  two\n'],
    ['a comment indented less than the first', 'a: |\n    one\n  # two\nb: 1\n'],
    ['no line feed at the end', 'a: |\n  one'],
    ['a tab where indentation is due', 'a: |\n  one\n\ttwo\n'],
  ])('%s', (_what, text) => {
    expect(blockOf(text)).toBeUndefined();
  });
});
