import { expect, test } from '@jest/globals';
import { json } from '../../../src/lint/formats/json.js';
import { plain } from '../../../src/lint/paint.js';
import { brokenPacks, noFindings } from './broken-packs.js';
import { everySeverity } from './every-severity.js';
import { parsedAt } from './parsed.js';

/** The keys of the objects that are indented so deep, in their order. */
function keysAt(depth: number, output: string): string[] {
  return Array.from(
    output.matchAll(new RegExp(`^ {${depth * 2}}"(\\w+)":`, 'gm')),
    (match) => match[1] ?? '',
  );
}

test('the document has the keys of the contract, in its order, and no other', async () => {
  const { result, context } = await brokenPacks();
  const output = json(result, context);
  const resultKeys = 'file line column endLine endColumn rule severity message question help url fix';
  expect(keysAt(1, output)).toEqual(['version', 'tool', 'summary', 'results']);
  expect(keysAt(2, output)).toEqual('name version files questions errors warnings infos fixable'.split(' '));
  expect(keysAt(3, output)).toEqual(result.findings.flatMap(() => resultKeys.split(' ')));
  expect(JSON.parse(output)).toMatchObject({ version: 1, tool: { name: 'prep', version: '1.2.3' } });
});

test('a result says what the finding says', async () => {
  const { result, context } = await brokenPacks();
  const results = result.findings.map(({ place, ...rest }) => ({ ...rest, ...place, fix: null }));
  expect(JSON.parse(json(result, context))).toMatchObject({ results });
});

test('escapes say the same as the characters they stand for', async () => {
  const { result, context } = await brokenPacks();
  const message = 'a \u009b b \u202e c \u0085 d \u{1f680} \ud800';
  const findings = result.findings.slice(0, 1).map((finding) => ({ ...finding, message }));
  const output = json({ ...result, findings }, context);
  expect(output).toContain('\\u009b');
  expect(JSON.parse(output)).toMatchObject({ results: [{ message }] });
});

test('a run without findings has an empty list', () => {
  const summary = { files: 3, questions: 40, errors: 0, warnings: 0, infos: 0, fixable: 0 };
  const context = { sources: new Map(), paint: plain, version: '1' };
  expect(JSON.parse(json(noFindings, context))).toMatchObject({ summary, results: [] });
});

test('a fix is its description and its edits with their places', async () => {
  const { context } = await brokenPacks();
  const output = json(everySeverity, context);
  const edits = [{ line: 3, column: 5, endLine: 3, endColumn: 7, text: '"no"' }];
  expect(parsedAt(output, 'summary', 'fixable')).toBe(1);
  expect(parsedAt(output, 'results', 1, 'fix')).toEqual({ description: 'quote the text', edits });
});
