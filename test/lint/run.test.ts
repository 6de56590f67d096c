import { describe, expect, test } from '@jest/globals';
import type { Rule } from '../../src/lint/rule.js';
import { lint as lintWith, type LintOptions } from '../../src/lint/run.js';
import { rules } from '../../src/lint/registry.js';
import { common, pack, question } from '../../src/lint/samples.js';
import { packFile } from './sample-files.js';

/** These tests are about the run; a new rule is no reason to change them. */
const few = rules.filter(
  ({ id, scope }) =>
    scope === 'loader' || ['explain/missing', 'refs/missing', 'pack/duplicate-id'].includes(id),
);
const lint = (files: Parameters<typeof lintWith>[0], options: LintOptions = {}) =>
  lintWith(files, { rules: few, ...options });

const bare = pack(`${common('boolean')}  answer: true\n`).files['sample.yaml'] ?? '';
const good = question('boolean', 'answer: true').files['sample.yaml'] ?? '';
const noYaml = 'pack: "never closed\n';
const files = [
  packFile('b/broken.yaml', noYaml),
  packFile('a/bare.yaml', bare),
  packFile('c/good.yaml', good.replace('pack: sample', 'pack: good')),
  packFile('a/wrong.yaml', bare.replace('answer: true', 'answer: maybe').replace('mid', 'medium')),
];

describe('lint', () => {
  test('finds everything in every file, sorted, and counts it', async () => {
    const result = await lint(files);
    const found = result.findings.map(({ file, place, rule }) => `${file}:${place.line} ${rule}`);
    expect(found).toEqual([
      'a/bare.yaml:5 explain/missing',
      'a/bare.yaml:5 refs/missing',
      'a/wrong.yaml:5 pack/duplicate-id',
      'a/wrong.yaml:7 schema/enum',
      'a/wrong.yaml:11 schema/type',
      'b/broken.yaml:1 yaml/syntax',
    ]);
    expect(result.counts).toEqual({ error: 4, warn: 2, info: 0 });
    expect([result.files, result.questions]).toEqual([4, 3]);
  });

  test('gives the same for any order of the files', async () => {
    const expected = JSON.stringify(await lint(files));
    for (const [index] of files.entries()) {
      const turned = [...files.slice(index), ...files.slice(0, index)];
      expect(JSON.stringify(await lint(turned))).toBe(expected);
      expect(JSON.stringify(await lint(turned.reverse()))).toBe(expected);
    }
  });

  test('names the question of a finding, whether or not it could be read', async () => {
    const { findings } = await lint(files);
    expect(findings.map((finding) => finding.question)).toEqual([
      'sample/sample',
      'sample/sample',
      'sample/sample',
      'sample/sample',
      'sample/sample',
      null,
    ]);
  });

  test('nothing to check is no finding', async () => {
    expect(await lint([])).toEqual({
      findings: [],
      files: 0,
      questions: 0,
      counts: { error: 0, warn: 0, info: 0 },
    });
  });

  test('reads several packs of one file, as `prep packs cat` joins them', async () => {
    const other = good.replace('pack: sample', 'pack: other');
    const joined = await lint([packFile('-', `${good}---\n${other}`)]);
    expect([joined.findings, joined.questions]).toEqual([[], 2]);
    const twice = await lint([packFile('-', `${good}---\n${good}`)]);
    expect(twice.findings.map(({ rule, place }) => [rule, place.line])).toEqual([['pack/duplicate-id', 20]]);
  });
});

describe('severities', () => {
  test('a rule that is off gives nothing, be it of the loader or its own', async () => {
    const off = ['schema/enum', 'explain/missing', 'yaml/syntax'].map((id) => [id, 'off'] as const);
    const { findings, counts } = await lint(files, { severities: new Map(off) });
    expect(findings.map((finding) => finding.rule)).toEqual([
      'refs/missing',
      'pack/duplicate-id',
      'schema/type',
    ]);
    expect(counts).toEqual({ error: 2, warn: 1, info: 0 });
  });

  test('an override makes a finding graver or milder', async () => {
    const severities = new Map([
      ['schema/type', 'info'],
      ['refs/missing', 'error'],
    ] as const);
    const { findings } = await lint(files, { severities });
    const of = Object.fromEntries(findings.map(({ rule, severity }) => [rule, severity]));
    expect(of).toMatchObject({
      'schema/type': 'info',
      'refs/missing': 'error',
      'explain/missing': 'warn',
    });
  });
});

test('a rule may look at a question, a pack or the whole run; one that is off is not run', async () => {
  const seen: string[] = [];
  const rest = { severity: 'info', why: 'It is a test.', bad: { files: {} }, good: { files: {} } } as const;
  const own: readonly Rule[] = [
    {
      ...rest,
      id: 'test/question',
      scope: 'question',
      check: async (subject) => [{ place: subject.node.place, message: subject.document.head?.pack ?? '' }],
    },
    {
      ...rest,
      id: 'test/pack',
      scope: 'pack',
      check: ({ id, documents }) => {
        seen.push(`${id}: ${documents.map((document) => document.file).join(' ')}`);
        return [];
      },
    },
    {
      ...rest,
      id: 'test/run',
      scope: 'run',
      check: (run) => {
        seen.push(run.files.map((file) => file.path).join(' '));
        return [];
      },
    },
    {
      ...rest,
      id: 'test/off',
      scope: 'run',
      severity: 'off',
      check: () => {
        throw new Error('run although it is off');
      },
    },
  ];
  const { findings } = await lint(files, { rules: own });
  const found = findings.filter((finding) => finding.rule.startsWith('test/'));
  expect(found.map(({ file, message }) => [file, message])).toEqual([
    ['a/bare.yaml', 'sample'],
    ['c/good.yaml', 'good'],
  ]);
  expect(seen).toEqual([
    'sample: a/bare.yaml a/wrong.yaml',
    'good: c/good.yaml',
    'a/bare.yaml a/wrong.yaml b/broken.yaml c/good.yaml',
  ]);
});
