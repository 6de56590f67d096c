import type { Review } from '../model/review.js';
import { toJson } from './json.js';
import { type Cell, type InDigits, rowDigits, rowHash } from './row-hash.js';
import { uuidBytes } from './uuid7.js';

/** A review as it lies in the tables, with the ids and texts that its numbers stand for. */
export interface ReviewRow {
  readonly id: Uint8Array;
  readonly device: Uint8Array;
  readonly sequence: number;
  readonly session: Uint8Array;
  readonly at: number;
  readonly offset: number;
  readonly question: string;
  readonly area: string;
  readonly kind: string;
  readonly contentHash: string;
  readonly response: string;
  readonly score: number;
  readonly verdict: Review['verdict'];
  readonly seconds: number;
  readonly confidence: Review['confidence'];
  readonly hints: number;
  readonly optionCount: number;
  readonly mode: string;
  readonly points: string | null;
  /** The id of the review that this row takes back. */
  readonly undoes: Uint8Array | null;
}

/** What the learner did, without the place of the row in the log. */
export type ReviewContent = Omit<ReviewRow, 'device' | 'sequence'>;

export function contentOf(review: Review): ReviewContent {
  return {
    ...review,
    id: uuidBytes(review.id),
    session: uuidBytes(review.session),
    response: toJson(review.response),
    points: review.points === null ? null : toJson(review.points),
    undoes: null,
  };
}

export function reviewHash(row: ReviewRow): Buffer {
  return rowHash(cellsOf(row));
}

/** The same as 32 digits. */
export function reviewDigits(row: InDigits<ReviewRow>): string {
  return rowDigits(cellsOf(row));
}

/** The texts, not the numbers: a changed item or session shows in every review of it. */
function cellsOf(row: InDigits<ReviewRow>): readonly Exclude<Cell, Uint8Array>[];
function cellsOf(row: ReviewRow): readonly Cell[];
function cellsOf(row: ReviewRow | InDigits<ReviewRow>): readonly Cell[] {
  // prettier-ignore
  return [
    'review', row.id, row.device, row.sequence, row.session, row.at, row.offset,
    row.question, row.area, row.kind, row.contentHash,
    row.response, row.score, row.verdict, row.seconds, row.confidence, row.points,
    row.hints, row.optionCount, row.mode, row.undoes,
  ];
}

/** The columns of a `ReviewRow`. The joins are outer, so that a row whose number leads nowhere is still seen. */
export const selectReviews = `
  SELECT r.id, d.id AS device, r.sequence, s.id AS session, r.at, r.offset,
    i.question, i.area, i.kind, i.content_hash AS contentHash,
    r.response, r.score, r.verdict, r.seconds, r.confidence, r.hints,
    r.option_count AS optionCount, r.mode, r.points, r.undoes
  FROM reviews r
    LEFT JOIN devices d ON d.number = r.device
    LEFT JOIN sessions s ON s.number = r.session
    LEFT JOIN items i ON i.number = r.item`;
