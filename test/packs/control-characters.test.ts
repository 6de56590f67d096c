import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import {
  controlCharacter,
  firstControlCharacter,
  withoutControls,
} from '../../src/packs/control-characters.js';

const codePoints = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const harmful = [
  ...codePoints(0x00, 0x08),
  0x0b,
  0x0c,
  ...codePoints(0x0e, 0x1f),
  ...codePoints(0x7f, 0x9f),
  0x61c,
  0x200e,
  0x200f,
  ...codePoints(0x202a, 0x202e),
  ...codePoints(0x2066, 0x2069),
];

test('every control of C0, C1 and the bidirectional algorithm is found', () => {
  for (const codePoint of harmful) {
    expect(controlCharacter(`a${String.fromCodePoint(codePoint)}b`)).toBe(codePoint);
  }
});

test.each([
  ['tab and line feed', 'a\tb\n'],
  ['CRLF', 'a\r\nb\r\n'],
  ['a joiner between emoji', '\u{1f468}\u200d\u{1f469}'],
  ['accents, scripts, emoji', 'é e\u0301 日本 עברית العربية \u{1f600}'],
  ['a no-break space', 'a\u00a0b'],
  ['the last character of Unicode', '\u{10ffff}'],
])('%s: no harm', (_what, text) => {
  expect(controlCharacter(text)).toBeUndefined();
});

test.each([
  ['a carriage return alone', 'a\rb', 0x0d],
  ['a carriage return at the end', 'a\r', 0x0d],
  ['two before a line feed', 'a\r\r\n', 0x0d],
  ['the first half of a pair', 'a\ud83d', 0xd83d],
  ['the second half of a pair', '\ude00a', 0xde00],
  ['halves the wrong way round', '\ude00\ud83d', 0xde00],
])('%s', (_what, text, codePoint) => {
  expect(controlCharacter(text)).toBe(codePoint);
});

describe('firstControlCharacter', () => {
  test.each([
    ['\u0000', 1, 1],
    ['abc\u001b', 1, 4],
    ['a\nb\n  \u0007x\u0000', 3, 3],
    ['日本\u{1f600}\u0000', 1, 5],
    ['a\r\nb\rc', 2, 2],
  ])('%j is at %i:%i', (text, line, column) => {
    expect(firstControlCharacter(text)).toMatchObject({
      rule: 'yaml/control-char',
      place: { line, column, endLine: line, endColumn: column + 1 },
    });
  });

  test('none in a good text', () => {
    expect(firstControlCharacter('pack: a\n')).toBeUndefined();
    expect(firstControlCharacter('')).toBeUndefined();
  });
});

test('withoutControls leaves none, and all else as it is', () => {
  expect(withoutControls('a\u001b[31m\u0000b')).toBe('a\ufffd[31m\ufffdb');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = withoutControls(text);
      expect(controlCharacter(clean)).toBeUndefined();
      expect(clean).toHaveLength(text.length);
      expect(withoutControls(clean)).toBe(clean);
    }),
  );
});

test('a million good letters take no time', () => {
  expect(firstControlCharacter('x\r\n'.repeat(1_000_000))).toBeUndefined();
});
