import { describe, expect, test } from '@jest/globals';
import { nothing } from '../../../src/model/tree.js';
import { startOfFile } from '../../../src/model/place.js';
import { Source } from '../../../src/packs/usual-yaml/source.js';

function at(text: string, lines = 1): Source {
  const source = new Source(text);
  for (let line = 0; line < lines; line += 1) source.nextLine();
  return source;
}

describe('lines', () => {
  test('are counted, with their indentation and without their break', () => {
    const text = 'a\n  b\r\n\n c';
    const seen = [1, 2, 3, 4].map((lines) => {
      const { line, indent, start, end } = at(text, lines);
      return [line, indent, text.slice(start, end)];
    });
    expect(seen).toEqual([
      [1, 0, 'a'],
      [2, 2, '  b'],
      [3, 0, ''],
      [4, 1, ' c'],
    ]);
    expect(at(text, 5).isDone()).toBe(true);
    expect(at(text, 4).isDone()).toBe(false);
  });

  test('without content are passed over', () => {
    const source = at('# one\n\n  \n   # two\n   x\n');
    source.toContent();
    expect([source.line, source.indent, source.odd]).toEqual([5, 3, false]);
  });

  test.each([
    ['a tab', '\tx\n'],
    ['a comment that is indented more than what follows', '  # one\nx\n'],
    ['a comment without a line feed', '# one'],
  ])('with %s are odd', (_what, text) => {
    const source = at(text);
    source.toContent();
    expect(source.odd).toBe(true);
  });
});

test('a place goes from a column to where the reader stands', () => {
  const source = at('a\n  bcd\n', 2);
  source.at += 2;
  expect(source.placeFrom(4)).toEqual({ line: 2, column: 3, endLine: 2, endColumn: 5 });
});

test.each([
  ['a\nb\n', 1, 2, 1],
  ['a\nb', 2, 2, 2],
])('a value ends with its line: %j', (text, lines, endLine, endColumn) => {
  const source = at(text, lines);
  source.endValue();
  expect(source.placeUntilValue(1, 1)).toEqual({ line: 1, column: 1, endLine, endColumn });
});

test('keys are letters, digits and dashes before a colon and a blank', () => {
  const colon = (text: string) => at(text).colonAfterKey(0);
  expect(['a: 1', 'a-b_2:', 'A: x'].map(colon)).toEqual([1, 5, 1]);
  expect(['a:b', '1: a', '_a: 1', '<<: 1', 'a b: 1', 'a : 1', '"a": 1', 'a'].map(colon)).toEqual(
    Array.from({ length: 8 }, () => -1),
  );
});

test('what stands too deep is left to the library', () => {
  const source = at('x');
  const deeper = (levels: number): ReturnType<typeof nothing> => {
    if (levels > 0) source.enter(() => deeper(levels - 1));
    return nothing(startOfFile);
  };
  deeper(60);
  expect(source.odd).toBe(false);
  deeper(61);
  expect(source.odd).toBe(true);
});
