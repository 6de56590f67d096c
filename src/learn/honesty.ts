import type { Question } from '../model/question.js';
import type { Review } from '../model/review.js';
import { type Learner, newLearner } from './belief.js';
import type { Goal } from './goal.js';
import { learnersThen } from './learners-then.js';
import { readinessAt } from './readiness.js';

/** A forecast as it was given; moments in milliseconds. */
export interface StoredForecast {
  readonly madeAt: number;
  readonly forAt: number;
  readonly readiness: number;
}

/** A forecast beside what the log says of that moment; `error` is forecast minus actual. */
export interface Outcome extends StoredForecast {
  readonly actual: number;
  readonly error: number;
}

export interface Honesty {
  readonly outcomes: readonly Outcome[];
  /** Mean size of the errors; undefined without any. */
  readonly meanError: number | undefined;
}

export interface Happened {
  readonly questions: readonly Question[];
  /** Effective reviews, in the order in which they were recorded. */
  readonly reviews: Iterable<Review>;
  readonly goal: Goal;
  /** Milliseconds. */
  readonly now: number;
}

/** Past forecasts against the readiness that the answers up to that day speak of; those for days to come are left out. */
export function honesty(forecasts: readonly StoredForecast[], happened: Happened): Honesty {
  const due = forecasts.filter(({ forAt }) => forAt <= happened.now);
  const moments = due.map(({ forAt }) => forAt);
  const nothing = { learner: newLearner(happened.questions), actual: new Map<number, number>() };
  return honestyOf(due, cameAfter(nothing, happened, moments) ?? nothing);
}

export function honestyOf(due: readonly StoredForecast[], { actual }: Came): Honesty {
  const outcomes = due.flatMap((told): Outcome[] => {
    const came = actual.get(told.forAt);
    return came === undefined ? [] : [{ ...told, actual: came, error: told.readiness - came }];
  });
  const sum = outcomes.reduce((total, { error }) => total + Math.abs(error), 0);
  return { outcomes, meanError: outcomes.length === 0 ? undefined : sum / outcomes.length };
}

/** What came by some place of the log. */
export interface Came {
  /** By all answers up to there. */
  readonly learner: Learner;
  /** By moment: the readiness that the answers up to it speak of. */
  readonly actual: ReadonlyMap<number, number>;
}

/**
 * What came of the moments, after more reviews; the same as from the whole log. undefined where that takes the whole log:
 * a moment that is new lies before what is known, or a clock went back behind one that is told.
 */
export function cameAfter(
  before: Came,
  { reviews, goal }: Pick<Happened, 'reviews' | 'goal'>,
  moments: readonly number[],
): Came | undefined {
  const { learner, actual } = before;
  const fresh = moments.filter((at) => !actual.has(at));
  if (fresh.some((at) => at < (learner.lastAt ?? at))) return undefined;
  const told = Math.max(...actual.keys());
  const clock = { wentBack: false };
  const watched = function* () {
    for (const review of reviews) {
      clock.wentBack ||= review.at <= told;
      yield review;
    }
  };
  const { then, last } = learnersThen(learner, fresh, watched());
  if (clock.wentBack) return undefined;
  const found = [...then].map(([at, known]) => [at, readinessAt(known, goal, at)] as const);
  return { learner: last, actual: new Map([...actual, ...found]) };
}

/** Only what later answers leave as it is: those to come may still count for the last moments. */
export function settled({ learner, actual }: Came): Came {
  const passed = [...actual].filter(([at]) => at < (learner.lastAt ?? at));
  return { learner, actual: new Map(passed) };
}
