import { fullQuestionId, type QuestionId } from '../model/ids.js';
import type { Moment } from '../model/review.js';
import type { Mark } from '../model/session.js';
import type { Connection } from './connection.js';
import { ownDevice, ownDeviceId, takeSequence } from './device.js';
import { rowHash } from './row-hash.js';

export interface MarkRow {
  readonly device: Uint8Array;
  readonly at: number;
  readonly offset: number;
  readonly question: string;
  readonly what: Mark['what'];
  readonly note: string | null;
  /** 1 where the row takes the mark off. */
  readonly removed: number;
}

/** Which mark, on which question. */
export interface MarkName {
  readonly question: QuestionId;
  readonly what: Mark['what'];
}

export class MarkTable {
  readonly #connection: Connection;
  readonly #device: Uint8Array;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#device = ownDeviceId(connection);
  }

  set(mark: Mark): void {
    this.#append({ ...mark, removed: 0 });
  }

  remove(name: MarkName, { at, offset }: Moment): void {
    this.#append({ question: name.question, what: name.what, at, offset, note: null, removed: 1 });
  }

  /** Those that stand, one of a kind for each question, in the order in which they were set. */
  all(): Mark[] {
    const rows = this.#connection.database.prepare<[], MarkRow>(standingMarks).all();
    return rows.map(({ at, offset, question, what, note }) => {
      return { at, offset, question: fullQuestionId(question), what, note };
    });
  }

  #append(content: Omit<MarkRow, 'device'>): void {
    const row = { ...content, device: this.#device };
    const values = { ...row, own: ownDevice, hash: markHash(row) };
    this.#connection.write(() => {
      const sequence = takeSequence(this.#connection);
      this.#connection.database.prepare(addMark).run({ ...values, sequence });
    });
  }
}

export function markHash({ device, at, offset, question, what, note, removed }: MarkRow): Buffer {
  return rowHash(['mark', device, at, offset, question, what, note, removed]);
}

export const selectMarks = `
  SELECT d.id AS device, m.at, m.offset, m.question, m.what, m.note, m.removed
  FROM marks m LEFT JOIN devices d ON d.number = m.device`;

const standingMarks = `
  ${selectMarks}
  WHERE m.removed = 0 AND m.number IN (SELECT max(number) FROM marks GROUP BY question, what)
  ORDER BY m.number`;

export const addMark = `
  INSERT INTO marks (device, sequence, at, offset, question, what, note, removed, hash)
  VALUES (@own, @sequence, @at, @offset, @question, @what, @note, @removed, @hash)`;
