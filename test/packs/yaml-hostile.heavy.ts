import { describe, expect, test } from '@jest/globals';
import { describeProblem } from '../../src/model/problem-text.js';
import type { Node } from '../../src/model/tree.js';
import { parseYaml } from '../../src/packs/yaml-tree.js';
import { findings, readText, sentences } from './reading.js';

const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => one(i)).join('');

/** Seconds are plenty even on a busy machine; what is quadratic here takes minutes. */
const patience = 20_000;

function within<T>(action: () => T): T {
  const started = performance.now();
  const result = action();
  expect(performance.now() - started).toBeLessThan(patience);
  return result;
}

function depthOf(node: Node): number {
  const children =
    node.type === 'map' ? node.entries.map(({ value }) => value) : node.type === 'list' ? node.items : [];
  return 1 + Math.max(0, ...children.map(depthOf));
}

describe('refused at a place', () => {
  test.each([
    ['200,000 brackets', '['.repeat(200_000), 'yaml/depth'],
    ['200,000 brackets, closed', '['.repeat(100_000) + ']'.repeat(100_000), 'yaml/depth'],
    ['brackets after a good start', `pack: a\nx: ${'['.repeat(5000)}`, 'yaml/depth'],
    ['braces', '{a: '.repeat(100_000), 'yaml/depth'],
    ['dashes', '- '.repeat(100_000), 'yaml/depth'],
    ['question marks', '? '.repeat(100_000), 'yaml/depth'],
    ['a staircase', many(2000, (index) => `${' '.repeat(index)}a:\n`), 'yaml/depth'],
    ['quotes', '" : '.repeat(50_000), 'yaml/depth'],
    ['50,000 errors on lines', 'a: ]\n'.repeat(50_000), 'yaml/syntax'],
    ['20,000 errors on one line', `a: ${'] '.repeat(20_000)}`, 'yaml/syntax'],
    ['20,000 anchors', '&a '.repeat(20_000), 'yaml/syntax'],
    ['20,000 tabs', '\ta: 1\n'.repeat(20_000), 'yaml/syntax'],
    ['a quote open over 100,000 lines', `a: "x\n${'  y\n'.repeat(100_000)}`, 'yaml/syntax'],
    ['20,000 times one key', 'a: 1\n'.repeat(20_000), 'yaml/duplicate-key'],
    ['20,000 undefined aliases', many(20_000, () => '- *x\n'), 'yaml/alias'],
    ['20,000 tags', many(20_000, () => '- !x 1\n'), 'yaml/tag'],
    ['50,000 times one key', 'a: 1\n'.repeat(50_000), 'yaml/duplicate-key'],
    ['100,000 keys and a tag', `a: !!str 1\n${many(100_000, (index) => `k${index}: 1\n`)}`, 'schema/pack'],
    ['100,000 aliases', `a: &a 1\nb:\n${'  - *a\n'.repeat(100_000)}`, 'schema/pack'],
    ['100,000 aliases in brackets', `a: &a 1\nb: [${'*a, '.repeat(100_000)}]\n`, 'schema/pack'],
    ['100,000 documents', '---\n'.repeat(100_000), 'schema/pack'],
  ])('%s', (_what, text, rule) => {
    const [document] = within(() => parseYaml(text));
    expect(document?.problems[0]?.rule).toBe(rule);
    expect(document?.problems.length).toBeLessThanOrEqual(50);
    expect(document?.problems[0]?.place.line).toBeGreaterThan(0);
  });

  test('depth is reported where it is reached', () => {
    const good = parseYaml(`${'['.repeat(64)}${']'.repeat(64)}`);
    expect(good.flatMap(({ problems }) => problems)).toEqual([]);
    expect(good[0]?.root && depthOf(good[0].root)).toBe(64);
    const deep = parseYaml(`a:\n  ${'['.repeat(70)}1${']'.repeat(70)}\n`).flatMap(({ problems }) => problems);
    expect(deep).toEqual([expect.objectContaining({ rule: 'yaml/depth', limit: 64 })]);
    expect(deep[0]?.place).toMatchObject({ line: 2, column: 66 });
    const far = parseYaml(`a:\n  ${'['.repeat(5000)}`).flatMap(({ problems }) => problems);
    expect(far[0]?.place).toMatchObject({ line: 2 });
  });
});

describe('alias bombs', () => {
  const laughs = (levels: number) =>
    many(levels, (level) => {
      const inside = level === 0 ? 'ha' : Array.from({ length: 10 }, () => `*l${level - 1}`).join(', ');
      return `l${level}: &l${level} [${inside}]\n`;
    });

  test('a billion laughs are refused, and never written out', () => {
    const [document] = within(() => parseYaml(laughs(12)));
    expect(document?.problems[0]).toMatchObject({ rule: 'yaml/alias', place: { line: 6 } });
    expect(document?.problems[0] && describeProblem(document.problems[0])).toContain('100000 nodes');
  });

  test('a thousand are read', () => {
    expect(parseYaml(laughs(4)).flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('one large value, referred to over and over', () => {
    const large = `a: &a [${'x, '.repeat(20_000)}x]\n`;
    const text = `${large}b: [${'*a, '.repeat(1000)}*a]\n`;
    const [document] = within(() => parseYaml(text));
    expect(document?.problems).toHaveLength(50);
    expect(document?.problems[0]?.rule).toBe('yaml/alias');
  });
});

describe('read safely', () => {
  test('100,000 keys in a mapping: each is there, in order', () => {
    const [document] = within(() => parseYaml(many(100_000, (index) => `k${index}: ${index}\n`)));
    expect(document?.problems).toEqual([]);
    const entries = document?.root?.type === 'map' ? document.root.entries : [];
    expect(entries).toHaveLength(100_000);
    expect(entries.at(-1)).toMatchObject({ key: 'k99999', keyPlace: { line: 100_000 } });
  });

  test.each([
    ['20,000 keys in braces', `{${many(20_000, (index) => `k${index}: ${index}, `)}}`],
    ['a line of a million letters', `a: ${'x'.repeat(1_000_000)}\n`],
    ['a quoted line of a million escapes', `a: "${'\\n'.repeat(500_000)}"\n`],
    ['100,000 folded lines', `a: >\n${'  y\n'.repeat(100_000)}`],
    ['100,000 empty lines', `a: 1${'\n'.repeat(100_000)}b: 2\n`],
    ['200,000 spaces inside a text', `a: x${' '.repeat(200_000)}y\n`],
    ['20,000 comments', `${'# x\n'.repeat(20_000)}a: 1\n`],
    ['10,000 documents', '---\na: 1\n'.repeat(10_000)],
  ])('%s', (_what, text) => {
    const documents = within(() => parseYaml(text));
    expect(documents.flatMap(({ problems }) => problems)).toEqual([]);
    expect(documents.every((document) => document.root !== undefined)).toBe(true);
  });
});

describe('as a pack', () => {
  test('of 20,000 unknown keys the first hundred are told', () => {
    const file = within(() => readText(`pack: a\n${many(20_000, (index) => `key${index}: 1\n`)}`));
    expect(findings(file).filter((each) => each.endsWith('schema/unknown-key'))).toHaveLength(100);
    expect(findings(file)[99]).toBe('101:1 schema/unknown-key');
  });

  test('20,000 fixtures and 5,000 broken questions', () => {
    const fixtures = `fixtures:\n${many(20_000, (index) => `  f${index}: x\n`)}`;
    const questions = `questions:\n${many(5000, () => '- {kind: choise}\n')}`;
    const file = within(() => readText(`pack: a\ntitle: T\narea: data\n${fixtures}${questions}`));
    expect(findings(file).length).toBeGreaterThan(25_000);
    expect(Object.keys(file.documents[0]?.head?.fixtures ?? {})).toHaveLength(20_000);
  });

  test('a message stays short, whatever the file holds', () => {
    const huge = 'x'.repeat(1_000_000);
    const file = readText(
      `${huge}: 1\npack: ${huge}\nquestions: [{id: "${huge}", kind: "${huge}"}, *${huge}]\n`,
    );
    expect(sentences(file).length).toBeGreaterThan(0);
    for (const sentence of sentences(file)) expect(sentence.length).toBeLessThan(300);
  });

  test('__proto__ and constructor are unknown keys of pack and question, and set nothing', () => {
    const file = readText(
      [
        'pack: a',
        'title: T',
        'area: data',
        '__proto__: {format: 9}',
        'constructor: 1',
        'fixtures: {__proto__: x, toString: y}',
        'questions:',
        '- {id: q, kind: boolean, level: mid, topic: t, skills: [technologies], prompt: P, answer: true, __proto__: {retired: true}}',
      ].join('\n'),
    );
    expect(findings(file)).toEqual([
      '4:1 schema/unknown-key',
      '5:1 schema/unknown-key',
      '8:97 schema/unknown-key',
    ]);
    const fixtures = file.documents[0]?.head?.fixtures ?? {};
    expect(Object.keys(fixtures).sort()).toEqual(['__proto__', 'toString']);
    expect(file.documents[0]?.questions[0]?.question.retired).toBe(false);
    expect('format' in {}).toBe(false);
  });
});
