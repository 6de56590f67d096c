import type { Random } from '../model/random.js';
import { interval, masteryMoments } from './ability.js';
import type { Learner } from './belief.js';
import { areaShares, type Goal } from './goal.js';
import { type Moments, momentsOf } from './grid.js';
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
  readonly random: Random;
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
  return forecastOf([believed(learner, goal, ahead.at)], { at: ahead.at, shift: shiftOver(learner, ahead) });
}

/** Few, since they take their time: more would move the forecast by less than a point. */
const rollOuts = 3;

/** How ready the learner will be a day after each session, none after the interview; the last is at the interview. */
export function forecast(learner: Learner, goal: Goal, plan: StudyPlan): readonly Forecast[] {
  const futures = Array.from({ length: rollOuts }, () => studied(learner, goal, plan));
  return momentsFrom(goal, plan).map((at, day) => {
    const learners = futures.map((future) => future[Math.min(day, future.length - 1)] ?? learner);
    return forecastOf(
      learners.map((each) => believed(each, goal, at)),
      // The answers of a roll-out are drawn from the belief, so they cannot say how far it is off.
      { at, shift: shiftOver(learner, { now: plan.now, at }) },
    );
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

/** Of several futures, as likely as each other. */
function forecastOf(
  futures: readonly Moments[],
  { at, shift }: { readonly at: number; readonly shift: Moments },
): Forecast {
  const even = futures.map(() => 1 / futures.length);
  const within = momentsOf(
    futures.map(({ variance }) => variance),
    even,
  ).mean;
  const { mean, variance } = momentsOf(
    futures.map((future) => future.mean),
    even,
  );
  const readiness = shifted(mean, shift.mean);
  const slope = readiness * (1 - readiness);
  return {
    at,
    readiness,
    ...interval(readiness, within + variance + slope ** 2 * shift.variance),
  };
}
