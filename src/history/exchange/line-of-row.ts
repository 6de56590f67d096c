import type { DraftRow } from '../draft-table.js';
import { fromJson } from '../json.js';
import type { MarkRow } from '../mark-table.js';
import { reviewHash, type ReviewRow } from '../review-row.js';
import type { EndRow, SessionRow } from '../session-row.js';
import { uuidText } from '../uuid7.js';
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
export type Selected<Row> = Omit<Row, 'device'> & {
  readonly device: Uint8Array;
  readonly sequence: number;
  readonly hash: Uint8Array;
};

function origin({ device, sequence }: Selected<object>) {
  return { device: uuidText(device), sequence };
}

function hashOf({ hash }: Selected<object>): { readonly hash: string } {
  return { hash: Buffer.from(hash).toString('hex') };
}

export function sessionLine(row: Selected<SessionRow>): SessionLine {
  const { id, at, offset, mode, targets, filters, seed, planned } = row;
  return {
    type: 'session',
    ...origin(row),
    ...{ id: uuidText(id), at, offset, mode },
    // The border to SQLite: what `toJson` has stored comes back as it was.
    targets: fromJson(targets) as SessionLine['targets'],
    filters: fromJson(filters) as SessionLine['filters'],
    seed,
    planned: planned === null ? null : (fromJson(planned) as SessionLine['planned']),
    ...hashOf(row),
  };
}

export function endLine(row: Selected<EndRow>): EndLine {
  const { id, at, offset } = row;
  return {
    type: 'end',
    ...origin(row),
    session: uuidText(id ?? Buffer.alloc(16)),
    at,
    offset,
    ...hashOf(row),
  };
}

/** Without what was typed. */
export function reviewLine(row: Selected<ReviewRow>): ReviewLine {
  const { at, offset, question, area, kind, contentHash, score, verdict, seconds } = row;
  const { confidence, hints, optionCount, mode, points, undoes } = row;
  const typed = isTyped(kind) && row.response !== 'null';
  return {
    type: 'review',
    ...origin(row),
    ...{
      id: uuidText(row.id),
      session: uuidText(row.session),
      at,
      offset,
      question,
      area,
      kind,
      contentHash,
    },
    response: typed ? null : fromJson(row.response),
    ...{ score, verdict, seconds, confidence, hints, optionCount, mode },
    points: points === null ? null : (fromJson(points) as ReviewLine['points']),
    undoes: undoes === null ? null : uuidText(undoes),
    ...hashOf(typed ? { ...row, hash: reviewHash({ ...row, response: 'null' }) } : row),
  };
}

export function answerLine(row: Selected<ReviewRow>): AnswerLine {
  const { id, response } = row;
  return {
    type: 'answer',
    ...origin(row),
    review: uuidText(id),
    response: fromJson(response),
    ...hashOf(row),
  };
}

export function markLine(row: Selected<MarkRow>): MarkLine {
  const { at, offset, question, what, note, removed } = row;
  const mark = { at, offset, question, what, note, removed: removed === 1 };
  return { type: 'mark', ...origin(row), ...mark, ...hashOf(row) };
}

export function draftLine(row: Selected<DraftRow>): DraftLine {
  const { at, offset, question, text } = row;
  return { type: 'draft', ...origin(row), at, offset, question, text, ...hashOf(row) };
}
