import { expect, test } from '@jest/globals';
import { escaped, visible } from '../../../src/lint/formats/visible.js';

test('what acts on a terminal is replaced, what is only unusual stays', () => {
  const hostile = [
    '\u0000',
    '\u0007',
    '\n',
    '\r',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u009b',
    '\u202e',
    '\u2028',
    '\udc00',
  ];
  for (const character of hostile) expect(visible(`a${character}b`)).toBe('a\ufffdb');
  for (const text of ['数据库', '👩‍👩‍👧', 'e\u0301', 'العربية', '\u00a0']) expect(visible(text)).toBe(text);
  expect(visible('\t')).toBe('    ');
});

test('in JSON they are escaped, and line breaks between values stay', () => {
  expect(escaped('{\n "a": "\u009b\u202e"\n}')).toBe('{\n "a": "\\u009b\\u202e"\n}');
});
