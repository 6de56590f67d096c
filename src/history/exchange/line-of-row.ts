import type { DraftRow } from '../draft-table.js';
import { fromJson } from '../json.js';
import type { MarkRow } from '../mark-table.js';
import { reviewDigits, type ReviewRow } from '../review-row.js';
import type { InDigits } from '../row-hash.js';
import type { EndRow, SessionRow } from '../session-row.js';
import { uuidOfHex } from '../uuid7.js';
import {
  type AnswerLine,
  type DraftLine,
  type EndLine,
  isTyped,
  type MarkLine,
  type ReviewLine,
  type SessionLine,
} from './line.js';

/** A row as it is selected for a line. */
export type Selected<Row> = Omit<InDigits<Row>, 'device'> & {
  readonly device: string;
  readonly sequence: number;
  readonly hash: string;
};

function origin({ device, sequence }: Selected<object>) {
  return { device: uuidOfHex(device), sequence };
}

export function sessionLine(row: Selected<SessionRow>): SessionLine {
  const { id, at, offset, mode, targets, filters, seed, planned } = row;
  return {
    type: 'session',
    ...origin(row),
    ...{ id: uuidOfHex(id), at, offset, mode },
    // The border to SQLite: what `toJson` has stored comes back as it was.
    targets: fromJson(targets) as SessionLine['targets'],
    filters: fromJson(filters) as SessionLine['filters'],
    seed,
    planned: planned === null ? null : (fromJson(planned) as SessionLine['planned']),
    hash: row.hash,
  };
}

export function endLine(row: Selected<EndRow>): EndLine {
  const { id, at, offset } = row;
  return {
    type: 'end',
    ...origin(row),
    session: uuidOfHex(id ?? '0'.repeat(32)),
    at,
    offset,
    hash: row.hash,
  };
}

/** Without what was typed. */
export function reviewLine(row: Selected<ReviewRow>): ReviewLine {
  const { device, sequence, at, offset, question, area, kind, contentHash } = row;
  const { score, verdict, seconds, confidence, hints, optionCount, mode, points, undoes } = row;
  const typed = isTyped(kind) && row.response !== 'null';
  // prettier-ignore
  return {
    type: 'review', device: uuidOfHex(device), sequence, id: uuidOfHex(row.id), session: uuidOfHex(row.session),
    at, offset, question, area, kind, contentHash,
    response: typed || row.response === 'null' ? null : fromJson(row.response),
    score, verdict, seconds, confidence, hints, optionCount, mode,
    points: points === null ? null : (fromJson(points) as ReviewLine['points']),
    undoes: undoes === null ? null : uuidOfHex(undoes),
    hash: typed ? reviewDigits({ ...row, response: 'null' }) : row.hash,
  };
}

export function answerLine(row: Selected<ReviewRow>): AnswerLine {
  const { id, response } = row;
  return {
    type: 'answer',
    ...origin(row),
    review: uuidOfHex(id),
    response: fromJson(response),
    hash: row.hash,
  };
}

export function markLine(row: Selected<MarkRow>): MarkLine {
  const { at, offset, question, what, note, removed } = row;
  const mark = { at, offset, question, what, note, removed: removed === 1 };
  return { type: 'mark', ...origin(row), ...mark, hash: row.hash };
}

export function draftLine(row: Selected<DraftRow>): DraftLine {
  const { at, offset, question, text } = row;
  return { type: 'draft', ...origin(row), at, offset, question, text, hash: row.hash };
}
