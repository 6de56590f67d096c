import { describe, expect, test } from '@jest/globals';
import { controlCharacter } from '../../src/packs/control-characters.js';
import { findings, readText, sentences } from './reading.js';

const head = 'pack: data\ntitle: Databases\narea: data\n';
const good = `    kind: choice
    level: mid
    topic: nulls
    skills: [technologies]
    prompt: What?
    options:
      - {text: a, correct: true}
      - {text: b, why: No.}
`;

/** Findings and sentences of a pack whose one question has the lines given, from line 5 on. */
function question(...lines: string[]) {
  const file = readText(`${head}questions:\n  - id: q\n${lines.map((line) => `    ${line}\n`).join('')}`);
  return { found: findings(file), said: sentences(file) };
}

const common = ['level: mid', 'topic: t', 'skills: [technologies]', 'prompt: P'];
const choice = ['kind: choice', ...common, 'options:', '  - {text: a, correct: true}', '  - {text: b}'];

describe('the head', () => {
  test.each([
    ['an unknown key', 'titel: T\n', '4:1 schema/unknown-key', 'unknown key "titel" in the pack'],
    ['a wrong type', 'version: one\n', '4:10 schema/type', 'expected a number, found the text "one"'],
    [
      'out of range',
      'version: 0\n',
      '4:10 schema/range',
      'expected a whole number from 1 to 1000000, found 0',
    ],
    ['another format', 'format: 2\n', '4:9 schema/range', 'expected 1, found 2'],
    [
      'a fixture that is no text',
      'fixtures:\n  shop: [a]\n',
      '5:9 schema/type',
      'expected text, found a list',
    ],
    ['an unknown key in lint', 'lint: {disabel: [x]}\n', '4:8 schema/unknown-key', 'did you mean "disable"?'],
  ])('%s', (_what, line, found, said) => {
    const file = readText(`${head}${line}questions: []\n`);
    expect(findings(file)[0]).toBe(found);
    expect(sentences(file).join('\n')).toContain(said);
  });

  test('missing keys are all told, at the first key', () => {
    const file = readText('# a comment\n\nversion: 1\n');
    expect(findings(file)).toEqual(Array.from({ length: 4 }, () => '3:1 schema/missing-key'));
    expect(sentences(file).toSorted()).toEqual([
      'the pack needs the key "area"',
      'the pack needs the key "pack"',
      'the pack needs the key "questions"',
      'the pack needs the key "title"',
    ]);
  });

  test('an empty pack misses them at its start', () => {
    expect(findings(readText('{}\n'))).toEqual(Array.from({ length: 4 }, () => '1:1 schema/missing-key'));
  });

  test.each(['questions: none\n', 'questions: {a: 1}\n', 'questions:\n'])(
    '%j is no list of questions',
    (line) => {
      expect(findings(readText(head + line))).toEqual([expect.stringMatching(/^4:\d+ schema\/type$/)]);
      expect(sentences(readText(head + line))[0]).toContain('expected a list of questions');
    },
  );

  test('a wrong head hides no question, and a wrong question no other', () => {
    const file = readText(`pack: A B\nquestions:\n  - id: q\n${good}  - id: r\n    kind: chioce\n`);
    expect(file.documents[0]?.head).toBeUndefined();
    expect(file.documents[0]?.questions).toHaveLength(1);
    expect(findings(file)).toContain('13:11 schema/enum');
    expect(findings(file)).toContain('1:7 schema/format');
  });

  test("an area of one's own is as good as any", () => {
    const file = readText(`pack: p\ntitle: T\narea: my-area\nquestions:\n  - id: q\n${good}`);
    expect(findings(file)).toEqual([]);
    expect(file.documents[0]?.questions[0]?.question.area).toBe('my-area');
  });
});

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
    expect(found).toEqual(
      ['5:5 schema/missing-key', '8:14 schema/enum', '5:5 schema/missing-key'].toSorted().reverse().sort(),
    );
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

  test.each([['text'], ['[a]'], ['~']])('%s is no question', (entry) => {
    const file = readText(`${head}questions:\n  - ${entry}\n`);
    expect(findings(file)).toEqual(['5:5 schema/type']);
    expect(sentences(file)[0]).toContain('expected a question as a mapping');
  });

  test('reads into its fields', () => {
    const file = readText(`${head}questions:\n  - id: q\n${good}    seconds: 9\n    as_of: 2026-11\n`);
    expect(file.documents[0]?.questions[0]?.question).toMatchObject({
      id: 'data/q',
      pack: 'data',
      area: 'data',
      kind: 'choice',
      level: 'mid',
      seconds: 9,
      as_of: '2026-11',
      body: {
        shuffle: true,
        options: [
          { text: 'a', correct: true },
          { text: 'b', correct: false, why: 'No.' },
        ],
      },
    });
    expect(file.documents[0]?.questions[0]?.question).not.toHaveProperty('options');
  });

  test('knows the part of the file it stands in', () => {
    const file = readText(`${head}questions:\n  - id: q\n${good}  - id: r\n${good}`);
    expect(file.documents[0]?.questions.map(({ node }) => node.place.line)).toEqual([5, 14]);
  });
});

describe('ids', () => {
  test('twice in a file: at the later, naming the earlier', () => {
    const file = readText(`${head}questions:\n  - id: q\n${good}  - id: "q"\n${good}`);
    expect(findings(file)).toEqual(['14:9 pack/duplicate-id']);
    expect(sentences(file)).toEqual([
      'the id "q" is already used at pack.yaml:5; every id needs its own name',
    ]);
  });

  test('also where one of the two questions is broken', () => {
    const file = readText(`${head}questions:\n  - id: q\n    kind: text\n  - id: q\n${good}`);
    expect(findings(file)).toContain('7:9 pack/duplicate-id');
  });
});

describe('places reached through an alias are those of what it refers to', () => {
  test('a shared value that is wrong is reported where it is written', () => {
    const file = readText(
      `${head}questions:\n  - id: q\n    hints: &h one\n${good}  - id: r\n    hints: *h\n${good}`,
    );
    expect(findings(file)).toEqual(['6:12 schema/type', '6:12 schema/type']);
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
