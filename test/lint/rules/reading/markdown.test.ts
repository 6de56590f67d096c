import { describe, expect, test } from '@jest/globals';
import { codeMark, fencesOf, proseOf } from '../../../../src/lint/rules/reading/markdown.js';

const prose = (text: string) => proseOf(text).replaceAll(codeMark, '#');

describe('proseOf', () => {
  test.each([
    ['no code', 'no code'],
    ['a `b` c', 'a ### c'],
    ['a ``b ` c`` d', 'a ######### d'],
    ['a `b c', 'a `b c'],
    ['a `b`` c` d', 'a ####### d'],
    ['a\n```js\nb\n```\nc', 'a\n     \n \n   \nc'],
    ['a\n~~~\nb\nc', 'a\n   \n \n '],
    ['a\n\n    b\n\nc', 'a\n\n     \n\nc'],
    ['- a\n\n    b', '- a\n\n    b'],
    ['a\n    b', 'a\n    b'],
  ])('%j is %j', (text, expected) => {
    expect(prose(text)).toBe(expected);
    expect(proseOf(text)).toHaveLength(text.length);
  });
});

describe('fencesOf', () => {
  test('tells language, lines and whether it is closed', () => {
    const found = fencesOf('a\n```sql ordered\n1\n2\n```\n~~~\n3');
    expect(found.map(({ language, lines, closed }) => [language, lines, closed])).toEqual([
      ['sql', ['1', '2'], true],
      ['', ['3'], false],
    ]);
  });

  test('a fence of four marks is not closed by three, nor by other ones', () => {
    expect(fencesOf('````\n```\n~~~~\n').map(({ closed }) => closed)).toEqual([false]);
  });
});

test('a megabyte of marks takes no time', () => {
  const hostile = [
    '`'.repeat(1e6),
    '` `` '.repeat(2e5),
    '```\n'.repeat(2.5e5),
    '~~~\n```\n'.repeat(1.2e5),
    '\n\n    x'.repeat(1e5),
  ];
  const runs = Array.from({ length: 1400 }, (_, index) => '`'.repeat(index + 1)).join(' ');
  for (const text of [...hostile, runs]) {
    const started = performance.now();
    expect(proseOf(text)).toHaveLength(text.length);
    expect(performance.now() - started).toBeLessThan(5000);
  }
});
