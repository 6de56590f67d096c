import { fullQuestionId, type QuestionId } from '../model/ids.js';
import type { Draft } from '../model/session.js';
import type { Connection } from './connection.js';
import { ownDevice, ownDeviceId, takeSequence } from './device.js';
import { rowHash } from './row-hash.js';

export interface DraftRow {
  readonly device: Uint8Array;
  readonly at: number;
  readonly offset: number;
  readonly question: string;
  readonly text: string;
}

export class DraftTable {
  readonly #connection: Connection;
  readonly #device: Uint8Array;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#device = ownDeviceId(connection);
  }

  save(draft: Draft): void {
    const row = { ...draft, device: this.#device };
    const values = { ...row, own: ownDevice, hash: draftHash(row) };
    this.#connection.write(() => {
      const sequence = takeSequence(this.#connection);
      this.#connection.database.prepare(addDraft).run({ ...values, sequence });
    });
  }

  /** Oldest first; of every question where none is named. */
  of(question?: QuestionId): Draft[] {
    const { database } = this.#connection;
    const rows =
      question === undefined
        ? database.prepare<[], DraftRow>(`${selectDrafts} ORDER BY n.number`).all()
        : database.prepare<[string], DraftRow>(draftsOfQuestion).all(question);
    return rows.map(({ at, offset, question, text }) => ({
      at,
      offset,
      question: fullQuestionId(question),
      text,
    }));
  }
}

export function draftHash({ device, at, offset, question, text }: DraftRow): Buffer {
  return rowHash(['draft', device, at, offset, question, text]);
}

export const selectDrafts = `
  SELECT d.id AS device, n.at, n.offset, n.question, n.text
  FROM drafts n LEFT JOIN devices d ON d.number = n.device`;

const draftsOfQuestion = `${selectDrafts} WHERE n.question = ? ORDER BY n.number`;

export const addDraft = `
  INSERT INTO drafts (device, sequence, at, offset, question, text, hash)
  VALUES (@own, @sequence, @at, @offset, @question, @text, @hash)`;
