import { levels } from '../../model/kinds/kind.js';
import { type Draft, type Drafts, type LeftOut, type Refused, refused } from '../exchange.js';
import { htmlToMarkdown } from '../html.js';
import { Remarks } from '../remarks.js';
import { sourceText } from '../source-text.js';
import { type AnkiHead, ankiHead } from './anki-head.js';
import { bodyOf, parts } from './bodies.js';
import { type Columns, columnsOf, type FieldName, named } from './columns.js';
import { delimiterOf, type Row, rowsOf } from './rows.js';

/** A table of questions; the sign between its cells is found where it is not given. */
export async function readTable(bytes: Uint8Array, delimiter?: string): Promise<Drafts | Refused> {
  const source = sourceText(bytes);
  if (!source.ok) return source;
  const head = ankiHead(source.text);
  const read = rowsOf(head.text, head.delimiter ?? delimiter ?? delimiterOf(head.text));
  if (!read.ok) return read;
  const [first] = read.rows;
  if (first === undefined)
    return refused('the table is empty', 'It needs a row of names and a row a question.');
  const columns = columnsBy(head, read.rows, first);
  if (!columns.ok) return columns;
  const rows = columns.header && head.columns === undefined ? read.rows.slice(1) : read.rows;
  const found = rows.map((row) => readRow(row, { columns, html: head.html }));
  const drafts = found.flatMap(({ draft }) => (draft === null ? [] : [draft]));
  const leftOut = [
    ...source.leftOut,
    ...(columns.assumed ? [assumed] : []),
    ...columns.unknown.map(unknownColumn),
    ...found.flatMap((each) => each.leftOut),
  ];
  return drafts.length > 0 ? { ok: true, drafts, leftOut } : nothingIn(leftOut);
}

function nothingIn(leftOut: readonly LeftOut[]): Refused {
  const [first] = leftOut.filter(({ whole }) => whole);
  const why = first && `${first.where}: ${first.why}`;
  return refused(why ?? 'the table names columns and holds no question', 'Nothing was imported.');
}

const assumed: LeftOut = {
  where: 'first row',
  about: '',
  why: 'no row of names: the first column is taken for the question, the second for the answer',
  whole: false,
};

function unknownColumn(name: string): LeftOut {
  const why = `the column "${name}" means nothing to prep and is left out`;
  return { where: 'first row', about: '', why, whole: false };
}

function columnsBy(head: AnkiHead, rows: readonly Row[], first: Row): Columns | Refused {
  if (head.columns !== undefined) return columnsOf(head.columns, head.columns.length);
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  if (head.special.size === 0) return columnsOf(first.cells, width);
  // The columns that are not named are the fields of the card, in their order.
  const plain = ['question', 'answer'];
  const names = Array.from(
    { length: width },
    (_, index) => head.special.get(index) ?? plain.shift() ?? `field ${index + 1}`,
  );
  return { ...named(names), header: false, assumed: false };
}

interface Table {
  readonly columns: Columns;
  readonly html: boolean;
}

function readRow(row: Row, table: Table) {
  const { columns } = table;
  const cells = cellsOf(row, columns);
  const where = `line ${row.line}`;
  const remarks = new Remarks(where, cells('question')[0] ?? row.cells.join(' '));
  const surplus = row.cells.slice(columns.fields.length).filter(Boolean);
  const draft =
    surplus.length > 0
      ? remarks.whole(`it has ${row.cells.length} cells, and there are ${columns.fields.length} columns`)
      : draftOf(where, textsOf(cells, { html: table.html, remarks }), remarks);
  return { draft, leftOut: remarks.leftOut };
}

type Texts = (field: FieldName) => readonly string[];

function cellsOf({ cells }: Row, columns: Columns): Texts {
  return (field) =>
    columns.fields.flatMap((each, index) => (each === field ? [cells[index] ?? ''] : [])).filter(Boolean);
}

function textsOf(cells: Texts, { html, remarks }: { html: boolean; remarks: Remarks }): Texts {
  if (!html) return cells;
  return (field) =>
    cells(field).map((cell) => {
      const { text, lost } = htmlToMarkdown(cell);
      for (const each of new Set(lost)) remarks.part(`${each} is left out`);
      return text;
    });
}

function draftOf(where: string, texts: Texts, remarks: Remarks): Draft | null {
  const one = (field: FieldName) => texts(field)[0] ?? '';
  const prompt = one('question');
  if (prompt === '') return remarks.whole('it has no question');
  const options = texts('options');
  const key = {
    ...{ answer: one('answer'), correct: one('correct'), kind: one('kind') },
    ...{ tolerance: one('tolerance'), unit: one('unit') },
    options: options.length > 1 ? options : options.flatMap(parts),
  };
  const body = bodyOf(key, remarks);
  const level = one('level').toLowerCase();
  if (level !== '' && !levels.some((each) => each === level))
    remarks.part(`the level "${level}" is not known; it is mid`);
  return (
    body && {
      ...{ where, prompt, level, ...body },
      ...{ name: one('id'), topic: one('topic'), explain: one('explanation') },
      hints: texts('hint').flatMap(parts),
      refs: texts('reference').flatMap(parts),
      tags: words(one('tags')),
      skills: words(one('skills')),
    }
  );
}

function words(cell: string): readonly string[] {
  return cell.split(/[\s,;|]+/).filter(Boolean);
}
