import type { Question } from '../model/question.js';
import type { Review } from '../model/review.js';
import { learnerFrom } from './belief.js';
import type { Goal } from './goal.js';
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
  /** Effective reviews, oldest first. */
  readonly reviews: readonly Review[];
  readonly goal: Goal;
  /** Milliseconds. */
  readonly now: number;
}

/** Past forecasts against the readiness that the answers up to that day speak of; those for days to come are left out. */
export function honesty(forecasts: readonly StoredForecast[], happened: Happened): Honesty {
  const due = forecasts.filter(({ forAt }) => forAt <= happened.now);
  const outcomes = due.map((each) => outcomeOf(each, happened));
  const sum = outcomes.reduce((total, { error }) => total + Math.abs(error), 0);
  return { outcomes, meanError: outcomes.length === 0 ? undefined : sum / outcomes.length };
}

function outcomeOf(told: StoredForecast, { questions, reviews, goal }: Happened): Outcome {
  const learner = learnerFrom(
    questions,
    reviews.filter(({ at }) => at <= told.forAt),
  );
  const actual = readinessAt(learner, goal, told.forAt);
  return { ...told, actual, error: told.readiness - actual };
}
