import type { Confidence, Verdict } from '../../model/review.js';
import type { Mark } from '../../model/session.js';

/** The version of the lines that this program writes, and the only one that it reads. */
export const exchangeVersion = 1;

/**
 * The first line of every file. `export`: what a history held at one moment, closed by a `total`. `device`: what one
 * device wrote, which grows at its end; `answers`: the texts that go with it.
 */
export interface HeaderLine {
  readonly type: 'history';
  readonly version: number;
  readonly kind: 'export' | 'device' | 'answers';
  /** The UUID of the history that wrote the file. */
  readonly device: string;
  /** As the learner wants to be called; null where that was not said. */
  readonly learner: string | null;
}

/** The last line of an export: how many rows stand between the first line and this one. */
export interface TotalLine {
  readonly type: 'total';
  readonly rows: number;
}

/** Where a row comes from; every row has it. */
interface Origin {
  /** The UUID of the history in which the row was written. */
  readonly device: string;
  /** Counts what that device wrote, of all types; grows, with gaps. */
  readonly sequence: number;
  /** 32 hexadecimal digits over the row as it lies in a database, which tell any change of it. */
  readonly hash: string;
}

/** When: milliseconds since 1970 in UTC, and the minutes that local time was ahead. */
interface At {
  readonly at: number;
  readonly offset: number;
}

export interface SessionLine extends Origin, At {
  readonly type: 'session';
  readonly id: string;
  readonly mode: string;
  readonly targets: readonly string[];
  readonly filters: Readonly<Record<string, unknown>>;
  readonly seed: number;
  readonly planned: readonly string[] | null;
}

export interface EndLine extends Origin, At {
  readonly type: 'end';
  readonly session: string;
}

export interface ReviewLine extends Origin, At {
  readonly type: 'review';
  readonly id: string;
  readonly session: string;
  readonly question: string;
  readonly area: string;
  readonly kind: string;
  readonly contentHash: string;
  /** The ids of what was chosen; null for a skip, and for what was typed, which is a row of its own. */
  readonly response: unknown;
  readonly score: number;
  readonly verdict: Verdict;
  readonly seconds: number;
  readonly confidence: Confidence | null;
  readonly hints: number;
  readonly optionCount: number;
  readonly mode: string;
  readonly points: Readonly<Record<string, boolean>> | null;
  /** The id of the review that this row takes back. */
  readonly undoes: string | null;
}

export interface MarkLine extends Origin, At {
  readonly type: 'mark';
  readonly question: string;
  readonly what: Mark['what'];
  readonly note: string | null;
  readonly removed: boolean;
}

/** What was typed as the answer of a review; `hash` is that of the review with it. */
export interface AnswerLine extends Origin {
  readonly type: 'answer';
  readonly review: string;
  readonly response: unknown;
}

export interface DraftLine extends Origin, At {
  readonly type: 'draft';
  readonly question: string;
  readonly text: string;
}

export type RowLine = SessionLine | EndLine | ReviewLine | MarkLine | AnswerLine | DraftLine;
export type Line = HeaderLine | TotalLine | RowLine;

/** The kinds of question whose answers are choices among given parts; every other answer is typed. */
const chosen = new Set(['choice', 'multi', 'boolean', 'order', 'match']);

/** Whether the answer to a question of the kind is the learner's own words. */
export function isTyped(kind: string): boolean {
  return !chosen.has(kind);
}
