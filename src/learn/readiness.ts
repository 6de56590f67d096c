import { interval, masteryMoments } from './ability.js';
import type { Learner } from './belief.js';
import { areaShares, type Goal } from './goal.js';
import type { Moments } from './grid.js';
import { elapsedDays } from './memory.js';
import { studied } from './roll-out.js';
import { shiftAhead, shifted, shiftOf } from './shift.js';

/** How ready someone will be at a moment (milliseconds): 0 to 1, with the interval that holds it with 80 % probability. */
export interface Forecast {
  readonly at: number;
  readonly readiness: number;
  readonly low: number;
  readonly high: number;
}

export interface StudyPlan {
  /** When the first session would begin, in milliseconds; the others follow a day apart. */
  readonly now: number;
  readonly minutesPerDay: number;
  /** Days of study, today being the first. */
  readonly days: number;
}

/**
 * The weighted share of the questions that would be known at a moment (milliseconds) without another answer, guessing
 * left out; corrected by how far earlier beliefs were off.
 */
export function readinessAt(learner: Learner, goal: Goal, at: number): number {
  return forecastIfStopped(learner, goal, { now: at, at }).readiness;
}

/** A moment to look ahead to, and the one it is looked from, in milliseconds. */
export interface Ahead {
  readonly now: number;
  readonly at: number;
}

/** How ready the learner will be at a moment without another answer. */
export function forecastIfStopped(learner: Learner, goal: Goal, ahead: Ahead): Forecast {
  return forecastOf(believed(learner, goal, ahead.at), { at: ahead.at, shift: shiftOver(learner, ahead) });
}

/** How ready the learner will be a day after each session, none after the interview; the last is at the interview. */
export function forecast(learner: Learner, goal: Goal, plan: StudyPlan): readonly Forecast[] {
  const course = studied(learner, goal, plan);
  return momentsFrom(goal, plan).map((at, day) => {
    const then = course[Math.min(day, course.length - 1)] ?? learner;
    // The answers of a roll-out are those believed, so they cannot say how far belief is off.
    return forecastOf(believed(then, goal, at), { at, shift: shiftOver(learner, { now: plan.now, at }) });
  });
}

const dayInMs = 86_400_000;

function momentsFrom({ interviewAt }: Goal, { now, days }: StudyPlan): readonly number[] {
  const mornings = Array.from({ length: Math.max(0, days) }, (_, index) => now + (index + 1) * dayInMs);
  return [...mornings.filter((at) => at < interviewAt), Math.max(now, interviewAt)];
}

/** Readiness as it is believed, before any correction. */
function believed(learner: Learner, goal: Goal, at: number): Moments {
  let [mean, variance] = [0, 0];
  for (const [area, share] of areaShares(learner.questions, goal)) {
    const own = masteryMoments(learner, area, at);
    mean += share * own.mean;
    variance += share ** 2 * own.variance;
  }
  return { mean, variance };
}

/** By how much what is believed is off at a moment: what answers told of that, and what none has told yet. */
function shiftOver({ shift, lastAt }: Learner, { now, at }: Ahead): Moments {
  const told = shiftOf(shift);
  const untold = shiftAhead(elapsedDays(Math.min(lastAt ?? now, now), at));
  return { mean: told.mean + untold.mean, variance: told.variance + untold.variance };
}

function forecastOf(
  { mean, variance }: Moments,
  { at, shift }: { readonly at: number; readonly shift: Moments },
): Forecast {
  const readiness = shifted(mean, shift.mean);
  const slope = readiness * (1 - readiness);
  return { at, readiness, ...interval(readiness, variance + slope ** 2 * shift.variance) };
}
