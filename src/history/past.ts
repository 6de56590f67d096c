import type { QuestionId } from '../model/ids.js';
import type { Review } from '../model/review.js';
import type { Connection } from './connection.js';
import { effectiveReviewsOfPart, isEffective, type Part } from './effective-reviews.js';
import { historyError } from './failure-of.js';
import type { Statement } from './sqlite.js';
import { uuidBytes } from './uuid7.js';

/**
 * Reads the reviews that were not taken back, one by one: a million of them need no memory. A place is the number of a
 * row of the log, whatever the clock says.
 */
export class Past {
  readonly #connection: Connection;
  #answerIn: Statement<[object]> | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Where the log ends now; 0 where it is empty. */
  place(): number {
    return this.#connection.read(() => {
      const { database } = this.#connection;
      const last = database.prepare<[], number | null>('SELECT max(number) FROM reviews').pluck();
      return last.get() ?? 0;
    });
  }

  /** Those added after the one place and up to the other, in that order. */
  between(after: number, through: number): Iterable<Review> {
    const where = 'r.number > @after AND r.number <= @through';
    return this.#reviews({ where, order: 'r.number', values: { after, through } });
  }

  /** Those whose clock said this moment, in milliseconds UTC, or later; in the order in which they were added. */
  since(at: number): Iterable<Review> {
    return this.#reviews({ where: 'r.at >= @at', order: 'r.number', values: { at } });
  }

  /** Those of some questions, and those recorded with the area; in the order in which they were added. */
  about(area: string, questions: readonly QuestionId[]): Iterable<Review> {
    const where = `r.item IN (
      SELECT number FROM items WHERE area = @area OR question IN (SELECT value FROM json_each(@questions)))`;
    return this.#reviews({
      where,
      order: 'r.number',
      values: { area, questions: JSON.stringify(questions) },
    });
  }

  /** All of them, those of a session together and in the order in which they were added. */
  bySession(): Iterable<Review> {
    return this.#reviews({ order: 'r.session, r.number', values: {} });
  }

  /** Whether something was answered in the session up to that place. */
  hasAnswerIn(session: string, through: number): boolean {
    this.#answerIn ??= this.#connection.database.prepare<[object]>(answerIn);
    return this.#answerIn.get({ session: uuidBytes(session), through }) !== undefined;
  }

  *#reviews(part: Part): IterableIterator<Review> {
    try {
      yield* effectiveReviewsOfPart(this.#connection.database, part);
    } catch (error) {
      throw historyError(error, this.#connection.file);
    }
  }
}

const answerIn = `
  SELECT 1 FROM sessions s JOIN reviews r ON r.session = s.number
  WHERE s.id = @session AND r.number <= @through AND r.verdict <> 'skipped' AND ${isEffective} LIMIT 1`;
