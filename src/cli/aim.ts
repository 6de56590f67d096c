import type { Goal } from '../learn/goal.js';
import { type Day, dayNamed, dayOf, hourOfDay } from '../model/calendar.js';
import { type InterviewPlan, noPlan } from '../model/interview-plan.js';
import type { Moment } from '../model/review.js';

/** What the plan makes of a moment. */
export interface Aim {
  readonly plan: InterviewPlan;
  readonly goal: Goal;
  readonly today: Day;
  /** null where no day is set, or it has passed. */
  readonly interview: { readonly day: Day; readonly daysLeft: number } | null;
  /** The day that has passed. */
  readonly past: Day | null;
}

/** Readiness is foretold for this hour of the day. */
const interviewHour = 10;
/** Where no day is set: far enough that what is learned must last, near enough to begin. */
const usualDays = 30;

/** Without a day ahead, the plan heads for 30 days from now. `offsetAt` as in `World`. */
export function aimOf(kept: InterviewPlan | undefined, now: Moment, offsetAt: (at: number) => number): Aim {
  const plan = kept ?? noPlan;
  const today = dayOf(now);
  const set = plan.interview === null ? undefined : dayNamed(plan.interview);
  const ahead = set !== undefined && set >= today ? set : undefined;
  const at = hourOfDay(ahead ?? today + usualDays, interviewHour, offsetAt);
  return {
    plan,
    today,
    // After ten on the day itself, what counts is now.
    goal: { interviewAt: Math.max(at, now.at), weights: new Map(Object.entries(plan.weights)) },
    interview: ahead === undefined ? null : { day: ahead, daysLeft: ahead - today },
    past: set !== undefined && ahead === undefined ? set : null,
  };
}
