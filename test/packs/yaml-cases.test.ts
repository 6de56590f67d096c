import { describe, expect, test } from '@jest/globals';
import type { Node } from '../../src/model/tree.js';
import { readPackBytes } from '../../src/packs/read-file.js';
import { parseYaml } from '../../src/packs/yaml-tree.js';
import { findings, plainData, yamlFindings } from './reading.js';

/** What the documents of a text hold, as JSON would write it; the cases are ours, their subjects the YAML 1.2.2 spec's. */
function read(text: string): readonly unknown[] {
  return parseYaml(text).map(({ root }) => (root === undefined ? undefined : json(root)));
}

function json(node: Node): unknown {
  if (node.type === 'map')
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, json(value)]));
  return node.type === 'list' ? node.items.map(json) : plainData(node);
}

const good: readonly (readonly [what: string, text: string, ...documents: unknown[]])[] = [
  ['literal block, indentation told', 'a: |2\n   x\n  y\n', { a: ' x\ny\n' }],
  ['literal block with blank lines in it', 'a: |\n  x\n\n  y\nb: 1\n', { a: 'x\n\ny\n', b: 1 }],
  ['literal block, stripped and kept', 'a: |-\n  x\n\nb: |+\n  y\n\n', { a: 'x', b: 'y\n\n' }],
  [
    'literal block that looks like YAML',
    'a: |\n  - b: [c\n  # no comment\n  "d\n',
    { a: '- b: [c\n# no comment\n"d\n' },
  ],
  ['literal block with tabs and colons', 'a: |\n  \tx: y\n', { a: '\tx: y\n' }],
  ['literal block whose last line has no end, as if it had', 'a: |\n  x', { a: 'x\n' }],
  ['literal block, empty', 'a: |\nb: >\n', { a: '', b: '' }],
  ['literal block with a comment behind its mark', 'a: | # why\n  x\n', { a: 'x\n' }],
  ['folded block', 'a: >\n  x\n  y\n\n  z\n', { a: 'x y\nz\n' }],
  ['folded block with lines further in', 'a: >\n  x\n    y\n  z\n', { a: 'x\n  y\nz\n' }],
  ['folded block in a list', '- >-\n  x\n  y\n- z\n', ['x y', 'z']],
  ['plain text over lines', 'a: x\n  y\n  z\nb: 1\n', { a: 'x y z', b: 1 }],
  [
    'plain text with inner colons, hashes and quotes',
    "a: x:y #z\nb: x#y\nc: it's\n",
    { a: 'x:y', b: 'x#y', c: "it's" },
  ],
  [
    'plain text that starts with ? - : before letters',
    'a: ?x\nb: -x\nc: :x\n',
    { a: '?x', b: '-x', c: ':x' },
  ],
  ['double quotes over lines', 'a: "x\n  y\\\n  z\\n"\n', { a: 'x yz\n' }],
  ['double quotes with escapes', 'a: "\\t\\u263A\\x41\\"\\\\\\/"\n', { a: '\t\u263aA"\\/' }],
  ['single quotes with a quote and a backslash', "a: 'it''s \\n'\n", { a: "it's \\n" }],
  [
    'what YAML 1.1 took for booleans and numbers',
    'a: [no, on, 0777, 1_000, 12:30:45]\n',
    { a: ['no', 'on', 777, '1_000', '12:30:45'] },
  ],
  ['numbers and nothing', 'a: [0x1F, 0o17, 1e3, -.5, ~, null, ]\n', { a: [31, 15, 1000, -0.5, null, null] }],
  [
    'flow over lines, with trailing commas and comments',
    'a: [x, # one\n  y,\n]\nb: {c: 1, d: 2,}\n',
    { a: ['x', 'y'], b: { c: 1, d: 2 } },
  ],
  ['flow in flow', '[{a: [b, {c: d}]}, []]\n', [{ a: ['b', { c: 'd' }] }, []]],
  ['flow pairs in a list', '[a: 1, b: 2]\n', [{ a: 1 }, { b: 2 }]],
  ['flow keys in quotes, close to their values', '{"a":1, "b":[2]}\n', { a: 1, b: [2] }],
  [
    'flow with a link in it',
    '{url: "https://example.org/?a=1,2#b"}\n',
    { url: 'https://example.org/?a=1,2#b' },
  ],
  ['a list as far out as its key', 'a:\n- x\n- y\nb: 1\n', { a: ['x', 'y'], b: 1 }],
  ['a list in a list on one line', '- - x\n  - y\n- z\n', [['x', 'y'], 'z']],
  ['keys with blanks, colons and quotes', 'a b: 1\n"c: d": 2\n\'e\': 3\n', { 'a b': 1, 'c: d': 2, e: 3 }],
  ['an explicit key', '? a\n: 1\n', { a: 1 }],
  ['keys without values', 'a:\nb: \n', { a: null, b: null }],
  ['core tags', 'a: !!str 1\nb: !!int "2"\nc: ! 3\n', { a: '1', b: '2', c: '3' }],
  ['an anchor and its aliases', 'a: &x [1, 2]\nb: *x\nc: [*x]\n', { a: [1, 2], b: [1, 2], c: [[1, 2]] }],
  ['an anchor given again', 'a: &x 1\nb: &x 2\nc: *x\n', { a: 1, b: 2, c: 2 }],
  ['two documents', 'a: 1\n---\nb: 2\n', { a: 1 }, { b: 2 }],
  [
    'documents with ends and a comment between',
    '---\na: 1\n...\n# between\n---\nb: 2\n...\n',
    { a: 1 },
    { b: 2 },
  ],
  ['three dashes within a line are text', 'a: x --- y\nb: "---"\n', { a: 'x --- y', b: '---' }],
  ['three dashes, indented, in a block', 'a: |\n  ---\n  x\n', { a: '---\nx\n' }],
  ['a version', '%YAML 1.2\n---\na: no\n', { a: 'no' }],
  ['Windows line ends', 'a: |\r\n  x\r\n  y\r\nb: [1,\r\n  2]\r\n', { a: 'x\ny\n', b: [1, 2] }],
  ['no line end at the end', 'a: 1', { a: 1 }],
  ['comments everywhere', '# one\na: # two\n  - x # three\n  # four\n  - y\n', { a: ['x', 'y'] }],
  ['tabs behind values and in blank lines', 'a: 1\t\n \t\nb: x\ty # z\n', { a: 1, b: 'x\ty' }],
];

describe('is read', () => {
  test.each(good)('%s', (_what, text, ...documents) => {
    expect(read(text)).toEqual(documents);
    expect(yamlFindings(text)).toEqual([]);
  });
});

describe('is refused where it is wrong', () => {
  test.each([
    ['a text with a colon', 'a: x: y\n', '1:4 yaml/syntax'],
    ['a text that starts with a reserved character', 'a: @x\n', '1:4 yaml/syntax'],
    ['a text that starts with a backtick', 'a: `x`\n', '1:4 yaml/syntax'],
    ['a text that starts with a percent sign', 'a: 1\nb: %x\n', '2:4 yaml/syntax'],
    ['a quote that is never closed', 'a: 1\nb: "x\nc: 2\n', '2:4 yaml/syntax'],
    ['words after a quote', 'a: "x" y\n', '1:8 yaml/syntax'],
    ['an escape that does not exist', 'a: "C:\\path"\n', '1:7 yaml/syntax'],
    ['a list that is never closed', 'a: [x, y\nb: 1\n', '1:4 yaml/syntax'],
    ['a bracket too many', 'a: [x]]\n', '1:7 yaml/syntax'],
    ['a tab as indentation', 'a:\n\tb: 1\n', '2:1 yaml/syntax'],
    ['a list entry further out than the others', 'a:\n  - x\n - y\n', '3:1 yaml/syntax'],
    ['a key further in than the others', 'a: 1\n  b: 2\n', '1:4 yaml/syntax'],
    ['a key in the middle of a list', '- x\ny: 1\n', '2:1 yaml/syntax'],
    ['a block that is less indented', 'a: |2\n x\n', '2:1 yaml/syntax'],
    ['an alias of nothing', 'a: *x\n', '1:4 yaml/alias'],
    ['an alias before its anchor', 'a: *x\nb: &x 1\n', '1:4 yaml/alias'],
    ['an alias of another document', 'a: &x 1\n---\nb: *x\n', '3:4 yaml/alias'],
    ['an alias of what it stands in', 'a: &x [*x]\n', '1:8 yaml/alias'],
    ['a tag of somebody', 'a: 1\nb: !x 2\n', '2:7 yaml/tag'],
    ['a merge key', 'a: &x {b: 1}\nc:\n  <<: *x\n', '3:3 yaml/merge-key'],
    ['a key twice', 'a: 1\n"a": 2\n', '2:1 yaml/duplicate-key'],
    ['a lone carriage return', 'a: 1\r\nb: x\ry\n', '2:5 yaml/control-char'],
    ['a second document that is wrong', 'a: 1\n---\nb: [\n', '3:4 yaml/syntax'],
  ])('%s', (_what, text, expected) => {
    expect(yamlFindings(text)[0]).toBe(expected);
  });
});

describe('bytes', () => {
  const pack = 'pack: p\ntitle: Größe 数\narea: data\nquestions: []\n';
  const bytes = (...parts: readonly (string | readonly number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
  const utf16 = (text: string) => Buffer.from(text, 'utf16le');
  const verdict = (content: Uint8Array) => {
    const file = readPackBytes('p.yaml', content);
    return { title: file.documents.map(({ head }) => head?.title).filter(Boolean), findings: findings(file) };
  };

  test.each([
    ['UTF-8', bytes(pack), ['Größe 数'], []],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], pack), ['Größe 数'], []],
    ['UTF-16, little end first', bytes([0xff, 0xfe], [...utf16(pack)]), ['Größe 数'], ['1:1 yaml/encoding']],
    [
      'UTF-16, big end first',
      bytes([0xfe, 0xff], [...utf16(pack).swap16()]),
      ['Größe 数'],
      ['1:1 yaml/encoding'],
    ],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0], 'a'), [], ['1:1 yaml/encoding']],
    ['Latin-1', Buffer.from('pack: p\ntitle: Größe\n', 'latin1'), [], ['2:10 yaml/encoding']],
    ['UTF-16 without a mark', utf16('pack: p\n'), [], ['1:2 yaml/control-char']],
    ['a mark in the middle', bytes('pack: p\n---\n\ufeffpack: q\n'), [], ['1:1 schema/missing-key']],
    ['half a character at the end', bytes(pack, '# ', [0xe6, 0x95]), [], ['5:3 yaml/encoding']],
  ])('%s', (_what, content, title, expected) => {
    const found = verdict(content);
    expect(found.title).toEqual(title);
    expect(found.findings.slice(0, expected.length)).toEqual(expected);
    expect(found.findings.length > 0).toBe(expected.length > 0);
  });
});
