import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import type { Node } from '../../src/model/tree.js';
import { controlCharacter } from '../../src/packs/control-characters.js';
import { writeItems, writeYaml, type YamlMap, type YamlValue } from '../../src/packs/write-yaml.js';
import { parseYaml } from '../../src/packs/yaml-tree.js';

/** What a reader makes of the text. */
function read(text: string): unknown {
  const [document] = parseYaml(text);
  expect(document?.problems).toEqual([]);
  return document?.root === undefined ? undefined : plain(document.root);
}

function plain(node: Node): unknown {
  if (node.type === 'scalar') return node.value;
  if (node.type === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
}

describe('what is written looks as an author would write it', () => {
  test('words plain, texts quoted, several lines as a block, short lists on one line', () => {
    const text = writeYaml({
      id: 'safe-methods',
      title: 'Yes, it is',
      prompt: 'One line\n',
      model: 'Two\n\n  lines',
      answer: 404,
      skills: ['technologies', 'problem-solving'],
      accept: ['404', 'on'],
      absent: undefined,
    });
    expect(text).toBe(
      [
        'id: safe-methods',
        'title: "Yes, it is"',
        'prompt: |',
        '  One line',
        'model: |-',
        '  Two',
        '',
        '    lines',
        'answer: 404',
        'skills: [technologies, problem-solving]',
        'accept:',
        '  - "404"',
        '  - "on"',
      ].join('\n'),
    );
  });

  test('mappings in lists begin at their dash', () => {
    const [item] = writeItems([{ id: 'a', options: [{ text: 'A b', correct: true }] }], '  ');
    expect(item).toBe('  - id: a\n    options:\n      - text: "A b"\n        correct: true');
  });
});

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '\t', ':', '#', '-', '"', "'", '|', '{', '\\', '%', '&', '~'),
  }),
  fc.constantFrom(
    'true',
    'null',
    '1.10',
    '- a',
    '# no',
    '---',
    '...',
    '',
    ' a',
    'a ',
    'a\n\n',
    '\na',
    '? x',
    'a: b',
  ),
);
const safe = texts.filter((text) => controlCharacter(text) === undefined);
const { value } = fc.letrec<{ value: YamlValue; map: YamlMap }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    safe,
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
    tie('map'),
  ),
  map: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('value'), {
    minKeys: 1,
    maxKeys: 3,
    noNullPrototype: true,
  }),
}));

test('every text comes back as it was, however deep it stands', () => {
  fc.assert(
    fc.property(value, (written) => {
      expect(read(`${writeYaml({ key: written })}\n`)).toEqual({ key: written });
    }),
    { numRuns: 300 },
  );
});
