import { describe, expect, test } from '@jest/globals';
import { describeProblem } from '../../src/model/problem-text.js';
import { controlCharacter } from '../../src/packs/control-characters.js';
import { parseYaml } from '../../src/packs/yaml-tree.js';
import { plainData, root, yamlFindings } from './reading.js';

const firstSentence = (text: string) => {
  const problem = parseYaml(text).flatMap(({ problems }) => problems)[0];
  return problem === undefined ? 'no problem' : describeProblem(problem);
};

describe('keys', () => {
  test('twice: reported at each later one, with the line of the first', () => {
    expect(yamlFindings('a: 1\nb: 2\na: 3\n"a": 4\n')).toEqual([
      '3:1 yaml/duplicate-key',
      '4:1 yaml/duplicate-key',
    ]);
    expect(firstSentence('a: 1\nb: 2\na: 3\n')).toBe('the key "a" is here twice; the first one is on line 1');
    expect(yamlFindings('{x: {k: 1, k: 2}}')).toEqual(['1:12 yaml/duplicate-key']);
    expect(yamlFindings('- a: 1\n- a: 2\n')).toEqual([]);
  });

  test('__proto__ and constructor are keys like any other', () => {
    const data = root('__proto__: {polluted: true}\nconstructor: 1\n');
    expect(plainData(data)).toEqual(
      new Map<string, unknown>([
        ['__proto__', new Map([['polluted', true]])],
        ['constructor', 1],
      ]),
    );
    expect('polluted' in {}).toBe(false);
    expect(yamlFindings('__proto__: 1\n__proto__: 2\n')).toEqual(['2:1 yaml/duplicate-key']);
  });

  test.each([
    ['a list', '? [a, b]\n: 1\n', '1:3 yaml/syntax'],
    ['a mapping', '{{a: 1}: 2}', '1:2 yaml/syntax'],
  ])('%s is no key', (_what, text, found) => {
    expect(yamlFindings(text)).toEqual([found]);
  });

  test('a merge key is refused, and merges nothing', () => {
    const text = 'base: &b {x: 1}\nquestion:\n  <<: *b\n  y: 2\n';
    expect(yamlFindings(text)).toEqual(['3:3 yaml/merge-key']);
    const [document] = parseYaml(text);
    const data = document?.root && plainData(document.root);
    expect(data instanceof Map && data.get('question')).toEqual(
      new Map<string, unknown>([
        ['<<', new Map([['x', 1]])],
        ['y', 2],
      ]),
    );
  });
});

describe('tags', () => {
  test.each([
    ['!!js/function "x"', 'tag:yaml.org,2002:js/function'],
    ['!env HOME', '!env'],
    ['!!binary aGk=', 'tag:yaml.org,2002:binary'],
    ['!!omap [b: 1]', 'tag:yaml.org,2002:omap'],
    ['!!set {b, c}', 'tag:yaml.org,2002:set'],
    ['!!timestamp 2001-01-01', 'tag:yaml.org,2002:timestamp'],
    ['!<tag:example.org,2000:x> 1', 'tag:example.org,2000:x'],
  ])('%s is refused, and has no effect', (value, tag) => {
    for (const head of ['', '%YAML 1.1\n---\n']) {
      const problems = parseYaml(`${head}a: ${value}\n`).flatMap((document) => document.problems);
      expect(problems).toEqual([expect.objectContaining({ rule: 'yaml/tag', tag })]);
      expect(problems[0]?.place.line).toBe(head === '' ? 1 : 3);
    }
  });

  test('on a key too', () => {
    expect(yamlFindings('!x a: 1\n')).toEqual(['1:4 yaml/tag']);
  });

  test.each([
    '!!str 1',
    '!!int 1',
    '!!float 1.5',
    '!!bool true',
    '!!null null',
    '!!seq [a]',
    '!!map {a: 1}',
    '! 1',
  ])('%s belongs to YAML itself', (value) => {
    expect(yamlFindings(`a: ${value}\n`)).toEqual([]);
  });
});

describe('control characters', () => {
  test.each([
    ['NUL', 'a: 1\nb: x\u0000y\n', '2:5', 'U+0000'],
    ['ESC', 'a: \u001b[31m\n', '1:4', 'U+001B'],
    ['a lone CR', 'a: 1\rb: 2\n', '1:5', 'U+000D'],
    ['DEL', 'a: \u007f\n', '1:4', 'U+007F'],
    ['CSI', '# \u009b\na: 1\n', '1:3', 'U+009B'],
    ['NEL', 'a: x\u0085y\n', '1:5', 'U+0085'],
    ['a right-to-left override', 'a: 日本\u202e\n', '1:6', 'U+202E'],
    ['half a pair', 'a: \ud83d\n', '1:4', 'U+D83D'],
  ])('%s, raw: the file is not even parsed', (_what, text, place, name) => {
    expect(parseYaml(text)).toHaveLength(1);
    expect(parseYaml(text)[0]?.root).toBeUndefined();
    expect(yamlFindings(text)).toEqual([`${place} yaml/control-char`]);
    expect(firstSentence(text)).toContain(name);
  });

  test.each([
    ['in a value', 'a: "x\\e[31m"\n', '1:4'],
    ['in a key', 'a: 1\n"b\\x1b": 2\n', '2:1'],
    ['as C1', 'a: ["\\x9b31m"]\n', '1:5'],
    ['as NEL', 'a: "\\N"\n', '1:4'],
    ['as a bidi control', 'a: "\\u202e"\n', '1:4'],
    ['as half a pair', 'a: "\\ud800"\n', '1:4'],
    ['as a bell', 'a: "\\a"\n', '1:4'],
  ])('%s, by escape: reported, and kept out of the tree', (_what, text, place) => {
    expect(yamlFindings(text)).toEqual([`${place} yaml/control-char`]);
    const [document] = parseYaml(text);
    expect(controlCharacter(String(document?.root && inspect(plainData(document.root))))).toBeUndefined();
  });

  test('tab and line feed are no harm', () => {
    expect(yamlFindings('a: "x\\ty\\n"\nb: |\n  x\ty\n')).toEqual([]);
  });

  test('a tag can smuggle nothing into a message', () => {
    expect(controlCharacter(firstSentence('a: !x%1b%5b31m y\n'))).toBeUndefined();
  });
});

function inspect(data: unknown): string {
  if (data instanceof Map) return [...data].map(([key, value]) => `${key}: ${inspect(value)}`).join('\n');
  return Array.isArray(data) ? data.map(inspect).join('\n') : String(data);
}

describe('what no document is', () => {
  test.each([
    ['empty', ''],
    ['white space', ' \n\n  \n'],
    ['a comment', '# nothing\n'],
    ['a byte order mark', '\ufeff'],
  ])('%s: no document, no problem', (_what, text) => {
    expect(parseYaml(text)).toEqual([]);
  });

  test('an unknown directive is told', () => {
    expect(yamlFindings('%FOO bar\n---\na: 1\n')).toEqual(['1:1 yaml/syntax']);
    expect(yamlFindings('%YAML 9.9\n---\na: 1\n')).toEqual(['1:7 yaml/syntax']);
  });

  test('what cannot be parsed hides no other document', () => {
    const documents = parseYaml('a: ]\n---\nb: 1\n');
    expect(documents.map((document) => document.root === undefined)).toEqual([true, false]);
  });
});

test('more than the library can read in time is refused, at the entry where that is so', () => {
  const keys = (count: number) =>
    `a: !!str 1\n${Array.from({ length: count - 1 }, (_, index) => `k${index}: 1\n`).join('')}`;
  expect(yamlFindings(keys(25_000))).toEqual([]);
  expect(yamlFindings(keys(25_001))).toEqual(['25001:7 schema/pack']);
  expect(firstSentence(keys(25_001))).toContain('split it into several files');
});
