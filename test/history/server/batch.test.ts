import { describe, expect, test } from '@jest/globals';
import { ownLines } from '../../../src/history/exchange/row-lines.js';
import type { RowLine } from '../../../src/history/exchange/line.js';
import { Batch, insert } from '../../../src/history/server/batch.js';
import { columns } from '../../../src/history/server/tables.js';
import { device, drillOfAllKinds } from '../exchange/support.js';
import { heap, noon } from '../fixtures.js';

/** What `insert` takes after the device, by the names of the columns. */
async function sent() {
  const one = await device();
  drillOfAllKinds(one);
  one.history.mark({
    question: heap,
    what: 'flag',
    note: 'two\nlines, {NULL} "\\"',
    at: noon + 5,
    offset: 60,
  });
  const lines = [...ownLines(one.connection.database, 'plain', 0)];
  const batch = new Batch();
  for (const line of lines) batch.add(line);
  expect(batch.size).toBe(lines.length);
  const values = batch.values();
  const cells = Object.fromEntries(Object.keys(columns).map((name, place) => [name, values[place]]));
  return { lines, cells };
}

function plain(values: readonly unknown[]): string {
  const cells = values.map((value) =>
    typeof value === 'string' || typeof value === 'number' ? `${value}` : 'NULL',
  );
  return `{${cells.join(',')}}`;
}

/** As PostgreSQL reads a cell of a list. */
function inQuotes(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : 'NULL';
}

describe('a batch', () => {
  test('holds what is no review as a line of an export, without a line feed in it', async () => {
    const { lines, cells } = await sent();
    const texts = String(cells['line']).split('\n');
    const read = texts.map((text) => (text === '' ? 'a review' : (JSON.parse(text) as RowLine)));
    expect(read).toEqual(lines.map((line) => (line.type === 'review' ? 'a review' : line)));
    expect(texts.some((text) => text.includes('{NULL}'))).toBe(true);
  });

  test('has a cell for each row in every column, and none but for reviews', async () => {
    const { lines, cells } = await sent();
    const of = (name: string) => lines.map((line): unknown => Reflect.get(line, name));
    const ofReviews = (name: string) =>
      lines.map((line): unknown => (line.type === 'review' ? Reflect.get(line, name) : null));
    expect(cells['sequence']).toBe(plain(of('sequence')));
    expect(cells['hash']).toBe(plain(of('hash')));
    expect(cells['review']).toBe(plain(ofReviews('id')));
    expect(cells['undoes']).toBe(plain(ofReviews('undoes')));
    expect(cells['score']).toBe(plain(ofReviews('score')));
    expect(cells['question']).toBe(`{${ofReviews('question').map(inQuotes).join(',')}}`);
    const responses = ofReviews('response').map((each, place) =>
      lines[place]?.type === 'review' ? JSON.stringify(each) : '',
    );
    expect(String(cells['response']).split('\n')).toEqual(responses);
  });

  test('keeps quotes and backslashes of a name', () => {
    const batch = new Batch();
    const line = { type: 'review', question: 'a/"b\\c"', area: '{NULL}, x' };
    // No other field matters here.
    batch.add(line as RowLine);
    const values = batch.values();
    const cell = (name: string) => values[Object.keys(columns).indexOf(name)];
    expect(cell('question')).toBe('{"a/\\"b\\\\c\\""}');
    expect(cell('area')).toBe('{"{NULL}, x"}');
  });

  test('is asked for with a parameter for each column, and the device before them', () => {
    const places = [...insert.matchAll(/\$(\d+)/g)].map(([, place]) => Number(place));
    expect(places).toEqual(Array.from({ length: Object.keys(columns).length + 1 }, (_, index) => index + 1));
  });
});
