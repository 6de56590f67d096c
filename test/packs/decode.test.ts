import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { decode } from '../../src/packs/decode.js';

const bytesOf = (...parts: (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Uint8Array.from(part))));

describe('UTF-8', () => {
  test('every text comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decode(new TextEncoder().encode(text))).toEqual({
          text: text.replace(/^\ufeff/, ''),
          problems: [],
        });
      }),
    );
  });

  test('a byte order mark is dropped, so that columns count from the first letter', () => {
    expect(decode(bytesOf([0xef, 0xbb, 0xbf], 'a: 1'))).toEqual({ text: 'a: 1', problems: [] });
  });

  test('CRLF stays', () => {
    expect(decode(bytesOf('a\r\nb')).text).toBe('a\r\nb');
  });

  test('an empty file is an empty text', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', problems: [] });
  });
});

describe('a byte that is not UTF-8', () => {
  const mark = [0xef, 0xbb, 0xbf];

  test.each<[string, Uint8Array, number, number]>([
    ['at the start', bytesOf([0xff], 'a'), 1, 1],
    ['on the second line', bytesOf('a: 1\nb: ', [0xe9], '\n'), 2, 4],
    ['after wide letters', bytesOf('日本\u{1f600}', [0x80]), 1, 5],
    ['cut at the end', bytesOf('ab', [0xe6, 0x97]), 1, 3],
    ['overlong', bytesOf('a', [0xc0, 0x80]), 1, 2],
    ['half a pair, encoded', bytesOf('ab\n', [0xed, 0xa0, 0x80]), 2, 1],
    ['after a replacement character of its own', bytesOf('\ufffd\n\ufffdx', [0xff]), 2, 3],
    ['after a byte order mark', bytesOf(mark, 'ab', [0xff]), 1, 3],
    ['after both', bytesOf(mark, '\ufffd', [0xff]), 1, 2],
    ['before a replacement character', bytesOf('a', [0xff], '\ufffd'), 1, 2],
  ])('%s', (_what, bytes, line, column) => {
    expect(decode(bytes)).toEqual({
      text: '',
      problems: [
        {
          rule: 'yaml/encoding',
          detail: 'this byte is not valid UTF-8; save the file as UTF-8',
          place: { line, column, endLine: line, endColumn: column + 1 },
        },
      ],
    });
  });

  test('behind a million replacement characters is found at once', () => {
    const started = performance.now();
    const [problem] = decode(bytesOf('\ufffd'.repeat(1_000_000), [0xff])).problems;
    expect(problem?.place).toMatchObject({ line: 1, column: 1_000_001 });
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

describe('UTF-16 and UTF-32 are told, and read where they can be', () => {
  const little = Buffer.from('\ufeffa: é日\n', 'utf16le');

  test('little-endian', () => {
    const { text, problems } = decode(little);
    expect(text).toBe('a: é日\n');
    expect(problems).toEqual([
      expect.objectContaining({ rule: 'yaml/encoding', detail: 'the file is UTF-16LE; save it as UTF-8' }),
    ]);
  });

  test('big-endian', () => {
    const { text, problems } = decode(Buffer.from(little).swap16());
    expect(text).toBe('a: é日\n');
    expect(problems).toEqual([expect.objectContaining({ detail: 'the file is UTF-16BE; save it as UTF-8' })]);
  });

  test('an odd byte at the end breaks nothing', () => {
    expect(decode(little.subarray(0, little.length - 1)).problems).toHaveLength(1);
  });

  test.each([
    ['little-endian', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]],
    ['big-endian', [0, 0, 0xfe, 0xff, 0, 0, 0, 0x61]],
  ])('UTF-32, %s', (_what, bytes) => {
    expect(decode(Uint8Array.from(bytes)).problems).toEqual([
      expect.objectContaining({ rule: 'yaml/encoding', detail: 'the file is UTF-32; save it as UTF-8' }),
    ]);
  });
});
