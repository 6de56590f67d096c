import { expect, test } from '@jest/globals';
import { gitlab } from '../../../src/lint/formats/gitlab.js';
import { brokenPacks } from './broken-packs.js';
import { everySeverity } from './every-severity.js';
import { eachAt, parsedAt } from './parsed.js';

test('an issue has what GitLab asks for, severities in its words', async () => {
  const { context } = await brokenPacks();
  expect(JSON.parse(gitlab(everySeverity, context))).toMatchObject([
    {
      description: 'the prompt is empty: 100 %, <really> & "so"',
      check_name: 'stem/empty',
      severity: 'major',
      location: { path: 'packs/a.yaml', lines: { begin: 3, end: 3 } },
    },
    { check_name: 'yaml/ambiguous-scalar', severity: 'minor' },
    { check_name: 'no/such-rule', severity: 'info' },
  ]);
});

test('no two issues share a fingerprint, or GitLab would show one of them', async () => {
  const { context } = await brokenPacks();
  const findings = [...everySeverity.findings, ...everySeverity.findings];
  const prints = eachAt(parsedAt(gitlab({ ...everySeverity, findings }, context)), 'fingerprint');
  expect(new Set(prints).size).toBe(6);
});

test('a path does not start with "./"', async () => {
  const { context } = await brokenPacks();
  const findings = everySeverity.findings.map((finding) => ({ ...finding, file: './a.yaml' }));
  expect(gitlab({ ...everySeverity, findings }, context)).toContain('"path": "a.yaml"');
});
