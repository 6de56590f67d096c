import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGift } from '../../../src/exchange/gift/read.js';
import { only, packOf, refusal, taken } from '../reading.js';

describe('each type of question', () => {
  test.each([
    [
      'Safe? {=GET#reads ~PUT#writes}',
      {
        kind: 'choice',
        prompt: 'Safe?',
        body: {
          options: [
            { text: 'GET', correct: true, why: 'reads' },
            { text: 'PUT', why: 'writes' },
          ],
        },
      },
    ],
    [
      'Which? {~%50%A ~%50%B ~%-100%C}',
      {
        kind: 'multi',
        body: { options: [{ text: 'A', correct: true }, { text: 'B', correct: true }, { text: 'C' }] },
      },
    ],
    [
      'So it is.{TRUE#no, wrong#yes, right####general}',
      { kind: 'boolean', body: { answer: true, why: 'no, wrong' }, explain: 'yes, right\n\ngeneral' },
    ],
    ['So it is.{F}', { kind: 'boolean', body: { answer: false } }],
    ['Who? {=Ken Thompson =Thompson}', { kind: 'text', body: { accept: ['Ken Thompson', 'Thompson'] } }],
    ['Who? {Thompson}', { kind: 'text', body: { accept: ['Thompson'] } }],
    ['Pi? {#3.14:0.01}', { kind: 'number', body: { answer: 3.14, tolerance: 0.01 } }],
    ['Low? {#0.1..0.3}', { kind: 'number', body: { answer: 0.2, tolerance: 0.1 } }],
    ['Not found? {#404}', { kind: 'number', body: { answer: 404 } }],
    [
      'Match {=200 -> OK =404 -> Not Found}',
      {
        kind: 'match',
        body: {
          pairs: [
            { left: '200', right: 'OK' },
            { left: '404', right: 'Not Found' },
          ],
        },
      },
    ],
    ['The {=GET ~PUT} method.', { kind: 'choice', prompt: 'The _____ method.' }],
    [
      'Why? {####Names. Messages.}',
      {
        kind: 'open',
        body: { points: [{ point: 'Names' }, { point: 'Messages' }], model: 'Names. Messages.\n' },
      },
    ],
  ])('%s', async (source, expected) => {
    const draft = await only(readGift, source);
    expect(draft).toMatchObject(expected);
    expect(draft.remarks).toEqual([]);
    expect(packOf({ ok: true, drafts: [draft], leftOut: [] }).questions).toHaveLength(1);
  });
});

describe('what is otherwise than it was is told', () => {
  test.each([
    ['Q {=a ~%30%b ~c}', 'the part mark for "b" is left out: it counts as wrong'],
    ['Q {=a =b ~c}', 'any one of its right options was enough; now all are to be chosen'],
    ['Q {=a =%50%b}', '"b", which gives a part mark, is left out'],
    ['Q {#=3 =%50%4}', 'numbers that give a part mark, or only feedback, are left out'],
    ['Q {=a -> b =c -> d = -> e}', 'right sides that belong to nothing are left out'],
    ['Q {}', 'it has no model answer: whether it was answered is for you to say'],
    ['[html]<img src="x.png">Q {=a ~b}', 'an image is left out'],
  ])('%s', async (source, remark) => {
    expect((await only(readGift, source)).remarks).toEqual([remark]);
  });

  test('several right numbers, and a text without a question', async () => {
    const { drafts, leftOut } = await taken(readGift, 'Q {T}\n\nSeveral {#=1 =2}\n\nOnly a text.\n');
    expect(drafts).toHaveLength(1);
    expect(leftOut).toEqual([
      { where: 'line 3', about: 'Several {#=1 =2}', why: 'several numbers are right', whole: true },
      { where: 'line 5', about: 'Only a text.', why: 'a text without a question is left out', whole: false },
    ]);
  });
});

describe('texts', () => {
  test('escapes are undone everywhere, in right sides of pairs as well', async () => {
    const draft = await only(readGift, 'A \\{b\\} \\= \\~ \\\\ {=x\\: y -> \\#1 =z -> &&092;}');
    expect(draft.prompt).toBe('A {b} = ~ \\');
    expect(draft.body).toEqual({
      pairs: [
        { left: 'x: y', right: '#1' },
        { left: 'z', right: '&&092;' },
      ],
    });
  });

  test('HTML counts in the formats where Moodle shows it, and in no other', async () => {
    expect((await only(readGift, '[html]<p>Is <b>a &lt; b</b>?</p> {T}')).prompt).toBe('Is **a < b**?');
    expect((await only(readGift, 'Is <b>this</b>? {T}')).prompt).toBe('Is **this**?');
    expect((await only(readGift, 'Is List<String> one? {T}')).prompt).toBe('Is List<String> one?');
    expect((await only(readGift, '[plain]Is <b> a tag? {T}')).prompt).toBe('Is <b> a tag?');
  });

  test('an asterisk in a short answer stands for any letters', async () => {
    const { body } = await only(readGift, 'Q {=spring* boot =a.b \\\\* c}');
    expect(body).toEqual({ accept: ['spring boot', 'a.b * c'], pattern: 'spring.* boot' });
  });

  test('windows line ends, a byte order mark and UTF-16 are no matter', async () => {
    const source = '\ufeffQ\r\ntwo {\r\n=a\r\n~b\r\n}\r\n';
    expect((await only(readGift, source)).prompt).toBe('Q two');
    const { drafts } = await taken(readGift, Buffer.from(source, 'utf16le'));
    expect(drafts).toMatchObject([{ prompt: 'Q two', kind: 'choice' }]);
  });

  test('characters that act on a terminal are replaced, and that is told', async () => {
    const draft = await only(readGift, 'Q \u001b[31mred {T}');
    expect(draft.prompt).toBe('Q \ufffd[31mred');
    expect(draft.remarks).toEqual(['control characters were replaced by U+FFFD']);
  });
});

describe('what Moodle takes and the parser would not', () => {
  test.each([
    ['Status: what = it ~ #1? {=a: b ~http://c}', 'Status: what = it ~ #1?'],
    ['::T: x::Say: so {T}', 'Say: so'],
    ['Arrow? {=a -> b ~c}', 'Arrow?'],
    ['A \\\\: b {T} and: more.', 'A \\: b _____ and: more.'],
  ])('%s', async (source, prompt) => {
    expect(await only(readGift, source)).toMatchObject({ prompt, remarks: [] });
  });

  test('a colon in a number is a sign', async () => {
    expect(await only(readGift, 'Q: {#1:0.5}')).toMatchObject({ body: { answer: 1, tolerance: 0.5 } });
  });
});

describe('names and topics', () => {
  test('the id, the title, the category, and tags that name fields', async () => {
    const source = '// [id:from-id] [tag:level:senior] [tag:skill:technologies] [tag:own]\n\n::Title::Q {T}';
    expect(await only(readGift, `$CATEGORY: $course$/top/Data Joins\n${source}`)).toMatchObject({
      name: 'from-id',
      topic: 'Data Joins',
      level: 'senior',
      skills: ['technologies'],
      tags: ['own'],
    });
    expect(await only(readGift, '::A title\\: of it::Q {T}')).toMatchObject({ name: 'A title: of it' });
  });
});

describe('bad input', () => {
  test('one broken question hides no other, and is listed with its line', async () => {
    const source = 'One {T}\n\n// a remark\nTwo {=a\n~b\n\nThree {=x} more = }\n\nFour {F}\n';
    const { drafts, leftOut } = await taken(readGift, source);
    expect(drafts.map(({ prompt, where }) => [prompt, where])).toEqual([
      ['One', 'line 1'],
      ['Four', 'line 9'],
    ]);
    expect(leftOut).toEqual([
      {
        where: 'line 5',
        about: 'Two {=a ~b',
        why: 'the question ends too early; is a "}" missing?',
        whole: true,
      },
      expect.objectContaining({
        where: 'line 7',
        why: expect.stringMatching(/^"=" at column 17 is not understood/),
      }),
    ]);
  });

  test.each([
    ['', 'no question of GIFT can be read: there is no question in it'],
    ['Only words.\n\nAnd more.', 'no question of GIFT can be read: there is no question in it'],
    ['Q {=a', 'no question of GIFT can be read: line 1: the question ends too early; is a "}" missing?'],
    [
      `Q {=${'a'.repeat(200_001)}}`,
      'no question of GIFT can be read: line 1: the question has more than 200000 characters',
    ],
  ])('%.20s', async (source, detail) => {
    expect(await refusal(readGift, source)).toMatchObject({ detail });
  });

  test('bytes that are no text', async () => {
    const refused = await refusal(readGift, new Uint8Array([81, 10, 0xff, 0xfe, 0xc0]));
    expect(refused.detail).toMatch(/^line 2, column 1: this byte is not valid UTF-8/);
  });
});

test('a file as a teacher writes it becomes this pack', async () => {
  const samples = join(import.meta.dirname, '..', 'samples');
  const { text } = packOf(await taken(readGift, readFileSync(join(samples, 'web.gift'))));
  expect(text).toBe(readFileSync(join(samples, 'web.expected'), 'utf8'));
});
