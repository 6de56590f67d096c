import { describe, expect, test } from '@jest/globals';
import { describeProblem } from '../../src/model/problem-text.js';
import { get, type Node, reach } from '../../src/model/tree.js';
import { parseYaml } from '../../src/packs/yaml-tree.js';
import { plainData, root, span, yamlFindings } from './reading.js';

/** The place of the value at the end of a path of keys and indexes. */
const at = (text: string, ...path: (string | number)[]) => span(reach(root(text), path).place);

function keyPlace(text: string, key: string): string {
  const node = root(text);
  const entry = node.type === 'map' ? node.entries.find((each) => each.key === key) : undefined;
  return entry === undefined ? 'no such key' : span(entry.keyPlace);
}

describe('places', () => {
  test('of plain and quoted values, and of keys', () => {
    const text = 'title: Data\n"pack" :  "d a"\nlist: [a, \'b\']\n';
    expect(at(text, 'title')).toBe('1:8-1:12');
    expect(keyPlace(text, 'title')).toBe('1:1-1:6');
    expect(at(text, 'pack')).toBe('2:11-2:16');
    expect(keyPlace(text, 'pack')).toBe('2:1-2:7');
    expect(at(text, 'list', 0)).toBe('3:8-3:9');
    expect(at(text, 'list', 1)).toBe('3:11-3:14');
    expect(at(text, 'list')).toBe('3:7-3:15');
  });

  test('of nested blocks', () => {
    const text = 'questions:\n  - id: a\n    options:\n      - text: x\n        correct: true\n  - id: b\n';
    expect(at(text, 'questions', 0)).toMatch(/^2:5-/);
    expect(at(text, 'questions', 0, 'options', 0, 'correct')).toBe('5:18-5:22');
    expect(at(text, 'questions', 1, 'id')).toBe('6:9-6:10');
  });

  test.each([
    ['literal', 'a: |\n  one\n  two\nb: 1\n', '1:4-4:1', 'one\ntwo\n'],
    ['literal, stripped', 'a: |-\n  one\nb: 1\n', '1:4-3:1', 'one'],
    ['folded', 'a: >\n  one\n  two\nb: 1\n', '1:4-4:1', 'one two\n'],
    ['kept', 'a: |+\n  one\n\nb: 1\n', '1:4-4:1', 'one\n\n'],
  ])('of a block scalar, %s', (_what, text, place, value) => {
    expect(at(text, 'a')).toBe(place);
    expect(plainData(reach(root(text), ['a']))).toBe(value);
    expect(Number(at(text, 'b').split(':')[0])).toBe(text.trimEnd().split('\n').length);
  });

  test('columns count UTF-16 units, so that editors agree', () => {
    const text = 'a: "日本"\nb: ["\u{1f600}", x]\nc: cafe\u0301 \u{1f468}\u200d\u{1f469}\n';
    expect(at(text, 'a')).toBe('1:4-1:8');
    expect(at(text, 'b', 0)).toBe('2:5-2:9');
    expect(at(text, 'b', 1)).toBe('2:11-2:12');
    expect(at(text, 'c')).toBe('3:4-3:15');
  });

  test('CRLF counts as one line break', () => {
    const text = 'a: 1\r\nb: |\r\n  x\r\n  y\r\nc: 3\r\n';
    expect(at(text, 'a')).toBe('1:4-1:5');
    expect(at(text, 'c')).toBe('5:4-5:5');
    expect(plainData(reach(root(text), ['b']))).toBe('x\ny\n');
  });

  test('of an anchored value and of each alias', () => {
    const text = 'a: &x [1, 2]\nb: *x\n';
    expect(at(text, 'a')).toBe('1:7-1:13');
    const { problems } = parseYaml('b: *x\n')[0] ?? { problems: [] };
    expect(problems.map(({ place }) => span(place))).toEqual(['1:4-1:6']);
  });

  test('of a key without a value', () => {
    const node = root('a:\nb: 1\n');
    expect(reach(node, ['a']).place.line).toBe(1);
    expect(node.type === 'map' && get(node, 'a')).toMatchObject({ value: null, text: '' });
  });

  test('of later documents count on', () => {
    const documents = parseYaml('a: 1\n---\nb: 2\n...\n---\nc: 3\n');
    const lines = documents.map(({ root: node }) =>
      node?.type === 'map' ? node.entries[0]?.keyPlace.line : 0,
    );
    expect(lines).toEqual([1, 3, 6]);
  });
});

describe('plain scalars keep their source text', () => {
  const scalar = (text: string) => reach(root(`a: ${text}\n`), ['a']);

  test.each<[string, Partial<Extract<Node, { type: 'scalar' }>>]>([
    ['404', { value: 404, text: '404' }],
    ['1.10', { value: 1.1, text: '1.10' }],
    ['0777', { value: 777, text: '0777' }],
    ['0o17', { value: 15, text: '0o17' }],
    ['0xFF', { value: 255, text: '0xFF' }],
    ['1e3', { value: 1000, text: '1e3' }],
    ['9007199254740993', { text: '9007199254740993' }],
    ['1_000', { value: '1_000', text: '1_000' }],
    ['12:30:45', { value: '12:30:45', text: '12:30:45' }],
    ['2024-01-01', { value: '2024-01-01', text: '2024-01-01' }],
    ['no', { value: 'no', text: 'no' }],
    ['True', { value: true, text: 'True' }],
    ['null', { value: null, text: 'null' }],
    ['~', { value: null, text: '~' }],
    ['-.inf', { value: Number.NEGATIVE_INFINITY, text: '-.inf' }],
    ['O(n log n)', { value: 'O(n log n)', text: 'O(n log n)' }],
    ['a\n  b', { value: 'a b', text: 'a b' }],
  ])('%j', (text, expected) => {
    expect(scalar(text)).toMatchObject({ type: 'scalar', plain: true, ...expected });
  });

  test.each([['"404"'], ["'404'"], ['|-\n  404'], ['>-\n  404'], ['!!str 404']])('%j is a text', (text) => {
    expect(scalar(text)).toMatchObject({ value: '404', text: '404' });
  });

  test('a directive for YAML 1.1 changes no meaning', () => {
    const text = '%YAML 1.1\n---\na: no\nb: 0777\nc: 2001-01-01\nd: 1:30\n';
    expect(plainData(root(text))).toEqual(
      new Map<string, unknown>([
        ['a', 'no'],
        ['b', 777],
        ['c', '2001-01-01'],
        ['d', '1:30'],
      ]),
    );
  });
});

describe('aliases', () => {
  test('stand for what they refer to', () => {
    const data = plainData(root('a: &x {k: [1, 2]}\nb: *x\nc: [*x, &y z, *y]\n'));
    const shared = new Map([['k', [1, 2]]]);
    expect(data).toEqual(
      new Map<string, unknown>([
        ['a', shared],
        ['b', shared],
        ['c', [shared, 'z', 'z']],
      ]),
    );
  });

  test('to an anchor set anew mean the latest', () => {
    expect(plainData(root('- &x 1\n- &x 2\n- *x\n'))).toEqual([1, 2, 2]);
  });

  test.each([
    ['undefined', 'a: *nowhere\n', ['1:4 yaml/alias']],
    ['before its anchor', 'a: *x\nb: &x 1\n', ['1:4 yaml/alias']],
    ['cyclic', 'a: &x\n  b: *x\n', ['2:6 yaml/alias']],
    ['cyclic in a list', '&x [1, *x]\n', ['1:8 yaml/alias']],
    ['of another document', 'a: &x 1\n---\nb: *x\n', ['3:4 yaml/alias']],
    ['as a key', '? *x\n: 1\n', ['1:3 yaml/syntax']],
  ])('%s: refused at its place', (_what, text, found) => {
    expect(yamlFindings(text)).toEqual(found);
  });

  test('of what they stand in are told as such, and those after them still mean something', () => {
    const problems = parseYaml('a: &x [*x]\nb: &y 1\nc: *y\n').flatMap((document) => document.problems);
    expect(problems.map(describeProblem)).toEqual([
      expect.stringMatching(/^the alias "\*x" stands inside what it refers to/i),
    ]);
  });
});
