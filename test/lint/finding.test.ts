import { expect, test } from '@jest/globals';
import { compareFindings, compareText, type Finding } from '../../src/lint/finding.js';

function finding(file: string, [line, column, endColumn]: readonly number[], rule = 'stem/empty'): Finding {
  const place = { line: line ?? 1, column: column ?? 1, endLine: line ?? 1, endColumn: endColumn ?? 9 };
  const rest = { severity: 'error', message: 'm', question: null, help: null, url: null, fix: null } as const;
  return { file, place, rule, ...rest };
}

test('findings are sorted by file, line, column and rule, lines and columns as numbers', () => {
  const sorted = [
    finding('B.yaml', [9, 9]),
    finding('a.yaml', [2, 1]),
    finding('a.yaml', [10, 3, 4], 'mcq/no-key'),
    finding('a.yaml', [10, 3, 4], 'stem/empty'),
    finding('a.yaml', [10, 3, 5], 'stem/empty'),
    { ...finding('a.yaml', [10, 3, 5], 'stem/empty'), message: 'n' },
    finding('a.yaml', [10, 12]),
    finding('ä.yaml', [1, 1]),
  ];
  expect([...sorted].reverse().sort(compareFindings)).toEqual(sorted);
});

test('texts are compared by their units, whatever the language of the machine', () => {
  expect(['ä', 'z', 'Z', 'a'].sort(compareText)).toEqual(['Z', 'a', 'z', 'ä']);
  expect(compareText('a', 'a')).toBe(0);
});
