import { countsOf, type LintResult } from '../../../src/lint/run.js';
import type { Finding } from '../../../src/lint/finding.js';

const place = { line: 3, column: 5, endLine: 3, endColumn: 7 };
const rest = { file: 'packs/a.yaml', place, question: null, help: null, url: null, fix: null } as const;
const fix = { description: 'quote the text', edits: [{ place, text: '"no"' }] };

const findings: readonly Finding[] = [
  { ...rest, rule: 'stem/empty', severity: 'error', message: 'the prompt is empty: 100 %, <really> & "so"' },
  { ...rest, rule: 'yaml/ambiguous-scalar', severity: 'warn', message: 'quote it', fix },
  { ...rest, rule: 'no/such-rule', severity: 'info', message: 'worth knowing', question: null },
];

/** An error, a warning that can be mended, and an info of a rule that nobody knows. */
export const everySeverity: LintResult = { findings, files: 1, questions: 1, counts: countsOf(findings) };
