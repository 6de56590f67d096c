import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/properties.js';
import { readFileSync } from 'node:fs';
import { shippedTexts } from '../../lint/shipped.js';
import { plainData } from '../reading.js';
import { documentsOfBoth, readBoth } from './against-library.js';
import { yamlText } from './random-yaml.js';

describe('reads as the library does', () => {
  test.each([...shippedTexts.keys(), 'seeds/guide.yaml'])('%s', (path) => {
    const text = readFileSync(path, 'utf8');
    expect(readBoth(text)?.type).toBe('map');
    expect(readBoth(text.replaceAll('\n', '\r\n'))?.type).toBe('map');
  });

  test('whatever is written in the usual way', () => {
    fc.assert(
      fc.property(yamlText, (text) => {
        expect(readBoth(text)).toBeDefined();
      }),
      { numRuns: 400 },
    );
  });
});

describe('leaves to the library', () => {
  test.each([
    ['several documents', '---\na: 1\n---\nb: 2\n'],
    ['a directive', '%YAML 1.1\n---\na: no\n'],
    ['an anchor', 'a: &x 1\n'],
    ['an alias', 'a: *x\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a merge key', '<<: 1\n'],
    ['a key that is no name', '"a b": 1\n'],
    ['a complex key', '? a\n: 1\n'],
    ['a key longer than keys may be', `${'k'.repeat(1025)}: 1\n`],
    ['such a key between brackets', `- {${'k'.repeat(1025)}: 1}\n`],
    ['such a key in quotes', `- {"${'k'.repeat(1025)}": 1}\n`],
    ['an escaped line separator', 'a: "\\\u2028"\n'],
    ['a comma before anything', 'a: [,]\n'],
    ['two commas', 'a: [1,,]\n'],
    ['no value', 'a:\nb: 1\n'],
    ['no item', '-\n- 1\n'],
    ['a scalar alone', 'just text\n'],
    ['a document that starts indented', '  a: 1\n'],
    ['less indentation than before', 'a:\n    b: 1\n  c: 2\n'],
    ['more indentation than before', 'a: 1\n  b: 2\n'],
    ['a tab for indentation', 'a:\n\tb: 1\n'],
    ['a colon in a plain text', 'a: one: two\n'],
    ['a comment indented more than what follows', 'a:\n  - 1\n    # of what?\n- 2\n'],
    ['a comment at the end without a line feed', 'a: 1\n# end'],
    ['a text in several lines between quotes', 'a: "one\n  two"\n'],
    ['what follows a closing quote', 'a: "one" two\n'],
    ['brackets over several lines', 'a: [1,\n  2]\n'],
    ['what follows a bracket', 'a: [1] 2\n'],
    ['more levels than it counts', `a: ${'['.repeat(70)}${']'.repeat(70)}\n`],
  ])('%s', (_what, text) => {
    expect(documentsOfBoth(text)).toBeUndefined();
  });

  test('a text with more nodes than any pack', () => {
    expect(documentsOfBoth(`- ${'[1,1,1,1,1,1,1,1,1]\n- '.repeat(100_000)}[1]\n`)).toBeUndefined();
  });
});

test.each([
  ['lists as far left as their key', 'a:\n- 1\n- b: 2\n  c: 3\nd: 4\n'],
  ['lists in lists', '- - 1\n  - 2\n-\n  - 3\n- - - 4\n'],
  [
    'comments between, behind and at the end',
    '# one\na: 1 # two\n\n# three\nb: # four\n  - 2\n  # five\n  - 3\n# six\n',
  ],
  ['no line feed at the end', 'a: 1\nb: two'],
  ['a comma behind the last part', 'a: [1, [2,], {b: 3, },]\n'],
  ['a key as long as keys may be', `${'k'.repeat(900)}: 1\n`],
])('reads %s', (_what, text) => {
  expect(readBoth(text)).toBeDefined();
});

test.each(['', '\n \n', '# only a comment', '# one\n  # two\n\n'])('%j holds no document', (text) => {
  expect(documentsOfBoth(text)).toEqual([]);
});

test.each([
  ['in a block', 'a: 1\nb: 2\na: 3\n', ['3 a 1']],
  ['between brackets', '- {a: 1, "a": {b: 1, b: 2}, a: 3}\n', ['1 a 1', '1 b 1', '1 a 1']],
  ['with a value of its own', 'a: 1\na:\n  b: 1\n  b: 2\nc: 3\nc: 4\n', ['2 a 1', '4 b 3', '6 c 5']],
])('tells keys that stand twice %s', (_where, text, expected) => {
  const problems = documentsOfBoth(text)?.flatMap((document) => document.problems) ?? [];
  expect(
    problems.map((found) =>
      found.rule === 'yaml/duplicate-key'
        ? `${found.place.line} ${found.key} ${found.firstLine}`
        : found.rule,
    ),
  ).toEqual(expected);
});

test('tells no more than fifty of them', () => {
  expect(documentsOfBoth('a: 1\n'.repeat(80))?.[0]?.problems).toHaveLength(50);
});

test('what is read is what the library reads, or nothing, however a text is broken', () => {
  const texts = [...shippedTexts.values()];
  const pieces = [
    ':',
    ': ',
    ' #',
    '- ',
    '-',
    '|',
    '>-\n',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '\\',
    ' ',
    '\n',
    '&a ',
    '%',
  ];
  const broken = fc.record({
    text: fc.constantFrom(...texts),
    from: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    lines: fc.integer({ min: 1, max: 14 }),
    edits: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...pieces), fc.nat(2)), { maxLength: 3 }),
  });
  let read = 0;
  fc.assert(
    fc.property(broken, ({ text, from, lines, edits }) => {
      const whole = excerpt(text, from, lines);
      const changed = edits.reduce((before, [at, piece, cut]) => {
        const index = at % (before.length + 1);
        return before.slice(0, index) + piece + before.slice(index + cut);
      }, whole);
      if (documentsOfBoth(changed) !== undefined) read += 1;
    }),
    { numRuns: 1500 },
  );
  // Else the property would hold for a reader that reads nothing.
  expect(read).toBeGreaterThan(50);
});

/** Some lines of a text, moved to the left as far as they go. */
function excerpt(text: string, from: number, count: number): string {
  const lines = text.split('\n');
  const start = Math.floor(from * lines.length);
  const part = lines.slice(start, start + count);
  const indents = part.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = Math.min(...indents, 40);
  return `${part.map((line) => line.slice(indent)).join('\n')}\n`;
}

test('a map keeps the order of its keys', () => {
  const node = readBoth('b: 1\na: [x, {c: 2}]\n');
  expect(node && plainData(node)).toEqual(
    new Map<string, unknown>([
      ['b', 1],
      ['a', ['x', new Map([['c', 2]])]],
    ]),
  );
});
