import { type Day, dayOf } from '../model/calendar.js';
import { fullQuestionId, type QuestionId } from '../model/ids.js';
import { type Confidence, isAnswer, type Review, type Verdict } from '../model/review.js';

/** What some answers add up to; every figure of activity is made of these. */
export interface Sum {
  readonly answers: number;
  /** Scores of 0 to 1 added up. */
  readonly score: number;
  readonly seconds: number;
}

/** The answers to one question. */
export interface QuestionSum extends Sum {
  /** That of the last answer: the question's own word may be gone by now. */
  readonly area: string;
  /** Of the last answer. */
  readonly day: Day;
  /** Of up to eight last answers, oldest first. */
  readonly last: readonly Verdict[];
}

/** Answers counted once, so that reports need not go through the log again. Skips are no answers. */
export interface Tally {
  readonly all: Sum;
  readonly byQuestion: ReadonlyMap<QuestionId, QuestionSum>;
  readonly byDay: ReadonlyMap<Day, Sum>;
  readonly byConfidence: ReadonlyMap<Confidence, Sum>;
  /** How many sessions something was answered in. */
  readonly sessions: number;
}

export const nothing: Sum = { answers: 0, score: 0, seconds: 0 };
const lastKept = 8;

export const emptyTally: Tally = {
  all: nothing,
  byQuestion: new Map(),
  byDay: new Map(),
  byConfidence: new Map(),
  sessions: 0,
};

export function tallyOf(reviews: Iterable<Review>): Tally {
  return tallied(emptyTally, reviews, () => false);
}

/**
 * The tally after more reviews, the same as counted anew; what was given stays as it is. `isCounted` says of a session
 * whether the tally before counts it: nobody keeps the names of all sessions.
 */
export function tallied(
  before: Tally,
  reviews: Iterable<Review>,
  isCounted: (session: string) => boolean,
): Tally {
  const draft = new Draft(before);
  const met = new Set<string>();
  for (const review of reviews) {
    if (!isAnswer(review)) continue;
    draft.take(review);
    if (met.has(review.session)) continue;
    met.add(review.session);
    if (!isCounted(review.session)) draft.sessions += 1;
  }
  return draft;
}

/** A tally still being counted, which nobody else has seen. */
class Draft implements Tally {
  all: Sum;
  sessions: number;
  readonly byQuestion: Map<QuestionId, QuestionSum>;
  readonly byDay: Map<Day, Sum>;
  readonly byConfidence: Map<Confidence, Sum>;

  constructor({ all, byQuestion, byDay, byConfidence, sessions }: Tally) {
    this.all = all;
    this.sessions = sessions;
    this.byQuestion = new Map(byQuestion);
    this.byDay = new Map(byDay);
    this.byConfidence = new Map(byConfidence);
  }

  take(review: Review): void {
    const { question, area, confidence, verdict } = review;
    const day = dayOf(review);
    const own = this.byQuestion.get(question);
    const last = [...(own?.last ?? []), verdict].slice(-lastKept);
    this.all = plus(this.all, review);
    this.byQuestion.set(question, { ...plus(own, review), area, day, last });
    this.byDay.set(day, plus(this.byDay.get(day), review));
    if (confidence !== null) {
      this.byConfidence.set(confidence, plus(this.byConfidence.get(confidence), review));
    }
  }
}

function plus(sum: Sum = nothing, { score, seconds }: Review): Sum {
  return { answers: sum.answers + 1, score: sum.score + score, seconds: sum.seconds + seconds };
}

export function added(sums: Iterable<Sum>): Sum {
  let [answers, score, seconds] = [0, 0, 0];
  for (const sum of sums) {
    answers += sum.answers;
    score += sum.score;
    seconds += sum.seconds;
  }
  return { answers, score, seconds };
}

/** Mean score; null where there is nothing to take the mean of. */
export function accuracyOf({ answers, score }: Sum): number | null {
  // Sums of fractions may end a hair outside.
  return answers === 0 ? null : Math.min(1, Math.max(0, score / answers));
}

export function minutesOf({ seconds }: Sum): number {
  return seconds / 60;
}

/** As plain JSON. */
export interface TallySummary {
  readonly all: Sum;
  readonly byQuestion: readonly (readonly [question: string, sum: QuestionSum])[];
  readonly byDay: readonly (readonly [day: Day, sum: Sum])[];
  readonly byConfidence: readonly (readonly [confidence: Confidence, sum: Sum])[];
  readonly sessions: number;
}

export function summarizeTally({ all, byQuestion, byDay, byConfidence, sessions }: Tally): TallySummary {
  return {
    all,
    byQuestion: [...byQuestion],
    byDay: [...byDay],
    byConfidence: [...byConfidence],
    sessions,
  };
}

export function tallyFrom({ all, byQuestion, byDay, byConfidence, sessions }: TallySummary): Tally {
  return {
    all,
    byQuestion: new Map(byQuestion.map(([id, sum]) => [fullQuestionId(id), sum])),
    byDay: new Map(byDay),
    byConfidence: new Map(byConfidence),
    sessions,
  };
}
