import { describe, expect, test } from '@jest/globals';
import { comparisonText } from '../../../src/cli/terminal/comparison-text.js';
import type { Cell } from '../../../src/model/runner.js';
import { plain } from './widgets/keys.js';

const style = {
  width: 80,
  paint: plain,
  numberedCode: false,
  saves: true,
  shipped: true,
  offsetAt: () => 0,
};

function numbers(from: number, to: number): readonly (readonly Cell[])[] {
  return Array.from({ length: to - from + 1 }, (_, index) => [from + index]);
}

const cities = {
  expected: {
    columns: ['city', 'count(*)'],
    rows: [
      ['Oslo', 1],
      ['Rome', 2],
    ],
  },
  got: {
    columns: ['name', 'n'],
    rows: [
      ['Oslo', 1],
      ['\u7f57\u9a6c', 2],
    ],
  },
  differs: { expected: 1, got: 1 },
};

describe('rows wanted and rows that came', () => {
  test('stand beside one another, the first that differ marked, without the expressions of the solution', () => {
    expect(comparisonText(cities, style).split('\n')).toEqual([
      'Expected rows:        Your rows:',
      '  city    column 2      name    n',
      '  ------  --------      ------  -',
      "  'Oslo'  1             'Oslo'  1",
      "> 'Rome'  2           > '\u7f57\u9a6c'  2",
    ]);
  });

  test('stand below one another where there is no room beside', () => {
    const lines = comparisonText(cities, { ...style, width: 30 }).split('\n');
    expect(lines).toContain('Expected rows:');
    expect(lines).toContain("> 'Rome'  2");
    expect(lines.indexOf('Your rows:')).toBeGreaterThan(lines.indexOf("> 'Rome'  2"));
  });

  test('are sentences where nothing is drawn, or where a table is too wide', () => {
    expect(comparisonText(cities, { ...style, numberedCode: true })).toContain(
      "  Row 2 (the first that differs): city 'Rome', column 2 2",
    );
    const wide = { columns: ['text'], rows: [['long '.repeat(100)]] };
    const text = comparisonText({ expected: wide, got: wide, differs: { expected: 0, got: 0 } }, style);
    expect(text).toContain("Row 1 (the first that differs): text 'long long");
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(text.length).toBeLessThan(700);
  });

  test('of many rows show those around the first that differs', () => {
    const text = comparisonText(
      {
        expected: { columns: ['i'], rows: numbers(1, 100) },
        got: { columns: ['i'], rows: numbers(1, 49) },
        differs: { expected: 49, got: null },
      },
      style,
    );
    const lines = text.split('\n').map((line) => line.trimEnd());
    expect(lines).toContain('  ... 45 above      ... 41 above');
    expect(lines).toContain('> 50                46');
    expect(lines).toContain('  and 47 more');
  });

  test('say that there are none', () => {
    const none = { columns: ['i'], rows: [] };
    const text = comparisonText({ expected: none, got: none, differs: { expected: null, got: null } }, style);
    expect(text).toContain('(no rows)');
  });

  test('cannot act on the terminal', () => {
    const hostile = { columns: ['\u001b[2J'], rows: [['\u001b]0;title\u0007 two\nlines\u202e']] };
    for (const numberedCode of [true, false]) {
      const text = comparisonText(
        { expected: hostile, got: hostile, differs: { expected: 0, got: 0 } },
        { ...style, numberedCode },
      );
      // eslint reads these as a mistake; here they are the very thing that must not be there.
      expect([...text].filter((sign) => sign !== '\n' && (sign < ' ' || sign === '\u202e'))).toEqual([]);
      expect(text).toContain('two\\nlines');
    }
  });
});
