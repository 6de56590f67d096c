import { fullQuestionId } from '../model/ids.js';
import type { Review } from '../model/review.js';
import { fromJson } from './json.js';
import type { Database } from './sqlite.js';
import { uuidOfHex } from './uuid7.js';

/**
 * One row as a list, its ids as hexadecimal text: a third of the time that objects and buffers take, which is felt
 * when a command starts by reading years of answers.
 */
type Columns = [
  id: string,
  session: string,
  at: number,
  offset: number,
  question: string,
  area: string,
  kind: string,
  contentHash: string,
  response: string,
  score: number,
  verdict: Review['verdict'],
  seconds: number,
  confidence: Review['confidence'],
  hints: number,
  optionCount: number,
  mode: string,
  points: string | null,
];

/** Neither taken back nor the row that takes another back. */
export const isEffective = `
  r.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM reviews AS back WHERE back.undoes = r.id)`;

/**
 * The joins are inner: a row that damage has cut off from its session or question is left out, so that the others
 * can still be used; `verify` names it.
 */
const select = `
  SELECT hex(r.id), hex(s.id), r.at, r.offset, i.question, i.area, i.kind, i.content_hash,
    r.response, r.score, r.verdict, r.seconds, r.confidence, r.hints, r.option_count, r.mode, r.points
  FROM reviews r JOIN sessions s ON s.number = r.session JOIN items i ON i.number = r.item
  WHERE ${isEffective}`;

/** In the order in which they were added; `since` is in milliseconds UTC. */
export function effectiveReviews(database: Database, since?: number): Review[] {
  const limit = since === undefined ? '' : 'AND r.at >= @since';
  const statement = database.prepare<[object], Columns>(`${select} ${limit} ORDER BY r.number`);
  return statement.raw().all({ since }).map(reviewOf);
}

/** Of one question, in the order in which they were added. */
export function effectiveReviewsOf(database: Database, question: string): Review[] {
  const statement = database.prepare<[object], Columns>(
    `${select} AND i.question = @question ORDER BY r.number`,
  );
  return statement.raw().all({ question }).map(reviewOf);
}

/** Of one session, in the order in which they were added. */
export function effectiveReviewsIn(database: Database, session: Uint8Array): Review[] {
  const statement = database.prepare<[object], Columns>(`${select} AND s.id = @session ORDER BY r.number`);
  return statement.raw().all({ session }).map(reviewOf);
}

/** Which part of the log, and in which order: conditions on `r` (the review) and `i` (what was asked). */
export interface Part {
  readonly where?: string;
  readonly order: 'r.number' | 'r.session, r.number';
  readonly values: Readonly<Record<string, string | number>>;
}

/** One by one: a million of them need no memory. Until the last was taken, nothing can be written. */
export function* effectiveReviewsOfPart(database: Database, part: Part): IterableIterator<Review> {
  const { where = 'TRUE', order, values } = part;
  const statement = database.prepare<[object], Columns>(`${select} AND ${where} ORDER BY ${order}`);
  for (const columns of statement.raw().iterate(values)) yield reviewOf(columns);
}

export function countEffectiveReviews(database: Database): number {
  const statement = database.prepare<[], { count: number }>(`SELECT count(*) AS count FROM (${select})`);
  return statement.get()?.count ?? 0;
}

function reviewOf(columns: Columns): Review {
  const [id, session, at, offset, question, area, kind, contentHash, ...answer] = columns;
  const [response, score, verdict, seconds, confidence, hints, optionCount, mode, points] = answer;
  return {
    id: uuidOfHex(id),
    session: uuidOfHex(session),
    at,
    offset,
    question: fullQuestionId(question),
    area,
    kind,
    contentHash,
    response: fromJson(response),
    score,
    verdict,
    seconds,
    confidence,
    hints,
    optionCount,
    mode,
    points: points === null ? null : (fromJson(points) as Review['points']),
  };
}
