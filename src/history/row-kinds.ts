import { draftHash, selectDrafts, type DraftRow } from './draft-table.js';
import { forecastHash, selectForecasts, type ForecastRow } from './forecast-table.js';
import { markHash, selectMarks, type MarkRow } from './mark-table.js';
import { planHash, selectPlans, type PlanRow } from './plan-table.js';
import { reviewHash, selectReviews, type ReviewRow } from './review-row.js';
import { endHash, selectSessions, sessionHash, type EndRow, type SessionRow } from './session-row.js';

/** How the rows of one table are found, checked and written into another database, where numbers differ. */
export interface RowKind<Row = never> {
  readonly table: string;
  /** The column that counts the rows. */
  readonly number: string;
  /** One row by its number, as `hash` takes it. */
  readonly select: string;
  readonly hash: (row: Row) => Buffer;
  /** Finds the row in the other database. */
  readonly find: string;
  /** Writes the row with its hash, unless it is there already. */
  readonly insert: string;
}

const sessions: RowKind<SessionRow> = {
  table: 'sessions',
  number: 'number',
  select: one(selectSessions, 's', ['sequence']),
  hash: sessionHash,
  find: 'SELECT 1 FROM sessions WHERE id = @id',
  insert: `
    INSERT INTO sessions (id, device, sequence, at, offset, mode, targets, filters, seed, planned, hash)
    SELECT @id, number, @sequence, @at, @offset, @mode, @targets, @filters, @seed, @planned, @hash
    FROM devices WHERE id = @device ON CONFLICT DO NOTHING`,
};

const ends: RowKind<EndRow & { readonly device: Uint8Array | null }> = {
  table: 'session_ends',
  number: 'session',
  select: `
    SELECT e.hash, e.sequence, s.id, d.id AS device, e.at, e.offset FROM session_ends e
    LEFT JOIN sessions s ON s.number = e.session LEFT JOIN devices d ON d.number = e.device
    WHERE e.session = ?`,
  hash: endHash,
  find: 'SELECT 1 FROM session_ends e JOIN sessions s ON s.number = e.session WHERE s.id = @id',
  insert: `
    INSERT INTO session_ends (session, device, sequence, at, offset, hash)
    SELECT s.number, d.number, @sequence, @at, @offset, @hash FROM sessions s, devices d
    WHERE s.id = @id AND d.id = @device ON CONFLICT DO NOTHING`,
};

const reviews: RowKind<ReviewRow> = {
  table: 'reviews',
  number: 'number',
  select: one(selectReviews, 'r'),
  hash: reviewHash,
  find: 'SELECT 1 FROM reviews WHERE id = @id',
  insert: `
    INSERT INTO reviews (id, device, sequence, session, at, offset, item, response, score, verdict, seconds,
      confidence, hints, option_count, mode, points, undoes, hash)
    SELECT @id, d.number, @sequence, s.number, @at, @offset, i.number, @response, @score, @verdict, @seconds,
      @confidence, @hints, @optionCount, @mode, @points, @undoes, @hash
    FROM devices d, sessions s, items i
    WHERE d.id = @device AND s.id = @session AND i.question = @question AND i.content_hash = @contentHash
      AND i.area = @area AND i.kind = @kind ON CONFLICT DO NOTHING`,
};

const drafts: RowKind<DraftRow> = {
  table: 'drafts',
  number: 'number',
  select: one(selectDrafts, 'n', ['sequence']),
  hash: draftHash,
  ...withoutId('drafts', ['sequence', 'at', 'offset', 'question', 'text']),
};

const marks: RowKind<MarkRow> = {
  table: 'marks',
  number: 'number',
  select: one(selectMarks, 'm', ['sequence']),
  hash: markHash,
  ...withoutId('marks', ['sequence', 'at', 'offset', 'question', 'what', 'note', 'removed']),
};

const plans: RowKind<PlanRow> = {
  table: 'plans',
  number: 'number',
  select: one(selectPlans, 'p'),
  hash: planHash,
  ...withoutId('plans', ['at', 'offset', 'content']),
};

const forecasts: RowKind<ForecastRow> = {
  table: 'forecasts',
  number: 'number',
  select: one(selectForecasts, 'f'),
  hash: forecastHash,
  ...withoutId('forecasts', ['at', 'offset', 'forAt', 'readiness', 'low', 'high']),
};

/** In an order in which what a row hangs on comes before it. */
export const rowKinds: readonly RowKind[] = [sessions, reviews, ends, drafts, marks, plans, forecasts];

function one(select: string, alias: string, more: readonly string[] = []): string {
  const columns = ['hash', ...more].map((column) => `${alias}.${column}`);
  return `${select.replace('SELECT', `SELECT ${columns.join(', ')},`)} WHERE ${alias}.number = ?`;
}

/** These rows have no id: their hash, over all that they say and the device, stands for one. */
function withoutId(table: string, fields: readonly string[]): { find: string; insert: string } {
  const columns = fields.map((field) => (field === 'forAt' ? 'for_at' : field));
  const find = `SELECT 1 FROM ${table} WHERE at = @at AND hash = @hash`;
  return {
    find,
    insert: `
      INSERT INTO ${table} (device, ${columns.join(', ')}, hash)
      SELECT number, ${fields.map((field) => `@${field}`).join(', ')}, @hash FROM devices
      WHERE id = @device AND NOT EXISTS (${find})`,
  };
}
