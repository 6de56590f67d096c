import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/properties.js';
import { readTable } from '../../../src/exchange/csv/read.js';
import { controlCharacter } from '../../../src/packs/control-characters.js';
import { bytesOf, only, packOf, refusal, taken } from '../reading.js';

const read = (bytes: Uint8Array) => readTable(bytes);

describe('what a row becomes', () => {
  test.each([
    ['question,answer\nPort of HTTPS?,443', { kind: 'text', body: { accept: ['443'] } }],
    ['question,answer\nIs it?,TRUE', { kind: 'boolean', body: { answer: true } }],
    [
      'Front;Back\nWhy?;One thing matters here. Another thing matters as well.',
      {
        kind: 'open',
        body: { points: [{ point: 'One thing matters here' }, { point: 'Another thing matters as well' }] },
      },
    ],
    [
      'question,options,correct\nQ,a | b | c,2',
      { kind: 'choice', body: { options: [{ text: 'a' }, { text: 'b', correct: true }, { text: 'c' }] } },
    ],
    [
      'question,option A,option B,option C,correct\nQ,x,y,z,"A, C"',
      {
        kind: 'multi',
        body: { options: [{ text: 'x', correct: true }, { text: 'y' }, { text: 'z', correct: true }] },
      },
    ],
    [
      'question,answer,options\nQ,x,y|z',
      { kind: 'choice', body: { options: [{ text: 'x', correct: true }, { text: 'y' }, { text: 'z' }] } },
    ],
    [
      'question,kind,answer,tolerance,unit\nQ,number,1.5,5%,ms',
      { kind: 'number', body: { answer: 1.5, tolerance: '5%', unit: 'ms' } },
    ],
    [
      'question,kind,options\nQ,order,"SYN\nSYN-ACK\nACK"',
      { kind: 'order', body: { items: ['SYN', 'SYN-ACK', 'ACK'] } },
    ],
    [
      'question,kind,options\nQ,match,200 -> OK|404 -> Not Found',
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
    ['question,kind,answer\nQ,text,GET|get', { kind: 'text', body: { accept: ['GET', 'get'] } }],
  ])('%s', async (source, expected) => {
    const draft = await only(read, source);
    expect(draft).toMatchObject({ ...expected, remarks: [] });
    expect(packOf({ ok: true, drafts: [draft], leftOut: [] }).questions).toHaveLength(1);
  });

  test('topic, level, explanation, hints, sources and tags', async () => {
    const source =
      'question\tanswer\ttopic\tlevel\texplanation\thint\treference\ttags\tid\nQ\tA\tData Joins\tSenior\tSo it is.\tone|two\tRFC 9110\ta, b\tmy-id';
    const { questions } = packOf(await taken(read, source));
    expect(questions).toMatchObject([
      {
        id: 'own/my-id',
        topic: 'data-joins',
        level: 'senior',
        explain: 'So it is.\n',
        hints: ['one', 'two'],
        refs: ['RFC 9110'],
        tags: ['a', 'b'],
      },
    ]);
  });

  test('the head that Anki writes: separator, HTML, and a column of tags', async () => {
    const source =
      '#separator:tab\n#html:true\n#tags column:3\n"Is <b>a</b> &lt; b?"\tyes&nbsp;it is\tmath\n';
    expect(await only(read, source)).toMatchObject({
      where: 'line 4',
      prompt: 'Is **a** < b?',
      body: { accept: ['yes it is'] },
      tags: ['math'],
      remarks: [],
    });
  });

  test('two columns without names are question and answer, and that is said', async () => {
    const { remarks, prompt } = await only(read, 'Capital?,Paris');
    expect(prompt).toBe('Capital?');
    expect(remarks).toEqual([
      'no row of names: the first column is taken for the question, the second for the answer',
    ]);
  });
});

describe('rows that cannot be taken are listed with their lines', () => {
  test.each([
    [',a', 'it has no question'],
    ['Q,', 'it has no answer'],
    ['Q,a,,,surplus', 'it has 5 cells, and there are 4 columns'],
    ['Q,a,sql,', 'a table cannot hold a question of kind sql'],
    ['Q,a,quiz,', 'there is no kind "quiz"'],
    ['Q,many,number,', '"many" is not a number'],
    ['Q,maybe,boolean,', '"maybe" is neither true nor false'],
    ['Q,a,match,a|b', 'its options are no pairs such as "left -> right"'],
    ['Q,a,order,', 'it has no options'],
  ])('%s', async (row, why) => {
    const { drafts, leftOut } = await taken(
      read,
      `question,answer,kind,options\nfirst,x,,\n\n${row}\nlast,y,,`,
    );
    const missing = leftOut.filter(({ whole }) => whole);
    expect(drafts).toHaveLength(2);
    expect(missing).toMatchObject([{ where: 'line 4', why }]);
  });

  test('an option that is not there', async () => {
    const { leftOut } = await taken(read, 'question,options,correct\nQ,a|b,a\nR,a|b,"a,4"');
    expect(leftOut).toMatchObject([{ where: 'line 3', why: '"4" names none of its 2 options', whole: true }]);
  });

  test('an unknown column and an unknown level', async () => {
    const { remarks, level } = await only(read, 'question,answer,owner,level\nQ,A,me,expert');
    expect(remarks).toEqual([
      'the column "owner" means nothing to prep and is left out',
      'the level "expert" is not known; it is mid',
    ]);
    expect(level).toBe('expert');
  });
});

describe('files that cannot be taken', () => {
  test.each([
    ['', 'the table is empty'],
    ['question,answer\n', 'the table names columns and holds no question'],
    ['a,b,c\n1,2,3', 'the first row names no columns "question" and "answer", and there are 3 columns'],
    ['question,answer,prompt\nq,a,p', 'two columns hold the question'],
    [
      'question,answer\nq,a\n"open,b\nc,d\n',
      'line 3: a quote is opened in this row or after it, and never closed; the file may be cut off',
    ],
    [
      'question,answer\nq,"a"b\n',
      'line 2: text follows a closing quote; a quote within quotes is written twice: ""',
    ],
    [
      'question,answer\nq,a "b" c\n',
      'line 2: a quote stands within a cell that is not quoted; quote the whole cell and write it twice: ""',
    ],
    [
      `question,answer\nq,${'x'.repeat(1_000_001)}`,
      'line 2: the row has more than 1000000 characters; is a quote not closed?',
    ],
  ])('%.40s', async (source, detail) => {
    expect(await refusal(read, source)).toMatchObject({ detail });
  });
});

const cell = fc
  .string({ unit: fc.constantFrom(...'ab ,;"|\n\té#é'), minLength: 1, maxLength: 12 })
  .map((each) => `x${each.trim()}`)
  .filter((each) => controlCharacter(each) === undefined);
const quoted = (each: string) => `"${each.replaceAll('"', '""')}"`;

test('quotes, line breaks and delimiters in cells come through, whatever parts them', async () => {
  const tables = fc.tuple(
    fc.constantFrom(',', ';', '|'),
    fc.constantFrom('\n', '\r\n'),
    fc.uniqueArray(cell, { minLength: 1, maxLength: 4 }),
    fc.boolean(),
  );
  await fc.assert(
    fc.asyncProperty(tables, async ([delimiter, end, cells, mark]) => {
      const rows = [['question', 'answer'], ...cells.map((each) => [quoted(each), quoted('short')])];
      const table = rows.map((row) => row.join(delimiter)).join(end);
      const { drafts, leftOut } = await taken(read, bytesOf(`${mark ? '\ufeff' : ''}${table}`));
      expect(leftOut).toEqual([]);
      expect(drafts.map(({ prompt }) => prompt)).toEqual(cells);
    }),
    { numRuns: 100 },
  );
});
