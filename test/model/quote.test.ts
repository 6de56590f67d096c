import { expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { quote, shorten } from '../../src/model/quote.js';
import { controlCharacter } from '../../src/packs/control-characters.js';

test.each([
  ['abc', '"abc"'],
  ['', '""'],
  ['say "no"', String.raw`"say \"no\""`],
  ['a\nb\tc', String.raw`"a\nb\tc"`],
  ['\u001b[31m', String.raw`"\u001b[31m"`],
  ['\u009b31m', String.raw`"\u009b31m"`],
  ['\u0085', String.raw`"\u0085"`],
  ['\u007f', String.raw`"\u007f"`],
  ['abc\u202ecba', String.raw`"abc\u202ecba"`],
  ['\u2028', String.raw`"\u2028"`],
  ['\ud83d', String.raw`"\ud83d"`],
  ['日本 \u{1f600} é', '"日本 \u{1f600} é"'],
])('%j is quoted as %s', (text, quoted) => {
  expect(quote(text)).toBe(quoted);
});

test('no text gets a control character into a sentence', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(controlCharacter(quote(text))).toBeUndefined();
      expect(quote(text)).not.toMatch(/[\n\r\t]/);
    }),
  );
});

test('half a character at the cut is escaped too', () => {
  const quoted = quote(`${'x'.repeat(36)}\u{1f600}${'y'.repeat(20)}`);
  expect(controlCharacter(quoted)).toBeUndefined();
  expect(quoted).toContain(String.raw`\ud83d...`);
});

test('forty characters stand, more are cut', () => {
  expect(shorten('x'.repeat(40))).toBe('x'.repeat(40));
  expect(shorten('x'.repeat(41))).toBe(`${'x'.repeat(37)}...`);
  expect(quote('x'.repeat(1_000_000))).toHaveLength(42);
});
