import { areaTitle } from '../../model/areas.js';
import { dayName } from '../../model/calendar.js';
import type { InterviewPlan } from '../../model/interview-plan.js';
import type { Question } from '../../model/question.js';
import type { Moment } from '../../model/review.js';
import { dayOf } from '../../model/calendar.js';
import type { Aim } from '../aim.js';
import type { Outlook } from './outlook.js';

/** What `prep plan --json` prints; `schema/plan.schema.json` says the same. Chances are 0 to 1. */
export interface PlanDocument {
  readonly version: 1;
  /** null until a day is set that has not passed. */
  readonly interview: { readonly date: string; readonly daysLeft: number } | null;
  /** null until set. */
  readonly minutes: number | null;
  readonly levels: readonly string[];
  readonly languages: readonly string[];
  /** Heaviest first. */
  readonly areas: readonly PlanArea[];
  readonly readinessNow: number;
  /** On the day, or 30 days ahead, if nothing more is studied. */
  readonly readiness: number;
  /** With `minutesForecast` a day, at the end of each day. */
  readonly forecast: readonly PlanDay[];
  readonly minutesForecast: number;
  readonly notes: readonly string[];
  /** The name of the listing that was read. */
  readonly listing: string | null;
  /** The command to run. */
  readonly next: string;
}

export interface PlanArea {
  readonly area: string;
  readonly title: string;
  readonly weight: number;
  /** Questions that the plan lets be asked. */
  readonly questions: number;
  /** Of the listing. */
  readonly words: readonly string[];
}

export interface PlanDay {
  readonly date: string;
  readonly readiness: number;
  readonly low: number;
  readonly high: number;
  /** If nothing is studied from now on. */
  readonly stopped: number;
}

export interface PlanFacts {
  readonly aim: Aim;
  readonly outlook: Outlook;
  /** Those that there are, asked or not. */
  readonly areas: readonly string[];
  /** Those in scope. */
  readonly questions: readonly Question[];
  readonly causes: ReadonlyMap<string, readonly string[]>;
  offsetAt(at: number): number;
}

export function planDocument(facts: PlanFacts): PlanDocument {
  const { aim, outlook, offsetAt } = facts;
  const { plan, interview } = aim;
  const dateOf = (at: number) => dayName(dayOf(localMoment(at, offsetAt)));
  return {
    version: 1,
    interview: interview === null ? null : { date: dayName(interview.day), daysLeft: interview.daysLeft },
    minutes: plan.minutes,
    levels: plan.levels,
    languages: plan.languages,
    areas: planAreas(plan, facts),
    readinessNow: outlook.now,
    readiness: outlook.stopped.readiness,
    forecast: outlook.studied.map(({ at, readiness, low, high }, index) => {
      return { date: dateOf(at), readiness, low, high, stopped: outlook.idle[index]?.readiness ?? readiness };
    }),
    minutesForecast: outlook.minutes,
    notes: plan.notes,
    listing: plan.listing?.name ?? null,
    next: 'prep drill',
  };
}

function localMoment(at: number, offsetAt: (at: number) => number): Moment {
  return { at, offset: offsetAt(at) };
}

/** The areas with their weights and the words behind them, heaviest first. */
export function planAreas(
  plan: InterviewPlan,
  { areas, questions, causes }: Pick<PlanFacts, 'areas' | 'questions' | 'causes'>,
): readonly PlanArea[] {
  return areas
    .map((area) => ({
      area,
      title: areaTitle(area),
      weight: plan.weights[area] ?? 1,
      questions: questions.filter((question) => question.area === area).length,
      words: causes.get(area) ?? [],
    }))
    .sort((a, b) => b.weight - a.weight);
}
