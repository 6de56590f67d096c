import type { Goal } from '../learn/goal.js';
import type { Honesty } from '../learn/honesty.js';
import type { Forecast } from '../learn/readiness.js';
import type { Day } from '../model/calendar.js';
import type { InterviewPlan } from '../model/interview-plan.js';
import type { Question } from '../model/question.js';
import type { Moment } from '../model/review.js';
import type { Mark } from '../model/session.js';
import type { ReportLog } from './log.js';

/** All that a report is made from. */
export interface ReportInput {
  /** Those of the loaded packs, retired ones too. */
  readonly questions: readonly Question[];
  readonly log: ReportLog;
  readonly now: Moment;
  readonly marks?: readonly Mark[];
  /** Without one: all areas alike, 30 days ahead. */
  readonly aim?: ReportAim;
  /** Given where an interview lies ahead. */
  readonly outlook?: ReportOutlook;
  /** Forecasts whose day has come; undefined while there are none. */
  readonly honesty?: Honesty | undefined;
  readonly view?: View;
}

/** What the plan makes of the moment of the report. */
export interface ReportAim {
  readonly plan: InterviewPlan;
  readonly goal: Goal;
  readonly interview: { readonly day: Day; readonly daysLeft: number } | null;
  /** The day that was set and has passed. */
  readonly past: Day | null;
  /** Minutes that local time is ahead of UTC at a moment. */
  offsetAt(at: number): number;
}

/** What study does to readiness until the interview. */
export interface ReportOutlook {
  readonly stopped: Forecast;
  /** A day. */
  readonly minutes: number;
  /** At the end of each day if the minutes are used, and if nothing is. */
  readonly studied: readonly Forecast[];
  readonly idle: readonly Forecast[];
}

/** Which part of everything is looked at; what is not named is not narrowed. */
export interface View {
  readonly area?: string | undefined;
  /** The first day that counts for what was done. What is known rests on all answers. */
  readonly since?: Day | undefined;
  /** Whether the questions themselves are examined, which needs the whole log. */
  readonly items?: boolean;
}
