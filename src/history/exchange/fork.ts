import type { Connection } from '../connection.js';
import { ownDevice } from '../device.js';
import { draftHash, selectDrafts } from '../draft-table.js';
import { markHash, selectMarks } from '../mark-table.js';
import { reviewHash, selectReviews } from '../review-row.js';
import { selectSessions, sessionHash } from '../session-row.js';
import type { Database } from '../sqlite.js';

const tables = ['sessions', 'session_ends', 'reviews', 'marks', 'drafts'] as const;

/**
 * Gives this history a new device id, since a copy of it writes under the old one as well. What both have in common,
 * up to and without the number `from` of their sequence, stays under the old id; what was written here since then
 * comes under the new one.
 */
export function fork({ database }: Connection, from: number, id: Uint8Array): void {
  const old = database.prepare<[number], Uint8Array>('SELECT id FROM devices WHERE number = ?').pluck();
  const before = old.get(ownDevice);
  database.prepare('UPDATE devices SET id = ? WHERE number = ?').run(id, ownDevice);
  const add = database.prepare<[Uint8Array | undefined, number], number>(addCopy).pluck();
  const common = add.get(before, ownDevice);
  for (const table of tables) {
    database
      .prepare(`UPDATE ${table} SET device = ? WHERE device = ? AND sequence < ?`)
      .run(common, ownDevice, from);
  }
  // Plans and forecasts have no sequence, and stay what they were.
  for (const table of ['plans', 'forecasts']) {
    database.prepare(`UPDATE ${table} SET device = ? WHERE device = ?`).run(common, ownDevice);
  }
  hashAnew(database);
}

const addCopy = `
  INSERT INTO devices (id, created_at, last_sequence)
  SELECT ?, created_at, 0 FROM devices WHERE number = ? RETURNING number`;

/** The hash of a row is also over its device. */
function hashAnew(database: Database): void {
  rehash(database, { table: 'sessions', select: withNumber(selectSessions, 's') }, sessionHash);
  rehash(database, { table: 'reviews', select: withNumber(selectReviews, 'r') }, reviewHash);
  rehash(database, { table: 'marks', select: withNumber(selectMarks, 'm') }, markHash);
  rehash(database, { table: 'drafts', select: withNumber(selectDrafts, 'n') }, draftHash);
}

function withNumber(select: string, alias: string): string {
  return `${select.replace('SELECT', `SELECT ${alias}.number,`)} WHERE ${alias}.device = ?`;
}

function rehash(
  database: Database,
  { table, select }: { readonly table: string; readonly select: string },
  hash: (row: never) => Buffer,
): void {
  const rows = database.prepare<[number], { number: number }>(select).all(ownDevice);
  const set = database.prepare(`UPDATE ${table} SET hash = ? WHERE number = ?`);
  // The border to SQLite: the select gives what the hash of that table is made of.
  for (const row of rows) set.run(hash(row as never), row.number);
}
