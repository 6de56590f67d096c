import { expect, test } from '@jest/globals';
import { concise } from '../../../src/lint/formats/concise.js';
import { brokenPacks, noFindings } from './broken-packs.js';

test('each finding is one line that editors can parse', async () => {
  const { result, context } = await brokenPacks();
  const lines = concise(result, context).split('\n').slice(0, -1);
  expect(lines).toHaveLength(result.findings.length);
  for (const line of lines) expect(line).toMatch(/^[^:]+:\d+:\d+: (error|warning|info): .+ \[[a-z/-]+\]$/);
});

test('no finding is no output', async () => {
  expect(concise(noFindings, (await brokenPacks()).context)).toBe('');
});
