import { expect, test } from '@jest/globals';
import { Findings, mostProblems } from '../../src/packs/findings.js';

/** Ten characters a line. */
const lines = {
  linePos: (offset: number) => ({ line: Math.floor(offset / 10) + 1, col: (offset % 10) + 1 }),
};

test('an offset becomes line and column', () => {
  const findings = new Findings(lines).report({ rule: 'yaml/merge-key' }, [12, 25]);
  expect(findings.problems).toEqual([
    { rule: 'yaml/merge-key', place: { line: 2, column: 3, endLine: 3, endColumn: 6 } },
  ]);
});

test('an end before the start is taken for the start', () => {
  expect(new Findings(lines).place([12, 3])).toEqual({ line: 2, column: 3, endLine: 2, endColumn: 3 });
});

test('a place that cannot be told is the start of the file', () => {
  const lost = { linePos: () => ({ line: 0, col: 0 }) };
  expect(new Findings(lost).place([5, 6])).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 1 });
});

test('after fifty, no more are kept', () => {
  const findings = new Findings(lines);
  for (let count = 0; count < 1000; count += 1)
    findings.report({ rule: 'yaml/merge-key' }, [count, count + 1]);
  expect(findings.problems).toHaveLength(mostProblems);
  expect(findings.problems.at(-1)?.place).toMatchObject({ line: 5, column: 10 });
});
