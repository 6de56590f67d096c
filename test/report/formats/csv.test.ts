import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/properties.js';
import { csv } from '../../../src/report/formats/csv.js';
import { fullQuestionId } from '../../../src/model/ids.js';
import { area, document } from '../samples.js';

/** The cells of a table as RFC 4180 has it. */
function parsed(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cells = text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g);
  for (const [, quoted, bare = '', end] of cells) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the table', () => {
  test('has a heading and a row an area; what is not known is empty', () => {
    const [head = [], ...rows] = parsed(csv(document()));
    expect(head.slice(0, 6)).toEqual(['area', 'title', 'weight', 'questions', 'seen', 'answers']);
    expect(rows.map((row) => row.length)).toEqual([head.length, head.length]);
    const cell = (name: string) => rows[0]?.[head.indexOf(name)];
    expect(['area', 'mastery_low', 'weak', 'recall_at_interview'].map(cell)).toEqual([
      'security',
      '0.28',
      'true',
      '',
    ]);
  });

  test('is of the questions where those are looked at', () => {
    const item = {
      question: fullQuestionId('data/a'),
      answers: 30,
      difficulty: 1 / 3,
      discrimination: -0.25,
      unchosen: ['=1+1', 'say "no", twice'],
      medianSeconds: 12,
      hinted: 0,
    };
    const rows = parsed(csv(document({ items: { minimum: 30, items: [item], tooFew: 0 } })));
    expect(rows[1]).toEqual(['data/a', '30', '0.3333', '-0.25', '12', '0', `'=1+1; say "no", twice`]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])(
    'holds %j as text, not as a formula',
    (title) => {
      const [, [, cell] = []] = parsed(csv(document({ areas: [area({ area: 'data', title })] })));
      expect(cell).toBe(`'${title}`);
    },
  );

  test('gives any text back as it was, and no cell of text begins as a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const [, row = []] = parsed(csv(document({ areas: [area({ area: 'data', title })] })));
        expect(row).toHaveLength(17);
        expect(row[1]?.replace(/^'(?=[=+\-@\t\r\n])/, '')).toBe(title.replace(/^'(?=[=+\-@\t\r\n])/, ''));
        expect(row[1]).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});
