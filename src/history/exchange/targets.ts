import { addDraft, draftHash, type DraftRow } from '../draft-table.js';
import { addMark, markHash, type MarkRow } from '../mark-table.js';
import { reviewHash, selectReviews, type ReviewRow } from '../review-row.js';
import { addSession } from '../session-table.js';
import { selectSessions, sessionHash, type SessionRow } from '../session-row.js';
import { isTyped } from './line.js';

/** What every kept row tells besides its content. */
export interface Kept {
  readonly number: number;
  readonly hash: Uint8Array;
}

/** How a row that comes in is found among those that are there, compared with them and added. */
export interface Target<Row extends object> {
  readonly table: 'sessions' | 'reviews' | 'marks' | 'drafts';
  /** By what stays the same on every device; gives `Row & Kept`. */
  readonly find: string;
  /** Takes the row, its hash, `own` (the number of its device) and `sequence`. */
  readonly insert: string;
  readonly hash: (row: Row) => Buffer;
  /** The row as it goes out. */
  readonly shown: (row: Row) => Row;
  /** In a sentence. */
  readonly name: (row: Row) => string;
}

const asIs = <Row>(row: Row): Row => row;

export const sessions: Target<SessionRow> = {
  table: 'sessions',
  find: `${selectSessions.replace('SELECT', 'SELECT s.number, s.hash,')} WHERE s.id = @id`,
  insert: addSession,
  hash: sessionHash,
  shown: asIs,
  name: () => 'this session',
};

/** The rows are added by `Merger` itself, since a question and a session have to be there first. */
export const reviews: Target<ReviewRow> = {
  table: 'reviews',
  find: `${selectReviews.replace('SELECT', 'SELECT r.number, r.hash,')} WHERE r.id = @id`,
  insert: '',
  hash: reviewHash,
  shown: (row) => (isTyped(row.kind) ? { ...row, response: 'null' } : row),
  name: ({ question }) => `this answer to ${question}`,
};

/** Marks and drafts have no id: what they say, and when, is one. */
export const marks: Target<MarkRow> = {
  table: 'marks',
  find: `
    SELECT m.number, m.hash, d.id AS device, m.at, m.offset, m.question, m.what, m.note, m.removed
    FROM marks m JOIN devices d ON d.number = m.device
    WHERE m.question = @question AND m.what = @what AND m.at = @at AND m.offset = @offset
      AND m.removed = @removed AND m.note IS @note`,
  insert: addMark,
  hash: markHash,
  shown: asIs,
  name: ({ question }) => `this mark on ${question}`,
};

export const drafts: Target<DraftRow> = {
  table: 'drafts',
  find: `
    SELECT n.number, n.hash, d.id AS device, n.at, n.offset, n.question, n.text
    FROM drafts n JOIN devices d ON d.number = n.device
    WHERE n.question = @question AND n.at = @at AND n.offset = @offset AND n.text = @text`,
  insert: addDraft,
  hash: draftHash,
  shown: asIs,
  name: ({ question }) => `this answer to ${question}`,
};
