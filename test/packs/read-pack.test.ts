import { describe, expect, test } from '@jest/globals';
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
    expect(sentences(file)).toEqual(['the id "q" is already used at pack.yaml:5; each needs its own']);
  });

  test('also where one of the two questions is broken', () => {
    const file = readText(`${head}questions:\n  - id: q\n    kind: text\n  - id: q\n${good}`);
    expect(findings(file)).toContain('7:9 pack/duplicate-id');
  });
});
