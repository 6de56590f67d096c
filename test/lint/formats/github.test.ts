import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/lint/finding.js';
import { concise } from '../../../src/lint/formats/concise.js';
import { github } from '../../../src/lint/formats/github.js';
import { brokenPacks } from './broken-packs.js';
import { everySeverity } from './every-severity.js';

const [error, warning, info] = everySeverity.findings;

async function lines(findings: readonly (Finding | undefined)[]): Promise<readonly string[]> {
  const { context } = await brokenPacks();
  const given = findings.filter((finding) => finding !== undefined);
  return github({ ...everySeverity, findings: given }, context)
    .split('\n')
    .slice(0, -1);
}

describe('github', () => {
  test('all findings as lines, before annotations of the errors and warnings', async () => {
    const { context } = await brokenPacks();
    const output = await lines([error, warning, info]);
    expect(`${output.slice(0, 3).join('\n')}\n`).toBe(concise(everySeverity, context));
    expect(output.slice(3)).toEqual([
      '::error file=packs/a.yaml,line=3,endLine=3,col=5,endColumn=7,title=stem/empty::the prompt is empty: 100 %25, <really> & "so"',
      '::warning file=packs/a.yaml,line=3,endLine=3,col=5,endColumn=7,title=yaml/ambiguous-scalar::quote it',
    ]);
  });

  test('at most ten errors and ten warnings are annotated, every finding has its line', async () => {
    const output = await lines(Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? error : warning)));
    expect(output.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(output.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
    expect(output.filter((line) => line.startsWith('packs/a.yaml:3:5: '))).toHaveLength(30);
  });

  test('a place of several lines has no columns, since GitHub takes them for one line', async () => {
    const place = { line: 3, column: 5, endLine: 4, endColumn: 1 };
    const [, annotation] = await lines(error === undefined ? [] : [{ ...error, place }]);
    expect(annotation).toMatch(/^::error file=packs\/a\.yaml,line=3,endLine=4,title=stem\/empty::/);
  });

  test('neither file names nor messages can end a property or begin a command', async () => {
    const hostile = { file: '::error::x,line=1:%0A', message: 'a\r\n::set-env name=PATH::x %0A' };
    const output = await lines(error === undefined ? [] : [{ ...error, ...hostile }]);
    expect(output).toHaveLength(2);
    expect(output[0]).toMatch(/^\.\/::error::x/);
    expect(output[1]).toBe(
      '::error file=%3A%3Aerror%3A%3Ax%2Cline=1%3A%250A,line=3,endLine=3,col=5,endColumn=7,title=stem/empty::a\ufffd\ufffd::set-env name=PATH::x %250A',
    );
  });
});
