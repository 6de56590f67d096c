import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc } from '../support/properties.js';
import { unifiedDiff } from '../../src/lint/diff.js';

describe('unifiedDiff', () => {
  test('of equal texts is empty', () => {
    expect(unifiedDiff('a.yaml', 'one\n', 'one\n')).toBe('');
  });

  test('shows three lines around a change', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\n';
    expect(unifiedDiff('p/a.yaml', before, before.replace('e', 'E'))).toBe(
      '--- a/p/a.yaml\n+++ b/p/a.yaml\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n',
    );
  });

  test('shows changes far apart by themselves, and near ones together', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `${index}\n`);
    const change = (...at: readonly number[]) =>
      lines.map((line, index) => (at.includes(index) ? `x${line}` : line)).join('');
    const hunks = (text: string) => unifiedDiff('a', lines.join(''), text).match(/^@@.*@@$/gm);
    expect(hunks(change(5, 30))).toEqual(['@@ -3,7 +3,7 @@', '@@ -28,7 +28,7 @@']);
    expect(hunks(change(5, 11))).toEqual(['@@ -3,13 +3,13 @@']);
  });

  test('says where the last line has no end', () => {
    expect(unifiedDiff('a', 'one', 'two\n')).toBe(
      '--- a/a\n+++ b/a\n@@ -1 +1 @@\n-one\n\\ No newline at end of file\n+two\n',
    );
  });

  test('names the line before an empty stretch', () => {
    expect(unifiedDiff('a', '', 'one\n')).toContain('@@ -0,0 +1 @@');
    expect(unifiedDiff('a', 'one\ntwo\n', '')).toContain('@@ -1,2 +0,0 @@');
  });

  test('of texts that have nothing in common is one replaced by the other', () => {
    const old = Array.from({ length: 200 }, (_, index) => `old ${index}\n`).join('');
    const now = Array.from({ length: 100 }, (_, index) => `now ${index}\n`).join('');
    expect(unifiedDiff('a', old, now)).toContain('@@ -1,200 +1,100 @@');
  });
});

test('patch makes of the first text the second, for any two texts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'prep-diff-'));
  const file = join(folder, 'a');
  const texts = fc
    .array(fc.constantFrom('a', 'b', 'c', '', '  - x: "1"', 'y\r'), { maxLength: 25 })
    .map((lines) => lines.join('\n'));
  try {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        fc.pre(before !== after && before !== '' && after !== '');
        writeFileSync(file, before);
        const input = unifiedDiff('a', before, after);
        execFileSync('git', ['apply', '--unsafe-paths', '--whitespace=nowarn', '-'], { cwd: folder, input });
        expect(readFileSync(file, 'utf8')).toBe(after);
      }),
      { numRuns: 60 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
