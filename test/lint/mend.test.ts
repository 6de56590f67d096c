import { describe, expect, test } from '@jest/globals';
import { mend } from '../../src/lint/mend.js';
import { rules } from '../../src/lint/registry.js';
import type { Rule } from '../../src/lint/rule.js';
import { lint } from '../../src/lint/run.js';
import { question } from '../../src/lint/samples.js';
import { packFile, packFilesOf } from './sample-files.js';

const fixable = rules.filter((rule) => rule.fixable === true);

async function fixedIn(rule: Rule): Promise<number> {
  const { findings } = await lint(packFilesOf(rule.bad));
  return findings.filter((finding) => finding.rule === rule.id && finding.fix !== null).length;
}

test.each(rules.map((rule) => [rule.id, rule] as const))(
  '%s says whether it is fixable',
  async (_id, rule) => {
    expect((await fixedIn(rule)) > 0).toBe(rule.fixable === true);
  },
);

describe.each(fixable.map((rule) => [rule.id, rule] as const))('mending %s', (id, rule) => {
  test('leaves none of its fixes open, and mending again changes nothing', async () => {
    const once = await mend(packFilesOf(rule.bad));
    const { findings } = await lint(once.files);
    expect(once.made).toBeGreaterThan(0);
    expect(findings.filter((finding) => finding.rule === id && finding.fix !== null)).toEqual([]);
    const twice = await mend(once.files);
    expect([twice.made, twice.files]).toEqual([0, once.files]);
  });

  test('breaks nothing and keeps every line end', async () => {
    const files = Object.entries(rule.bad.files).map(([name, text]) =>
      packFile(name, text.replaceAll('»', '').replaceAll('\n', '\r\n')),
    );
    const mended = await mend(files);
    expect(mended.made).toBeGreaterThan(0);
    for (const { text, documents } of mended.files) {
      expect(text).not.toMatch(/(?<!\r)\n/);
      expect(documents.flatMap((document) => document.problems)).toEqual([]);
    }
  });
});

const text = question('text', 'accept: [idempotent]').files['sample.yaml'] ?? '';
const describedRule = { why: 'It is a test.', bad: { files: {} }, good: { files: {} } };

/** A rule that wants the title to be something else. */
function titleRule(put: (title: string) => string): Rule {
  return {
    ...describedRule,
    id: 'test/title',
    scope: 'run',
    severity: 'warn',
    check: ({ files }) =>
      files.flatMap((file) => {
        const title = file.text.split('\n')[1] ?? '';
        const place = { line: 2, column: 1, endLine: 2, endColumn: title.length + 1 };
        const fix = { description: 'rename it', edits: [{ place, text: put(title) }] };
        return [{ file: file.path, place, message: 'rename it', fix }];
      }),
  };
}

describe('a mend', () => {
  test('that breaks the file is not made', async () => {
    const files = [packFile('a.yaml', text)];
    const rule = titleRule(() => 'title: "never closed');
    expect(await mend(files, { rules: [rule] })).toEqual({ files, made: 0 });
  });

  test('that turns in a circle comes to an end', async () => {
    const rule = titleRule((title) => (title === 'title: One' ? 'title: Two' : 'title: One'));
    const { made } = await mend([packFile('a.yaml', text)], { rules: [rule] });
    expect(made).toBe(10);
  });

  test('of a file that is not UTF-8 is not made', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    const file = packFile('a.yaml', utf16.toString('latin1'), 'latin1');
    const { made } = await mend([file], { rules: [titleRule(() => 'title: One')] });
    expect(made).toBe(0);
  });

  test('that is silenced is not made', async () => {
    const ambiguous = text.replace('accept: [idempotent]', 'accept: [no]');
    const files = [packFile('a.yaml', ambiguous)];
    const silenced = packFile(
      'a.yaml',
      ambiguous.replace('  explain', '  lint: {disable: [yaml/ambiguous-scalar], reason: x}\n    explain'),
    );
    expect((await mend(files)).made).toBe(1);
    expect((await mend([silenced])).made).toBe(0);
  });
});
