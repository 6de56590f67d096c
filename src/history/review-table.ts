import type { QuestionId } from '../model/ids.js';
import type { Moment, Review } from '../model/review.js';
import type { Connection } from './connection.js';
import { nextSequence, ownDevice, ownDeviceId } from './device.js';
import {
  countEffectiveReviews,
  effectiveReviews,
  effectiveReviewsIn,
  effectiveReviewsOf,
} from './effective-reviews.js';
import { contentOf, reviewHash, selectReviews, type ReviewContent, type ReviewRow } from './review-row.js';
import type { Statement } from './sqlite.js';
import { uuidBytes, uuidText } from './uuid7.js';

/** The log of reviews: rows are added and never changed. */
export class ReviewTable {
  readonly #connection: Connection;
  readonly #device: Uint8Array;
  readonly #find: Statement<[Uint8Array], ReviewRow>;
  readonly #nextSequence: Statement<[number], { sequence: number }>;
  readonly #addItem: Statement<ReviewRow>;
  readonly #add: Statement<ReviewRow & { hash: Uint8Array; own: number }>;

  constructor(connection: Connection) {
    const { database } = connection;
    this.#connection = connection;
    this.#device = ownDeviceId(connection);
    this.#find = database.prepare(`${selectReviews} WHERE r.id = ?`);
    this.#nextSequence = database.prepare(nextSequence);
    this.#addItem = database.prepare(addItem);
    this.#add = database.prepare(addReview);
  }

  record(review: Review): void {
    const content = contentOf(review);
    this.#connection.write(() => this.#append(content));
  }

  /** Takes back the review; throws where there is none of that id. */
  undo(reviewId: string, by: Moment & { readonly id: string }): void {
    const id = uuidBytes(by.id);
    this.#connection.write(() => {
      const row = this.#find.get(uuidBytes(reviewId));
      if (row?.undoes !== null) throw new Error(`no review to take back: ${reviewId}`);
      const { at, offset } = by;
      this.#append({ ...row, ...emptyAnswer, id, at, offset, undoes: row.id });
      this.#connection.database.prepare(dropSummariesOf).run({ id: row.id });
    });
  }

  /** In the order in which they were added; `since` is in milliseconds UTC. */
  effective(since?: number): Review[] {
    return effectiveReviews(this.#connection.database, since);
  }

  effectiveOf(question: QuestionId): Review[] {
    return effectiveReviewsOf(this.#connection.database, question);
  }

  effectiveIn(session: string): Review[] {
    return effectiveReviewsIn(this.#connection.database, uuidBytes(session));
  }

  countEffective(): number {
    return countEffectiveReviews(this.#connection.database);
  }

  #append(content: ReviewContent): void {
    if (this.#find.get(content.id) !== undefined) return;
    const sequence = this.#nextSequence.get(ownDevice)?.sequence ?? 0;
    const row = { ...content, device: this.#device, sequence };
    this.#addItem.run(row);
    const { changes } = this.#add.run({ ...row, hash: reviewHash(row), own: ownDevice });
    if (changes !== 1) throw new Error(`no session ${uuidText(content.session)} for the review`);
  }
}

const emptyAnswer = {
  response: 'null',
  score: 0,
  verdict: 'skipped',
  seconds: 0,
  confidence: null,
  hints: 0,
  points: null,
} as const;

/** A summary that counts the review of that id tells too much. */
const dropSummariesOf = `
  DELETE FROM summaries WHERE through >= (SELECT number FROM reviews WHERE id = @id)`;

export const addItem = `
  INSERT INTO items (question, area, kind, content_hash) VALUES (@question, @area, @kind, @contentHash)
  ON CONFLICT DO NOTHING`;

/** Adds nothing where the session is not there. `own` is the number of the device. */
export const addReview = `
  INSERT INTO reviews (id, device, sequence, session, at, offset, item, response, score, verdict, seconds,
    confidence, hints, option_count, mode, points, undoes, hash)
  SELECT @id, @own, @sequence, s.number, @at, @offset, i.number, @response, @score, @verdict, @seconds,
    @confidence, @hints, @optionCount, @mode, @points, @undoes, @hash
  FROM sessions s, items i
  WHERE s.id = @session AND i.question = @question AND i.content_hash = @contentHash
    AND i.area = @area AND i.kind = @kind`;
