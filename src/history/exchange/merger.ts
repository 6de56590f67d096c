import type { Connection } from '../connection.js';
import { toJson } from '../json.js';
import { reviewHash, type ReviewRow } from '../review-row.js';
import { endHash } from '../session-row.js';
import type { Statement } from '../sqlite.js';
import { uuidBytes } from '../uuid7.js';
import { Devices } from './devices.js';
import type { AnswerLine, EndLine, ReviewLine, RowLine } from './line.js';
import { Numbers } from './numbers.js';
import { draftRowOf, endRowOf, markRowOf, reviewRowOf, sessionRowOf } from './row-of-line.js';
import { drafts, type Kept, marks, reviews, sessions, type Target } from './targets.js';
import type { Trouble } from './trouble.js';

/** What became of a row: `waiting` for the row that it belongs to. */
export type Taken = 'new' | 'known' | 'waiting' | Trouble;

/** What is written once with the first row that is new. */
export type BeforeFirst = () => void;

/**
 * Takes rows of any device into the history, in any order and any number of times: a row that is there changes
 * nothing, one that says something else than a row of its id is refused. Runs inside a transaction of its caller.
 */
export class Merger {
  readonly #connection: Connection;
  readonly #beforeFirst: BeforeFirst;
  readonly devices: Devices;
  readonly #statements = new Map<string, Statement<[object]>>();
  readonly #numbers: Numbers;
  #touched = false;

  constructor(connection: Connection, now: number, beforeFirst: BeforeFirst) {
    this.#connection = connection;
    this.#beforeFirst = beforeFirst;
    this.devices = new Devices(connection, now);
    this.#numbers = new Numbers(connection.database);
  }

  /** Whether anything was written. */
  get touched(): boolean {
    return this.#touched;
  }

  take(line: RowLine): Taken {
    switch (line.type) {
      case 'session':
        return this.#merge(sessions, sessionRowOf(line), line);
      case 'end':
        return this.#takeEnd(line);
      case 'review':
        return this.#takeReview(line);
      case 'mark':
        return this.#merge(marks, markRowOf(line), line);
      case 'draft':
        return this.#merge(drafts, draftRowOf(line), line);
      case 'answer':
        return this.#takeAnswer(line);
    }
  }

  /** Whether a row of that identity is there, whatever it says. */
  knows(line: RowLine): boolean {
    switch (line.type) {
      case 'session':
        return this.#has(sessions.find, sessionRowOf(line));
      case 'end':
        return this.#has(findEnd, endRowOf(line));
      case 'review':
        return this.#has('SELECT 1 FROM reviews WHERE id = @id', { id: uuidBytes(line.id) });
      case 'mark':
        return this.#has(marks.find, markRowOf(line));
      case 'draft':
        return this.#has(drafts.find, draftRowOf(line));
      case 'answer':
        return true;
    }
  }

  #has(sql: string, row: object): boolean {
    return this.#statement(sql).get(row) !== undefined;
  }

  /** Before anything is written. */
  touch(): void {
    if (!this.#touched) this.#beforeFirst();
    this.#touched = true;
  }

  #merge<Row extends object>(target: Target<Row>, row: Row, line: RowLine): Taken {
    const hash = target.hash(row);
    if (!hash.equals(Buffer.from(line.hash, 'hex'))) return { kind: 'changed' };
    const kept = this.#statement(target.find).get(row) as (Row & Kept) | undefined;
    if (kept !== undefined) return this.#compare(target, kept, line);
    return this.#write(target.insert, { ...row, ...this.#origin(line), hash }) ? 'new' : 'known';
  }

  /** The same row may have come from two devices where a home was copied: the smaller id holds on every machine. */
  #compare<Row extends object>(target: Target<Row>, kept: Row & Kept, line: RowLine): Taken {
    if (Buffer.from(kept.hash).toString('hex') === line.hash) return 'known';
    const { sequence } = line;
    const device = uuidBytes(line.device);
    const moved = { ...kept, device, sequence };
    if (target.hash(target.shown(moved)).toString('hex') !== line.hash) {
      return { kind: 'contradicts', row: target.name(kept) };
    }
    const before: unknown = Reflect.get(kept, 'device');
    if (!(before instanceof Uint8Array) || Buffer.compare(device, before) >= 0) return 'known';
    const sql = `UPDATE ${target.table} SET device = @own, sequence = @sequence, hash = @hash WHERE number = @number`;
    this.#write(sql, { ...this.#origin(line), hash: target.hash(moved), number: kept.number });
    return 'new';
  }

  #takeReview(line: ReviewLine): Taken {
    const row = reviewRowOf(line);
    const hash = reviewHash(row);
    if (hash.toString('hex') !== line.hash) return { kind: 'changed' };
    const found = this.#statement('SELECT hash FROM reviews WHERE id = @id').get(row) as Kept | undefined;
    if (found !== undefined) {
      if (hash.equals(found.hash)) return 'known';
      return this.#compare(reviews, this.#statement(reviews.find).get(row) as ReviewRow & Kept, line);
    }
    const session = this.#numbers.session(row.session);
    if (session === undefined) return 'waiting';
    const origin = this.#origin(line);
    this.#write(addReview, { ...row, ...origin, session, item: this.#numbers.item(row), hash });
    return 'new';
  }

  /** A session ends once: of two ends, which only a copied home can make, the earlier counts everywhere. */
  #takeEnd(line: EndLine): Taken {
    const row = endRowOf(line);
    const hash = endHash(row);
    if (hash.toString('hex') !== line.hash) return { kind: 'changed' };
    const find = `
      SELECT s.number, e.at, e.hash FROM sessions s LEFT JOIN session_ends e ON e.session = s.number WHERE s.id = @id`;
    const found = this.#statement(find).get(row) as (Kept & { at: number | null }) | undefined;
    if (found === undefined) return 'waiting';
    const earlier = found.at === null || line.at < found.at;
    const same = line.at === found.at && Buffer.compare(hash, found.hash) >= 0;
    if (!earlier && (same || line.at !== found.at)) return 'known';
    const { at, offset } = line;
    this.#write(setEnd, { session: found.number, at, offset, ...this.#origin(line), hash });
    return 'new';
  }

  #takeAnswer(line: AnswerLine): Taken {
    const kept = this.#statement(reviews.find).get({ id: uuidBytes(line.review) }) as
      (ReviewRow & Kept) | undefined;
    if (kept === undefined) return 'waiting';
    const full = { ...kept, response: toJson(line.response) };
    const { sequence } = line;
    if (reviewHash({ ...full, device: uuidBytes(line.device), sequence }).toString('hex') !== line.hash) {
      return kept.response === 'null'
        ? { kind: 'changed' }
        : { kind: 'contradicts', row: reviews.name(kept) };
    }
    if (kept.response === full.response) return 'known';
    if (kept.response !== 'null') return { kind: 'contradicts', row: reviews.name(kept) };
    const { number, response } = full;
    this.#write('UPDATE reviews SET response = @response, hash = @hash WHERE number = @number', {
      ...{ number, response, hash: reviewHash(full) },
    });
    return 'new';
  }

  #origin(line: RowLine): { readonly own: number; readonly sequence: number } {
    this.touch();
    return { own: this.devices.numberOf(line.device, line.sequence), sequence: line.sequence };
  }

  #write(sql: string, values: object): boolean {
    this.touch();
    return this.#statement(sql).run(values).changes > 0;
  }

  #statement(sql: string): Statement<[object]> {
    const found = this.#statements.get(sql) ?? this.#connection.database.prepare<[object]>(sql);
    this.#statements.set(sql, found);
    return found;
  }
}

const addReview = `
  INSERT INTO reviews (id, device, sequence, session, at, offset, item, response, score, verdict, seconds,
    confidence, hints, option_count, mode, points, undoes, hash)
  VALUES (@id, @own, @sequence, @session, @at, @offset, @item, @response, @score, @verdict, @seconds,
    @confidence, @hints, @optionCount, @mode, @points, @undoes, @hash)`;

const findEnd = `
  SELECT 1 FROM session_ends e JOIN sessions s ON s.number = e.session WHERE s.id = @id`;

const setEnd = `
  INSERT INTO session_ends (session, device, sequence, at, offset, hash)
  VALUES (@session, @own, @sequence, @at, @offset, @hash)
  ON CONFLICT (session) DO UPDATE
  SET device = @own, sequence = @sequence, at = @at, offset = @offset, hash = @hash`;
