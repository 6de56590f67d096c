import type { DraftRow } from '../draft-table.js';
import { toJson } from '../json.js';
import type { MarkRow } from '../mark-table.js';
import type { ReviewRow } from '../review-row.js';
import type { EndRow, SessionRow } from '../session-row.js';
import { uuidBytes } from '../uuid7.js';
import type { DraftLine, EndLine, MarkLine, ReviewLine, SessionLine } from './line.js';

/** The row that a line was made of. Only ids, JSON and yes-or-no look different in the two. */
export function sessionRowOf(line: SessionLine): SessionRow {
  const { at, offset, mode, seed, planned } = line;
  return {
    ...{ id: uuidBytes(line.id), device: uuidBytes(line.device), at, offset, mode, seed },
    targets: toJson(line.targets),
    filters: toJson(line.filters),
    planned: planned === null ? null : toJson(planned),
  };
}

export function endRowOf({ session, at, offset }: EndLine): EndRow {
  return { id: uuidBytes(session), at, offset };
}

export function reviewRowOf(line: ReviewLine): ReviewRow {
  return {
    ...line,
    id: uuidBytes(line.id),
    device: uuidBytes(line.device),
    session: uuidBytes(line.session),
    response: toJson(line.response),
    points: line.points === null ? null : toJson(line.points),
    undoes: line.undoes === null ? null : uuidBytes(line.undoes),
  };
}

export function markRowOf({ device, removed, ...line }: MarkLine): MarkRow {
  const { at, offset, question, what, note } = line;
  return { device: uuidBytes(device), at, offset, question, what, note, removed: removed ? 1 : 0 };
}

export function draftRowOf({ device, at, offset, question, text }: DraftLine): DraftRow {
  return { device: uuidBytes(device), at, offset, question, text };
}
