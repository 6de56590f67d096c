import type { EarlierAnswer } from './earlier-answers.js';
import type { Knowledge } from '../learn/knowledge.js';
import type { Command, Reply, Shown } from '../model/asker.js';
import type { ConfirmedPoints, Grade, PointSuggestion } from '../model/kinds/kind.js';
import type { QuestionId } from '../model/ids.js';
import type { Question } from '../model/question.js';
import type { Confidence, Moment, Review, Verdict } from '../model/review.js';
import type { Runner } from '../model/runner.js';
import type { Draft, Mark, Session } from '../model/session.js';

/** Where answers go. `record` returns when the answer would survive a power cut, and throws when it would not. */
export interface Recorder {
  startSession(session: Session): void;
  endSession(id: string, moment: Moment): void;
  record(review: Review): void;
  undo(reviewId: string, compensation: Moment & { readonly id: string }): void;
  saveDraft(draft: Draft): void;
  /** What was written to a question so far, oldest first. */
  drafts(question: QuestionId): readonly Draft[];
  mark(mark: Mark): void;
  /** What was answered to a question so far, oldest first. */
  reviewsOf(question: QuestionId): readonly Review[];
  newId(at: number): string;
}

export interface Clock {
  now(): Moment;
  /** Moves the session's clock to this time in milliseconds; never backwards. */
  advanceTo(at: number): void;
}

export interface DrillPorts {
  readonly frontEnd: FrontEnd;
  readonly recorder: Recorder;
  readonly clock: Clock;
  readonly runner: Runner;
}

/** A question as it is put to the learner. */
export interface Asked {
  /** Counts from 1. */
  readonly n: number;
  /** How many there will have been at the end; null where the session has no planned end. */
  readonly planned: number | null;
  readonly question: Question;
  readonly shown: Shown;
  /** Hints revealed so far. */
  readonly hints: readonly string[];
}

/** A reply with what a headless front end may add to it. */
export type Said = Reply & {
  readonly seconds?: number;
  /** Milliseconds since 1970: moves the session's clock, with an answer that is understood. */
  readonly at?: number;
  readonly confidence?: Confidence;
  /** Takes the suggested points without asking for them. */
  readonly assess?: 'auto';
};

export interface Result {
  readonly asked: Asked;
  /** In the headless form of the kind; null for a skip. */
  readonly response: unknown;
  readonly score: number;
  readonly verdict: Verdict;
  /** From the question being shown to the end of the answer. */
  readonly seconds: number;
  /** The right answer, in the headless form and in lines of text. */
  readonly key: unknown;
  readonly keyLines: readonly string[];
  readonly why: string | null;
  readonly forgiven: string | null;
  readonly points: readonly PointSuggestion[] | null;
  /** Of an open question: what was written to it before, oldest first. */
  readonly earlier?: readonly EarlierAnswer[];
  /** The rows of a query beside those wanted, where they differ. */
  readonly comparison: NonNullable<Grade['comparison']> | null;
  /** Of another try, which counts for nothing. */
  readonly retry: boolean;
  /** When recall will have fallen to 0.9, in milliseconds; null for a question never answered. */
  readonly dueAt: number | null;
}

export interface SessionStart {
  readonly session: string;
  readonly planned: number | null;
  /** After how many seconds no further question is asked; null without an end by time. */
  readonly seconds: number | null;
  readonly seed: number;
  /** Answers given before, in a session that is resumed. */
  readonly done: number;
}

export interface Summary {
  readonly session: string;
  readonly answered: number;
  readonly skipped: number;
  readonly correct: number;
  /** Mean score of the answers, 0 to 1; null without any. */
  readonly score: number | null;
  readonly seconds: number;
  readonly areas: readonly AreaSummary[];
  /** How right the learner was when sure, unsure or guessing; only what was said at least once. */
  readonly calibration: readonly CalibrationSummary[];
  /** Planned questions left unasked; null where nothing was planned. */
  readonly left: number | null;
}

export interface CalibrationSummary {
  readonly confidence: Confidence;
  readonly answered: number;
  /** Fully right. */
  readonly correct: number;
}

export interface AreaSummary {
  readonly area: string;
  readonly answered: number;
  readonly score: number;
}

export type Noted = 'flag' | 'known' | 'undo';

export type Confirmation = { readonly points: ConfirmedPoints } | 'take-suggestion' | 'quit';

/** Whoever talks to the learner: the menus, the numbered path, or a program over JSON Lines. */
export interface FrontEnd {
  opened(start: SessionStart): void;
  ask(asked: Asked): Promise<Said>;
  hint(text: string, left: number): void;
  noted(what: Noted): void;
  /** A question cannot be answered on this machine, and the next one is asked instead. */
  leftOut(question: Question, reason: string): void;
  /** Why this question now, in a sentence. */
  explainChoice(reason: string): void;
  /** Open questions: which of the points were said. */
  confirm(asked: Asked, points: readonly PointSuggestion[]): Promise<Confirmation>;
  /** Called only after the answer is saved. */
  result(result: Result): void;
  /** What the learner has to say of the result, until nothing (undefined) lets the drill go on. */
  afterResult(): Promise<Command | undefined>;
  /** What was said is not understood; the same question is asked again. */
  misunderstood(message: string, expected: string): void;
  closed(summary: Summary): void;
}

/** The questions still to ask. */
export interface Supply {
  /** The next question, or undefined when there is none left. */
  next(knowledge: Knowledge, now: Moment): Question | undefined;
  /** Puts a question back to be asked next. */
  putBack(question: Question): void;
  /** The question cannot be asked here: where another one is left, it takes the place. */
  replace(question: Question): void;
  /** Leaves the question out of every further round. */
  drop(question: Question): void;
  /** Planned in all; null without a planned end. */
  readonly planned: number | null;
  readonly plannedIds: readonly QuestionId[] | null;
  /** Planned and not yet asked. */
  left(): number | null;
}
