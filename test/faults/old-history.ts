import Sqlite from 'better-sqlite3';
import { Connection } from '../../src/history/connection.js';
import { migrate } from '../../src/history/migrate.js';
import { migrations } from '../../src/history/migrations/all.js';
import type { World } from '../../src/history/migrations/migration.js';
import { contentOf, reviewHash } from '../../src/history/review-row.js';
import { sessionHash, sessionRow } from '../../src/history/session-row.js';
import { reviewAt, session } from './rows.js';

/** Makes a history as the first version did, with two reviews; in SQL, since what writes today knows newer tables. */
export function makeOldHistory(file: string, world: World): void {
  const connection = new Connection(file, new Sqlite(file));
  const { database } = connection;
  database.pragma('journal_mode = WAL');
  migrate(connection, migrations.slice(0, 1), world);
  const device = database.prepare<[], Buffer>('SELECT id FROM devices').pluck().get() ?? Buffer.alloc(16);
  const row = sessionRow(session, device);
  database.prepare(addSession).run({ ...row, hash: sessionHash(row) });
  for (const sequence of [1, 2]) {
    const review = { ...contentOf(reviewAt(sequence)), device, sequence };
    database.prepare(addItem).run(review);
    database.prepare(addReview).run({ ...review, hash: reviewHash(review) });
  }
  database.exec('UPDATE devices SET last_sequence = 2');
  connection.close();
}

const addSession = `
  INSERT INTO sessions (id, device, at, offset, mode, targets, filters, seed, planned, hash)
  VALUES (@id, 1, @at, @offset, @mode, @targets, @filters, @seed, @planned, @hash)`;

const addItem = `
  INSERT INTO items (question, area, kind, content_hash) VALUES (@question, @area, @kind, @contentHash)`;

const addReview = `
  INSERT INTO reviews (id, device, sequence, session, at, offset, item, response, score, verdict, seconds,
    confidence, hints, option_count, mode, points, undoes, hash)
  VALUES (@id, 1, @sequence, 1, @at, @offset, @sequence, @response, @score, @verdict, @seconds,
    @confidence, @hints, @optionCount, @mode, @points, @undoes, @hash)`;
