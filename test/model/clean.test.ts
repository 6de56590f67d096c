import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { clean, escapedJson, oneLine } from '../../src/model/clean.js';

/** What clean text has none of, said in another way than the code says it. */
function acts(text: string): boolean {
  const points = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const within = (from: number, to: number) => points.some((point) => from <= point && point <= to);
  const control = points.some(
    (point) => (point < 0x20 && point !== 9 && point !== 10) || (0x7f <= point && point < 0xa0),
  );
  const turning =
    within(0x202a, 0x202e) || within(0x2066, 0x2069) || within(0x200e, 0x200f) || points.includes(0x61c);
  return control || turning || within(0x2028, 0x2029) || within(0xd800, 0xdfff) || points.includes(0xfeff);
}

/** Any code unit, halves of pairs among them, those that act often. */
const anything = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        '\u001b[2J',
        '\u009b',
        '\r\n',
        '\r',
        '\u202e',
        '\u0301',
        '\u200d',
        '\u{e0041}',
        '\u{1f3f4}',
        '\ud83d',
      ),
    ),
  )
  .map((parts) => parts.join(''));

describe('clean', () => {
  test('leaves nothing that acts, and nothing to do for a second time', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = clean(text);
        expect(acts(once)).toBe(false);
        expect(once).not.toMatch(/[\p{M}\u200b-\u200d]{9}/u);
        expect(clean(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps the length, but for a carriage return before a line feed', () => {
    fc.assert(
      fc.property(anything, (text) =>
        expect(clean(text)).toHaveLength(text.replace(/\r+(?=\n)/g, '').length),
      ),
    );
  });

  test.each([
    ['Latin', 'Größe, naïve, Łódź, Việt Nam, e\u0301'],
    ['Greek and Cyrillic', 'λόγος, Объект'],
    ['Hebrew with points', 'שָׁלוֹם עוֹלָם'],
    ['Arabic with vowels', 'اَلسَّلَامُ عَلَيْكُمْ'],
    ['Persian with joiners', 'می\u200cخواهم'],
    ['Hindi and Tamil', 'क्षत्रिय नमस्ते தமிழ்'],
    ['Thai, Khmer and Tibetan', 'ที่นี่ ភាសា\u200bខ្មែរ བསྒྲུབས'],
    ['Chinese, Japanese, Korean', '数据库 データベース 데이터베이스 葛\u{e0100}'],
    ['emoji with joiners and skin', '👩‍👩‍👧‍👦 🧑🏽‍💻 ❤️‍🔥 🏳️‍🌈 🇩🇪 1️⃣'],
    ['the flag of a region', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['code', 'if (a < b) {\n\treturn `${x}\\n`;\n}'],
    ['odd blanks', 'a\u00a0b\u2009c\u3000d\u00ad'],
    ['the replacement sign itself', '\ufffd'],
  ])('keeps %s', (_script, text) => {
    expect(clean(text)).toBe(text);
    expect(escapedJson(JSON.stringify(text))).toBe(JSON.stringify(text));
  });

  test.each([
    ['\u001b[2Jx', '\ufffd[2Jx'],
    ['a\r\nb\r\r\nc\rd', 'a\nb\nc\ufffdd'],
    ['e' + '\u0301'.repeat(10), `e${'\u0301'.repeat(8)}\ufffd\ufffd`],
    ['\u{e0041}', '\ufffd\ufffd'],
    ['\u{1f3f4}\u{e0041}', '\u{1f3f4}\ufffd\ufffd'],
    ['a\ud800b', 'a\ufffdb'],
  ])('%j becomes %j', (text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  test('finds each character that acts, whatever stands beside it', () => {
    const signs = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    // The second text is looked at in full because of the tag in it.
    const odd = signs.filter((sign) => clean(sign) !== clean(`${sign}\u{e0041}`).slice(0, -2));
    expect(odd).toEqual([]);
  });

  test('takes no longer for a flood', () => {
    expect(clean('\u0301'.repeat(100_000))).toHaveLength(100_000);
  });
});

test('on one line there is no line break either', () => {
  expect(oneLine('a\nb\tc\r\n')).toBe('a\ufffdb    c\ufffd\ufffd');
});

test('in JSON everything is kept, and nothing acts', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const json = escapedJson(JSON.stringify({ text }, null, 2));
      expect(acts(json)).toBe(false);
      expect(JSON.parse(json)).toEqual({ text });
    }),
  );
});
