import { describe, expect, test } from '@jest/globals';
import { controlCharacter } from '../../src/packs/control-characters.js';
import { findings, readText, sentences } from './reading.js';

const head = 'pack: data\ntitle: Databases\narea: data\n';
const boolean = `    kind: boolean
    level: mid
    topic: t
    skills: [technologies]
    prompt: P
    answer: true
`;

/** Findings and sentences of a pack whose one question has the lines given, from line 5 on. */
function question(...lines: string[]) {
  const file = readText(`${head}questions:\n  - id: q\n${lines.map((line) => `    ${line}\n`).join('')}`);
  return { found: findings(file), said: sentences(file) };
}

const common = ['level: mid', 'topic: t', 'skills: [technologies]', 'prompt: P'];
const choice = ['kind: choice', ...common, 'options:', '  - {text: a, correct: true}', '  - {text: b}'];

describe('a question', () => {
  test('that is good', () => {
    expect(question(...choice).found).toEqual([]);
  });

  test.each<[string, string[], string, string]>([
    [
      'unknown key',
      [...choice, 'explian: x'],
      '14:5 schema/unknown-key',
      'unknown key "explian" in a question of kind choice; did you mean "explain"?',
    ],
    [
      'key of another kind',
      [...choice, 'accept: [x]'],
      '14:5 schema/unknown-key',
      'unknown key "accept" in a question of kind choice',
    ],
    ['wrong type', [...choice, 'hints: one'], '14:12 schema/type', 'expected a list, found the text "one"'],
    ['wrong type inside', [...choice, 'hints: [a, [b]]'], '14:16 schema/type', 'expected text, found a list'],
    ['no value', [...choice, 'explain:'], '14:13 schema/type', 'expected text, found nothing'],
    [
      'enum',
      [...choice.map((line) => line.replace('mid', 'medium'))],
      '7:12 schema/enum',
      '"medium" is not one of junior, mid, senior',
    ],
    [
      'enum in a list',
      [...choice, 'verified: {by: me, date: 2026-11-22}'],
      '14:20 schema/enum',
      '"me" is not one of proof, review',
    ],
    ['range', [...choice, 'seconds: -5'], '14:14 schema/range', 'expected a number above 0, found -5'],
    [
      'format',
      [...choice, 'verified: {by: proof, date: 22.11.2026}'],
      '14:33 schema/format',
      'a date such as 2026-11-22',
    ],
    [
      'slug',
      [...choice.map((line) => line.replace('topic: t', 'topic: Null handling'))],
      '8:12 schema/format',
      'expected a slug',
    ],
    [
      'part of a list',
      [...choice, '  - {text: c, corect: true}'],
      '14:19 schema/unknown-key',
      'in an option; did you mean "correct"?',
    ],
    [
      'missing in a part',
      [...choice, '  - {why: c}'],
      '14:10 schema/missing-key',
      'an option needs the key "text"',
    ],
    [
      "the kind's own check",
      [...choice, '  - {text: c, correct: true}'],
      '12:7 mcq/multiple-keys',
      '2 options are marked correct',
    ],
    [
      'a part twice',
      [...choice, '  - text: c', '  - text: b'],
      '15:15 mcq/duplicate-option',
      'stands here twice: "b"',
    ],
  ])('%s', (_what, lines, found, said) => {
    const { found: all, said: sentence } = question(...lines);
    expect(all).toEqual([found]);
    expect(sentence[0]).toContain(said);
  });

  test('without a kind is checked for what all kinds share', () => {
    const { found, said } = question('level: mid', 'topic: t', 'skills: [charm]', 'accept: [x]');
    expect(found).toEqual(['5:5 schema/missing-key', '8:14 schema/enum', '5:5 schema/missing-key']);
    expect(said.toSorted()).toEqual([
      '"charm" is not one of problem-solving, analytical-thinking, technologies',
      'a question needs the key "kind"',
      'a question needs the key "prompt"',
    ]);
  });

  test('of an unknown kind: what was meant, and what all kinds share', () => {
    const { found, said } = question(
      'kind: chioce',
      'level: mid',
      'topic: t',
      'skills: [technologies]',
      'options: []',
    );
    expect(found).toEqual(['6:11 schema/enum', '5:5 schema/missing-key']);
    expect(said[0]).toContain('did you mean "choice"?');
  });
});

describe('places reached through an alias are those of what it refers to', () => {
  test('a shared value that is wrong is reported where it is written', () => {
    const file = readText(
      `${head}questions:\n  - id: q\n    hints: &h one\n${boolean}  - id: r\n    hints: *h\n${boolean}`,
    );
    expect(findings(file)).toEqual(['6:15 schema/type', '6:15 schema/type']);
  });
});

test('no message holds a control character, whatever the file holds', () => {
  const nasty = String.raw`"x\e]0;owned\a\x9b31m\u202e\N\r\n\0"`;
  const file = readText(
    `${head}${nasty}: 1\nversion: ${nasty}\nlicense: !x%1b%5b ${nasty}\nquestions:\n  - {id: ${nasty}, kind: ${nasty}}\n` +
      `  - {id: ${nasty}, level: ${nasty}, skills: [${nasty}], ${nasty}: 1, ${nasty}: 2}\n`,
  );
  expect(sentences(file).length).toBeGreaterThan(10);
  for (const sentence of sentences(file)) {
    expect(controlCharacter(sentence)).toBeUndefined();
    expect(sentence).not.toMatch(/[\n\t]/);
  }
});
