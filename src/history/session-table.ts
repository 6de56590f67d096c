import { fullQuestionId, type QuestionId } from '../model/ids.js';
import type { Moment } from '../model/review.js';
import type { Session } from '../model/session.js';
import type { Connection } from './connection.js';
import { ownDevice, ownDeviceId, takeSequence } from './device.js';
import { isEffective } from './effective-reviews.js';
import {
  endHash,
  selectSessions,
  sessionHash,
  sessionOf,
  sessionRow,
  type SessionRow,
} from './session-row.js';
import { uuidBytes } from './uuid7.js';

/** A session that was broken off, and what of it is done. */
export interface Unfinished {
  readonly session: Session;
  /** Questions answered or skipped, in that order; one that was taken back is not among them. */
  readonly answered: QuestionId[];
}

export class SessionTable {
  readonly #connection: Connection;
  readonly #device: Uint8Array;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#device = ownDeviceId(connection);
  }

  start(session: Session): void {
    const row = sessionRow(session, this.#device);
    const values = { ...row, own: ownDevice, hash: sessionHash(row) };
    this.#connection.write(() => {
      const sequence = takeSequence(this.#connection);
      this.#connection.database.prepare(addSession).run({ ...values, sequence });
    });
  }

  /** Only the first end counts; throws where there is no such session. */
  end(id: string, { at, offset }: Moment): void {
    const bytes = uuidBytes(id);
    const { database } = this.#connection;
    this.#connection.write(() => {
      const found = database.prepare<[Uint8Array], { number: number }>(
        'SELECT number FROM sessions WHERE id = ?',
      );
      const session = found.get(bytes)?.number;
      if (session === undefined) throw new Error(`no session to end: ${id}`);
      const hash = endHash({ id: bytes, at, offset });
      const sequence = takeSequence(this.#connection);
      database.prepare(addEnd).run({ session, own: ownDevice, sequence, at, offset, hash });
    });
  }

  find(id: string): Session | undefined {
    const sql = `${selectSessions} WHERE s.id = ?`;
    const row = this.#connection.database.prepare<[Uint8Array], SessionRow>(sql).get(uuidBytes(id));
    return row === undefined ? undefined : sessionOf(row);
  }

  /** The latest session without an end that has something planned left; one of another device goes on there. */
  lastUnfinished(): Unfinished | undefined {
    const sessions = this.#connection.database.prepare<[number], SessionRow>(unended);
    for (const row of sessions.iterate(ownDevice)) {
      const session = sessionOf(row);
      const answered = this.#answered(row.id);
      if (session.planned?.some((question) => !answered.includes(question))) return { session, answered };
    }
    return undefined;
  }

  count(): number {
    const { database } = this.#connection;
    return (
      database.prepare<[], { count: number }>('SELECT count(*) AS count FROM sessions').get()?.count ?? 0
    );
  }

  #answered(session: Uint8Array): QuestionId[] {
    const rows = this.#connection.database.prepare<[Uint8Array], { question: string }>(answeredQuestions);
    return rows.all(session).map((row) => fullQuestionId(row.question));
  }
}

export const addSession = `
  INSERT INTO sessions (id, device, sequence, at, offset, mode, targets, filters, seed, planned, hash)
  VALUES (@id, @own, @sequence, @at, @offset, @mode, @targets, @filters, @seed, @planned, @hash)
  ON CONFLICT (id) DO NOTHING`;

const addEnd = `
  INSERT INTO session_ends (session, device, sequence, at, offset, hash)
  VALUES (@session, @own, @sequence, @at, @offset, @hash)
  ON CONFLICT (session) DO NOTHING`;

const unended = `
  ${selectSessions}
  WHERE s.device = ? AND s.planned IS NOT NULL AND NOT EXISTS (SELECT 1 FROM session_ends e WHERE e.session = s.number)
  ORDER BY s.number DESC`;

const answeredQuestions = `
  SELECT i.question FROM sessions s JOIN reviews r ON r.session = s.number JOIN items i ON i.number = r.item
  WHERE s.id = ? AND ${isEffective}
  GROUP BY i.question ORDER BY min(r.number)`;
