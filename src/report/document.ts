import type { Mastery } from '../learn/mastery.js';
import type { QuestionId } from '../model/ids.js';
import type { Skill } from '../model/question.js';
import type { Confidence, Verdict } from '../model/review.js';
import type * as reports from './reports/all.js';

type Reports = typeof reports;

/**
 * What `prep report --json` prints: an entry a report; `schema/report.schema.json` says the same. Chances and shares
 * are 0 to 1, dates are days on the learner's clock such as 2026-12-24.
 */
export type ReportDocument = Head & { readonly [Name in keyof Reports]: ReturnType<Reports[Name]> };

interface Head {
  readonly version: 1;
  /** ISO 8601, UTC. */
  readonly generatedAt: string;
}

export interface InterviewReport {
  readonly date: string;
  readonly daysLeft: number;
  readonly readinessNow: number;
  /** At 10:00 on the day if nothing more is studied, with its 80 % interval. */
  readonly readiness: number;
  readonly low: number;
  readonly high: number;
  /** Of study a day, on which the forecast rests. */
  readonly minutes: number;
  readonly forecast: readonly ForecastDay[];
}

export interface ForecastDay {
  readonly date: string;
  readonly readiness: number;
  readonly low: number;
  readonly high: number;
  /** If nothing is studied from now on. */
  readonly stopped: number;
}

export interface TotalsReport {
  readonly sessions: number;
  /** Answers: skips do not count. */
  readonly reviews: number;
  /** Of the questions that can be asked, those with an answer. */
  readonly questionsSeen: number;
  readonly questions: number;
  readonly minutes: number;
  /** Mean score; null without answers. */
  readonly accuracy: number | null;
  readonly streakDays: number;
}

export interface AreaReport {
  readonly area: string;
  readonly title: string;
  /** Relative share of the interview; 0 for an area of which nothing is asked. */
  readonly weight: number;
  /** Those that can be asked. */
  readonly questions: number;
  readonly seen: number;
  readonly reviews: number;
  readonly accuracy: number | null;
  readonly minutes: number;
  /** The share of the area's questions that the learner would know today, guessing left out. */
  readonly mastery: Mastery;
  /** Whether there are answers enough to believe that. */
  readonly enough: boolean;
  /** What the area costs the readiness: its share of the interview times what is not known of it. */
  readonly impact: number;
  /** Mean over the questions of the area; 0 where it has none. */
  readonly recallNow: number;
  /** The same at the interview if nothing more is studied; null until a date is set. */
  readonly recallAtInterview: number | null;
  /** Questions whose recall has fallen to 0.9. */
  readonly due: number;
  readonly weak: boolean;
  /** Mean score by calendar week, of the last eight weeks that have answers, oldest first. */
  readonly trend: readonly number[];
}

export interface SkillReport {
  readonly skill: Skill;
  readonly reviews: number;
  readonly accuracy: number | null;
}

export interface WeakQuestion {
  readonly question: QuestionId;
  readonly area: string;
  readonly recallNow: number;
  readonly lapses: number;
}

/** How often the learner was right who said to be so sure. */
export interface CalibrationReport {
  readonly confidence: Confidence;
  readonly answers: number;
  readonly accuracy: number | null;
}

export interface DayReport {
  readonly date: string;
  readonly answers: number;
  readonly accuracy: number | null;
  readonly minutes: number;
}

/** Forecasts whose day has come, and by how much they were off on average. */
export interface HonestyReport {
  readonly forecasts: number;
  readonly meanError: number;
}

export interface FlagReport {
  readonly question: QuestionId;
  readonly area: string | null;
  readonly date: string;
  readonly note: string | null;
  /** Whether the question still stands in a pack. */
  readonly exists: boolean;
}

/** What was done in some days. */
export interface Activity {
  readonly answers: number;
  readonly accuracy: number | null;
  readonly minutes: number;
  readonly daysPractised: number;
}

export interface PeriodReport {
  readonly since: string;
  readonly until: string;
  readonly days: number;
  readonly now: Activity;
  /** As many days before. */
  readonly before: Activity;
  /** Areas with answers in either, most answers first. */
  readonly areas: readonly { readonly area: string; readonly now: Activity; readonly before: Activity }[];
}

export interface DetailReport {
  readonly area: string;
  readonly topics: readonly TopicDetail[];
  /** Least likely known first, those never answered last. */
  readonly questions: readonly QuestionDetail[];
}

export interface TopicDetail {
  readonly topic: string;
  readonly questions: number;
  readonly seen: number;
  readonly reviews: number;
  readonly accuracy: number | null;
  readonly recallNow: number;
}

export interface QuestionDetail {
  readonly question: QuestionId;
  readonly topic: string;
  readonly reviews: number;
  readonly recallNow: number;
  readonly due: boolean;
  /** Verdicts of up to eight last answers, oldest first. */
  readonly last: readonly Verdict[];
  readonly lastDate: string | null;
}

export interface ItemsReport {
  /** Fewer answers than this say nothing about a question. */
  readonly minimum: number;
  readonly items: readonly ItemReport[];
  /** Questions with fewer. */
  readonly tooFew: number;
}

export interface ItemReport {
  readonly question: QuestionId;
  readonly answers: number;
  /** Mean score: the share right. */
  readonly difficulty: number;
  /** -1 to 1; null where it would mean nothing. */
  readonly discrimination: number | null;
  /** The wrong options that nobody chose. */
  readonly unchosen: readonly string[];
  readonly medianSeconds: number;
  /** The share of answers that took a hint. */
  readonly hinted: number;
}
