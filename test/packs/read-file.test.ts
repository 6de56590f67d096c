import { describe, expect, test } from '@jest/globals';
import { readPackBytes, refusedFile } from '../../src/packs/read-file.js';
import { packText } from './folder.js';
import { findings, readText, sentences } from './reading.js';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a good file: its text, and one document with all its questions', () => {
  const text = packText('data', ['a', 'b']);
  const file = readText(text);
  expect(file).toMatchObject({ path: 'pack.yaml', text });
  expect(file.documents).toHaveLength(1);
  expect(file.documents[0]).toMatchObject({ file: 'pack.yaml', problems: [], head: { pack: 'data' } });
  expect(file.documents[0]?.questions.map(({ question }) => question.id)).toEqual(['data/a', 'data/b']);
});

describe('a file without a pack says so at its start', () => {
  test.each([
    ['an empty file', ''],
    ['white space', '\n  \n'],
    ['comments', '# a\n# b\n'],
    ['a byte order mark', '\ufeff'],
  ])('%s', (_what, text) => {
    expect(findings(readText(text))).toEqual(['1:1 schema/pack']);
    expect(sentences(readText(text))).toEqual(['the file holds no pack']);
  });

  test('its text is kept for showing', () => {
    expect(readText('# a\n').text).toBe('# a\n');
  });
});

test.each([
  ['a text', 'hello\n', 'this is the text "hello"'],
  ['a list', '- a\n', 'this is a list'],
  ['a number', '404\n', 'this is 404'],
  ['nothing', '---\n', 'this is nothing'],
  ['null', '~\n', 'this is nothing'],
])('%s is no pack', (_what, text, told) => {
  expect(findings(readText(text))).toEqual([expect.stringMatching(/^1:\d schema\/pack$/)]);
  expect(sentences(readText(text))[0]).toContain(told);
});

describe('several documents', () => {
  const two = `${packText('a', ['x'])}---\n${packText('b', ['y'])}`;

  test('are several packs, each with its own places', () => {
    const file = readText(two);
    expect(file.documents.map((document) => document.head?.pack)).toEqual(['a', 'b']);
    expect(file.documents[1]?.node?.place.line).toBe(13);
  });

  test('a broken one hides no other', () => {
    const file = readText(`${packText('a', ['x'])}---\nx: ]\n---\n${packText('b', ['y'])}`);
    expect(file.documents.map((document) => [document.head?.pack, document.problems.length > 0])).toEqual([
      ['a', false],
      [undefined, true],
      ['b', false],
    ]);
  });
});

describe('encodings', () => {
  test('UTF-16 is told, and read all the same', () => {
    const file = readPackBytes('u.yaml', Buffer.from(`\ufeff${packText('a', ['x'])}`, 'utf16le'));
    expect(findings(file)).toEqual(['1:1 yaml/encoding']);
    expect(file.documents.map((document) => document.head?.pack)).toEqual([undefined, 'a']);
  });

  test('a wrong byte is told at its place', () => {
    const file = readPackBytes('l1.yaml', Buffer.from('pack: a\ntitle: caf\xe9\n', 'latin1'));
    expect(findings(file)).toEqual(['2:11 yaml/encoding']);
    expect(file.text).toBe('');
  });

  test('a byte order mark moves no column', () => {
    const marked = findings(readText('\ufeffpakc: a\n'));
    expect(marked).toEqual(findings(readText('pakc: a\n')));
    expect(marked[0]).toBe('1:1 schema/unknown-key');
  });

  test('CRLF moves no place', () => {
    const text = `${packText('a', ['x'])}    anwser: 1\n    hints: no list\n`;
    const unix = findings(readText(text));
    expect(findings(readText(text.replaceAll('\n', '\r\n')))).toEqual(unix);
    expect(unix).toEqual(['12:5 schema/unknown-key', '13:12 schema/type']);
  });

  test('a lone carriage return is refused at its place', () => {
    expect(findings(readText('pack: a\rtitle: b\n'))).toEqual(['1:8 yaml/control-char']);
  });
});

test('problems of the YAML and of the pack are told together', () => {
  const file = readText('pack: a\npack: b\ntitel: T\narea: !x data\nquestions: []\n');
  expect(findings(file).toSorted()).toEqual([
    '1:1 schema/missing-key',
    '2:1 yaml/duplicate-key',
    '3:1 schema/unknown-key',
    '4:10 yaml/tag',
  ]);
});

test('a refused file has its reason, and nothing else', () => {
  const file = refusedFile('big.yaml', 'too large');
  expect(file).toMatchObject({ path: 'big.yaml', text: '' });
  expect([findings(file), sentences(file)]).toEqual([['1:1 schema/pack'], ['too large']]);
});

test('reading never throws, whatever bytes it is given', () => {
  const pieces = [
    'pack: a',
    ': ',
    '- ',
    '[',
    '}',
    '"',
    "'",
    '|\n',
    '&a ',
    '*a',
    '!!x ',
    '%',
    '---\n',
    '\n',
    '\t',
    '#',
    '?',
    '\u0000',
  ];
  for (let seed = 1; seed < 3000; seed += 1) {
    const text = pieces.filter((_, index) => (seed * (index + 7) * 2654435761) % 5 < 2).join('');
    const turned = text.slice(seed % (text.length + 1)) + text.slice(0, seed % (text.length + 1));
    for (const { problems, questions } of readPackBytes('x', bytes(turned)).documents) {
      expect(questions).toEqual([]);
      expect(problems.length).toBeGreaterThan(0);
    }
  }
});
