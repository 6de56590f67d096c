import type { QuestionId } from '../model/ids.js';
import type { GivenForecast, InterviewPlan } from '../model/interview-plan.js';
import type { Moment, Review } from '../model/review.js';
import type { Draft, Mark, Session } from '../model/session.js';
import type { Connection } from './connection.js';
import { DraftTable } from './draft-table.js';
import { HistoryError, type HistoryFailure } from './failure.js';
import { ForecastTable } from './forecast-table.js';
import { MarkTable, type MarkName } from './mark-table.js';
import { openConnection, type OpenOptions } from './open.js';
import { Past } from './past.js';
import { PlanTable } from './plan-table.js';
import { ReviewTable } from './review-table.js';
import { SessionTable, type Unfinished } from './session-table.js';
import { SummaryTable } from './summary-table.js';
import { uuid7 } from './uuid7.js';
import { verify } from './verify.js';

export type { OpenOptions as HistoryOptions } from './open.js';
export type { MarkName } from './mark-table.js';
export type { Unfinished } from './session-table.js';
export { HistoryError, describeHistoryFailure, type HistoryFailure } from './failure.js';

export type Opened =
  { readonly ok: true; readonly history: History } | { readonly ok: false; readonly failure: HistoryFailure };

/** Opens the history of one learner: a file, or `:memory:` for one that is gone when it is closed. */
export async function openHistory(file: string, options: OpenOptions): Promise<Opened> {
  const opened = await openConnection(file, options);
  if (!opened.ok) return opened;
  const { connection } = opened;
  try {
    return { ok: true, history: connection.read(() => new History(connection, options.random)) };
  } catch (error) {
    connection.close();
    if (error instanceof HistoryError) return { ok: false, failure: error.failure };
    throw error;
  }
}

/**
 * What one learner did. What is written is on the disk when the method returns; writing the same id again changes
 * nothing. Every method throws `HistoryError` when the database says no.
 */
export class History {
  readonly #connection: Connection;
  readonly #random: OpenOptions['random'];
  readonly #sessions: SessionTable;
  readonly #reviews: ReviewTable;
  readonly #drafts: DraftTable;
  readonly #marks: MarkTable;
  readonly #plans: PlanTable;
  readonly #forecasts: ForecastTable;
  /** The log read part by part, however long it is. */
  readonly past: Past;
  /** What was summed up of the log, so that it need not be read again. */
  readonly summaries: SummaryTable;

  /** For `openHistory`. */
  constructor(connection: Connection, random: OpenOptions['random']) {
    this.#connection = connection;
    this.#random = random;
    this.#sessions = new SessionTable(connection);
    this.#reviews = new ReviewTable(connection);
    this.#drafts = new DraftTable(connection);
    this.#marks = new MarkTable(connection);
    this.#plans = new PlanTable(connection);
    this.#forecasts = new ForecastTable(connection);
    this.past = new Past(connection);
    this.summaries = new SummaryTable(connection);
  }

  /** An id for a session or a review of that time, in milliseconds UTC. */
  newId(at: number): string {
    return uuid7(at, this.#random(10));
  }

  startSession(session: Session): void {
    this.#sessions.start(session);
  }

  /** A session ends once: a second end changes nothing. */
  endSession(id: string, moment: Moment): void {
    this.#sessions.end(id, moment);
  }

  session(id: string): Session | undefined {
    return this.#connection.read(() => this.#sessions.find(id));
  }

  /** The latest session without an end that has something planned left. */
  lastUnfinished(): Unfinished | undefined {
    return this.#connection.read(() => this.#sessions.lastUnfinished());
  }

  /** The session of the review must have been started. */
  record(review: Review): void {
    this.#reviews.record(review);
  }

  /** Takes back a review by a row of its own, whose id is `by.id`. */
  undo(reviewId: string, by: Moment & { readonly id: string }): void {
    this.#reviews.undo(reviewId, by);
  }

  /** Those that were not taken back, in the order in which they were added; `since` is in milliseconds UTC. */
  reviews(since?: number): Review[] {
    return this.#connection.read(() => this.#reviews.effective(since));
  }

  /** Those of one question, in the order in which they were added. */
  reviewsOf(question: QuestionId): Review[] {
    return this.#connection.read(() => this.#reviews.effectiveOf(question));
  }

  /** Those of one session, in the order in which they were added. */
  reviewsIn(session: string): Review[] {
    return this.#connection.read(() => this.#reviews.effectiveIn(session));
  }

  saveDraft(draft: Draft): void {
    this.#drafts.save(draft);
  }

  /** Oldest first; of every question where none is named. */
  drafts(question?: QuestionId): Draft[] {
    return this.#connection.read(() => this.#drafts.of(question));
  }

  /** Sets a mark; one that stands already takes the new note. */
  mark(mark: Mark): void {
    this.#marks.set(mark);
  }

  unmark(name: MarkName, moment: Moment): void {
    this.#marks.remove(name, moment);
  }

  marks(): Mark[] {
    return this.#connection.read(() => this.#marks.all());
  }

  /** From now on this is what the learner prepares for. */
  savePlan(plan: InterviewPlan, moment: Moment): void {
    this.#plans.save(plan, moment);
  }

  /** undefined where none was ever set. */
  plan(): InterviewPlan | undefined {
    return this.#connection.read(() => this.#plans.latest());
  }

  addForecast(forecast: GivenForecast): void {
    this.#forecasts.add(forecast);
  }

  /** In the order in which they were given. */
  forecasts(): GivenForecast[] {
    return this.#connection.read(() => this.#forecasts.all());
  }

  /** `reviews` counts as `reviews()` lists: skips too, but nothing that was taken back. */
  counts(): { readonly sessions: number; readonly reviews: number } {
    return this.#connection.read(() => ({
      sessions: this.#sessions.count(),
      reviews: this.#reviews.countEffective(),
    }));
  }

  /** A line for each row that is not what was written and for each fault of the file's structure. */
  verifyRows(): string[] {
    return this.#connection.read(() => verify(this.#connection));
  }

  close(): void {
    this.#connection.close();
  }
}
