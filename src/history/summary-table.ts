import { createHash } from 'node:crypto';
import type { Connection } from './connection.js';
import { ownDeviceId } from './device.js';
import { fromJson, toJson } from './json.js';
import { rowHash } from './row-hash.js';

/** Something computed from the log, kept so that the cost follows what is new. */
export interface KeptSummary {
  /** The place in the log up to which it counts; see `Past`. */
  readonly through: number;
  /** Plain JSON; whoever keeps it must tell a content that another version of the program wrote. */
  readonly content: unknown;
}

/** The log as it was when something was computed from it. */
export interface Seen {
  /** Where it ended; see `Past`. */
  readonly place: number;
  /** Changes whenever rows have changed places; see `putInOrder`. */
  readonly order: number;
}

interface SummaryRow {
  readonly through: number;
  /** The hash, and the JSON behind it. */
  readonly content: string;
  /** The id of the last review that is counted. */
  readonly last: Uint8Array | null;
}

/** In hexadecimal digits. */
const hashLength = 32;

/** Saves time and nothing else: every row may be deleted, and is computed anew from the reviews. */
export class SummaryTable {
  readonly #connection: Connection;
  readonly #device: Uint8Array;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#device = ownDeviceId(connection);
  }

  /**
   * What was kept under that name; undefined where nothing was, where a review that it counts was taken back, and where
   * it is not what was kept of this very log.
   */
  find(name: string): KeptSummary | undefined {
    return this.#connection.read(() => {
      const row = this.#connection.database.prepare<[string], SummaryRow>(findSummary).get(name);
      if (row === undefined) return undefined;
      const json = row.content.slice(hashLength);
      if (this.#hash(name, row, json) !== row.content.slice(0, hashLength)) return undefined;
      return { through: row.through, content: fromJson(json) };
    });
  }

  /** To be asked for before anything is read that a summary is computed from. */
  seen(): Seen {
    return this.#connection.read(() => {
      const { database } = this.#connection;
      return database.prepare<[], Seen>(logNow).get() ?? { place: 0, order: 0 };
    });
  }

  /**
   * Nothing is kept where, since the log was `seen`, a review that the summary counts was taken back, or other rows came
   * to stand where those stood that it counts: another program may have written while it was computed.
   */
  keep(name: string, { through, content }: KeptSummary, { place, order }: Seen): void {
    this.#connection.write(() => {
      const { database } = this.#connection;
      if (this.seen().order !== order) return;
      if (database.prepare<[object]>(takenBack).get({ through, place }) !== undefined) return;
      const last = database.prepare<[number], Uint8Array>(lastCounted).pluck().get(through) ?? null;
      const json = toJson(content);
      const hash = this.#hash(name, { through, last }, json);
      database.prepare(keepSummary).run({ name, through, content: hash + json });
    });
  }

  /** Whatever is summed up is computed anew from the log when it is next needed. */
  dropAll(): void {
    this.#connection.write(() => this.#connection.database.exec(dropSummaries));
  }

  /** Also over what tells this log from any other, and from one that was cut off or replaced. */
  #hash(name: string, { through, last }: Omit<SummaryRow, 'content'>, json: string): string {
    const content = createHash('sha256').update(json).digest();
    return rowHash(['summary', this.#device, name, through, last, content]).toString('hex');
  }
}

/** The row that counts, downwards: the number of a review, by which a summary may be looked for, is never negative. */
const orderName = 'order';

const logNow = `
  SELECT coalesce((SELECT max(number) FROM reviews), 0) AS place,
    coalesce((SELECT through FROM summaries WHERE name = '${orderName}'), 0) AS "order"`;

const dropSummaries = `DELETE FROM summaries WHERE name <> '${orderName}'`;

/** For whoever moves rows of the log to other places: what was or is being summed up of the old order is void. */
export const voidSummaries = `
  ${dropSummaries};
  INSERT INTO summaries (name, through, content) VALUES ('${orderName}', -1, '')
  ON CONFLICT (name) DO UPDATE SET through = through - 1`;

const findSummary = `
  SELECT m.through, m.content, r.id AS last FROM summaries m LEFT JOIN reviews r ON r.number = m.through
  WHERE m.name = ?`;

const lastCounted = 'SELECT id FROM reviews WHERE number = ?';

const takenBack = `
  SELECT 1 FROM reviews b JOIN reviews r ON r.id = b.undoes
  WHERE b.undoes IS NOT NULL AND b.number > @place AND r.number <= @through LIMIT 1`;

const keepSummary = `
  INSERT INTO summaries (name, through, content) VALUES (@name, @through, @content)
  ON CONFLICT (name) DO UPDATE SET through = @through, content = @content`;
