import type { Mastery } from '../learn/mastery.js';
import type { QuestionId } from '../model/ids.js';
import type { Skill } from '../model/question.js';

/**
 * What `prep report --json` prints; `schema/report.schema.json` says the same. Chances and shares are 0 to 1.
 */
export interface ReportDocument {
  readonly version: 1;
  /** ISO 8601, UTC. */
  readonly generatedAt: string;
  /** null until a date is set. */
  readonly interview: InterviewReport | null;
  readonly totals: TotalsReport;
  /** Weakest first; areas without an answer last. */
  readonly areas: readonly AreaReport[];
  readonly skills: readonly SkillReport[];
  readonly weakest: readonly WeakQuestion[];
  /** The command to run. */
  readonly next: string;
}

export interface InterviewReport {
  /** Such as 2026-12-24. */
  readonly date: string;
  readonly daysLeft: number;
  readonly readinessNow: number;
  readonly readiness: number;
  readonly forecast: readonly { readonly date: string; readonly readiness: number }[];
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
  /** Relative share of the interview. */
  readonly weight: number;
  readonly questions: number;
  readonly seen: number;
  readonly reviews: number;
  readonly accuracy: number | null;
  /** The chance of answering a question of this area right today, without a hint. */
  readonly mastery: Mastery;
  /** Mean over the questions of the area, 0 for those never answered. */
  readonly recallNow: number;
  /** null until a date is set. */
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
