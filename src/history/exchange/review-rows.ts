import type { ReviewRow } from '../review-row.js';
import type { Database } from '../sqlite.js';
import type { Selected } from './line-of-row.js';

/** A row as a list, which takes half the time that an object of the driver takes; ids and hashes are digits. */
type Cells = [
  id: string,
  session: string,
  at: number,
  offset: number,
  item: number,
  response: string,
  score: number,
  verdict: ReviewRow['verdict'],
  seconds: number,
  confidence: ReviewRow['confidence'],
  hints: number,
  optionCount: number,
  mode: string,
  points: string | null,
  undoes: string | null,
  device: string,
  sequence: number,
  hash: string,
];

type Item = Pick<ReviewRow, 'question' | 'area' | 'kind' | 'contentHash'>;

/** Reviews whose columns are selected as `Cells` says; one whose question is not there is left out. */
export function* reviewRows(database: Database, sql: string, values: object): Iterable<Selected<ReviewRow>> {
  const itemOf = itemsOf(database);
  for (const cells of database.prepare<[object], Cells>(sql).raw().iterate(values)) {
    // prettier-ignore
    const [id, session, at, offset, number, response, score, verdict, seconds, confidence,
      hints, optionCount, mode, points, undoes, device, sequence, hash] = cells;
    const item = itemOf(number);
    if (item === undefined) continue;
    const { question, area, kind, contentHash } = item;
    // prettier-ignore
    yield {
      id, session, at, offset, question, area, kind, contentHash, response, score, verdict, seconds, confidence,
      hints, optionCount, mode, points, undoes, device, sequence, hash,
    };
  }
}

/** A few for each question, whose texts a million rows repeat. */
function itemsOf(database: Database): (number: number) => Item | undefined {
  const sql = 'SELECT question, area, kind, content_hash AS contentHash FROM items WHERE number = ?';
  const find = database.prepare<[number], Item>(sql);
  const known = new Map<number, Item | undefined>();
  return (number) => {
    // Found within the query for the rows, so that both see the same moment.
    if (!known.has(number)) known.set(number, find.get(number));
    return known.get(number);
  };
}
