import { ownDevice } from '../device.js';
import type { Database } from '../sqlite.js';
import type { RowLine } from './line.js';
import {
  answerLine,
  draftLine,
  endLine,
  markLine,
  reviewLine,
  sessionLine,
  type Selected,
} from './line-of-row.js';
import { reviewRows } from './review-rows.js';

/** Which rows go out: all, or those that this device wrote after a number of its sequence. */
export type Part = 'all' | { readonly after: number };

/** The rows of one type as lines; a row that damage has cut off from its session or question is left out. */
type Source = (database: Database, part: Part) => Generator<RowLine, undefined>;

/** As `InDigits`; null stays null. */
function digits(column: string, name: string): string {
  return `nullif(lower(hex(${column})), '') AS ${name}`;
}

const columns = {
  sessions: `${digits('x.id', 'id')}, x.at, x.offset, x.mode, x.targets, x.filters, x.seed, x.planned`,
  reviews: `
    ${digits('x.id', 'id')}, ${digits('s.id', 'session')}, x.at, x.offset, x.item, x.response, x.score, x.verdict,
    x.seconds, x.confidence, x.hints, x.option_count, x.mode, x.points, ${digits('x.undoes', 'undoes')}`,
};
const reviewJoins = 'JOIN sessions s ON s.number = x.session';

/** How a row, `x`, is selected. */
interface Select<Row> {
  readonly from?: string;
  readonly what: string;
  readonly where?: string;
  readonly order?: string;
  readonly read?: (database: Database, sql: string, values: object) => Iterable<Selected<Row>>;
}

function source<Row>(table: string, select: Select<Row>, line: (row: Selected<Row>) => RowLine): Source {
  const { from = '', what, where = 'TRUE', order = 'number', read = rowsOf } = select;
  const all = `
    SELECT ${what}, ${digits('d.id', 'device')}, x.sequence, ${digits('x.hash', 'hash')}
    FROM ${table} x JOIN devices d ON d.number = x.device ${from} WHERE ${where}`;
  const own = `${all} AND x.device = ${ownDevice} AND x.sequence > @after ORDER BY x.sequence`;
  return function* (database, part) {
    const sql = part === 'all' ? `${all} ORDER BY x.${order}` : own;
    for (const row of read(database, sql, part === 'all' ? {} : part)) yield line(row);
    return undefined;
  };
}

function rowsOf<Row>(database: Database, sql: string, values: object): Iterable<Row> {
  return database.prepare<[object], Row>(sql).iterate(values);
}

const sessions = source('sessions', { what: columns.sessions }, sessionLine);
const ends = source(
  'session_ends',
  {
    from: 'JOIN sessions s ON s.number = x.session',
    what: `${digits('s.id', 'id')}, x.at, x.offset`,
    order: 'session',
  },
  endLine,
);
const reviews = source('reviews', { from: reviewJoins, what: columns.reviews, read: reviewRows }, reviewLine);
const marks = source('marks', { what: 'x.at, x.offset, x.question, x.what, x.note, x.removed' }, markLine);
const answers = source(
  'reviews',
  {
    from: `${reviewJoins} JOIN items i ON i.number = x.item`,
    what: columns.reviews,
    read: reviewRows,
    where: "x.response <> 'null' AND i.kind NOT IN ('choice', 'multi', 'boolean', 'order', 'match')",
  },
  answerLine,
);
const drafts = source('drafts', { what: 'x.at, x.offset, x.question, x.text' }, draftLine);

/** What everybody may read. */
const plainSources = [sessions, ends, reviews, marks] as const;
/** What was typed. */
const textSources = [answers, drafts] as const;

/** Rows of one type after those of another; a session comes before what was done in it. */
export function* allLines(database: Database, withAnswers: boolean): Iterable<RowLine> {
  for (const each of withAnswers ? [...plainSources, ...textSources] : plainSources) {
    yield* each(database, 'all');
  }
}

/** What this device wrote after a number, in the order of its sequence: what is read by everybody, or what was typed. */
export function ownLines(database: Database, kind: 'plain' | 'texts', after: number): Iterable<RowLine> {
  const sources = kind === 'plain' ? plainSources : textSources;
  return bySequence(sources.map((each) => each(database, { after })));
}

function* bySequence(sources: readonly Generator<RowLine, undefined>[]): Iterable<RowLine> {
  try {
    yield* merged(sources);
  } finally {
    // Whoever has seen enough leaves no query open behind.
    for (const each of sources) each.return(undefined);
  }
}

function* merged(sources: readonly Iterator<RowLine, undefined>[]): Iterable<RowLine> {
  const heads = sources.map((each) => next(each));
  for (;;) {
    let first = -1;
    for (const [index, head] of heads.entries()) {
      if (head !== undefined && head.sequence < (heads[first]?.sequence ?? Infinity)) first = index;
    }
    const [head, from] = [heads[first], sources[first]];
    if (head === undefined || from === undefined) return;
    yield head;
    heads[first] = next(from);
  }
}

function next(source: Iterator<RowLine, undefined>): RowLine | undefined {
  return source.next().value;
}
