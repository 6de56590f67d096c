import type { Connection } from './connection.js';
import { draftHash, selectDrafts, type DraftRow } from './draft-table.js';
import { forecastHash, selectForecasts, type ForecastRow } from './forecast-table.js';
import { markHash, selectMarks, type MarkRow } from './mark-table.js';
import { planHash, selectPlans, type PlanRow } from './plan-table.js';
import { reviewHash, selectReviews, type ReviewRow } from './review-row.js';
import { endHash, selectSessions, sessionHash, type EndRow, type SessionRow } from './session-row.js';
import { uuidText } from './uuid7.js';

type Hashed<Row> = Row & { readonly hash: Uint8Array };

/** What SQLite's own check of the file finds, or else one line for each row that is not what was written. */
export function verify(connection: Connection): string[] {
  const broken = brokenStructure(connection);
  // Rows read through a broken structure may be anything.
  return broken.length > 0 ? broken : changedRows(connection);
}

function brokenStructure({ database }: Connection): string[] {
  const rows = database.prepare<[], { integrity_check: string }>('PRAGMA integrity_check').all();
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
}

function changedRows(connection: Connection): string[] {
  return [
    ...changed(connection, sessions),
    ...changed(connection, ends),
    ...changed(connection, reviews),
    ...changed(connection, drafts),
    ...changed(connection, marks),
    ...changed(connection, plans),
    ...changed(connection, forecasts),
  ];
}

/** How the rows of one table are read, checked and called. */
interface Check<Row> {
  readonly select: string;
  readonly hash: (row: Row) => Buffer;
  readonly name: (row: Row) => string;
}

function changed<Row>({ database }: Connection, { select, hash, name }: Check<Row>): string[] {
  const rows = database.prepare<[], Hashed<Row>>(select).iterate();
  const names: string[] = [];
  for (const row of rows) {
    if (!hash(row).equals(row.hash)) names.push(`${name(row)} was changed outside prep`);
  }
  return names;
}

/** A select with the stored hash of the table of that alias as its first column. */
function withHash(select: string, alias: string): string {
  return select.replace('SELECT', `SELECT ${alias}.hash,`);
}

const sessions: Check<SessionRow> = {
  select: withHash(selectSessions, 's'),
  hash: sessionHash,
  name: (row) => `session ${uuidText(row.id)}`,
};

const ends: Check<EndRow> = {
  select:
    'SELECT e.hash, s.id, e.at, e.offset FROM session_ends e LEFT JOIN sessions s ON s.number = e.session',
  hash: endHash,
  name: (row) => `end of session ${row.id === null ? 'unknown' : uuidText(row.id)}`,
};

const reviews: Check<ReviewRow> = {
  select: withHash(selectReviews, 'r'),
  hash: reviewHash,
  name: (row) => `review ${uuidText(row.id)}`,
};

const drafts: Check<DraftRow> = {
  select: withHash(selectDrafts, 'n'),
  hash: draftHash,
  name: (row) => `draft of ${row.question}`,
};

const marks: Check<MarkRow> = {
  select: withHash(selectMarks, 'm'),
  hash: markHash,
  name: (row) => `mark on ${row.question}`,
};

const plans: Check<PlanRow> = {
  select: withHash(selectPlans, 'p'),
  hash: planHash,
  name: (row) => `plan of ${isoTime(row.at)}`,
};

const forecasts: Check<ForecastRow> = {
  select: withHash(selectForecasts, 'f'),
  hash: forecastHash,
  name: (row) => `forecast of ${isoTime(row.at)}`,
};

/** Damage may have made any number of it. */
function isoTime(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? `${at}` : date.toISOString();
}
