import type { Moment } from './review.js';

/** What the learner prepares for, as last set; nothing of it has to be. */
export interface InterviewPlan {
  /** A calendar day such as 2026-12-10. */
  readonly interview: string | null;
  /** Of study, a day. */
  readonly minutes: number | null;
  /** Relative shares of the interview by area; an area without one counts 1, 0 leaves it out. */
  readonly weights: Readonly<Record<string, number>>;
  /** Only questions of these levels are asked; none: of all. */
  readonly levels: readonly string[];
  /** Only code in these languages is shown and asked for; none: in all. */
  readonly languages: readonly string[];
  /** About the company, and what to ask there. */
  readonly notes: readonly string[];
  /** The job listing that weights, levels and languages were read from. */
  readonly listing: KeptListing | null;
}

export interface KeptListing {
  /** The file it came from. */
  readonly name: string;
  readonly text: string;
}

/** A forecast as it was given: 0 to 1, with its 80 % interval. */
export interface GivenForecast extends Moment {
  /** The moment that was foretold, in milliseconds. */
  readonly forAt: number;
  readonly readiness: number;
  readonly low: number;
  readonly high: number;
}

export const noPlan: InterviewPlan = {
  interview: null,
  minutes: null,
  weights: {},
  levels: [],
  languages: [],
  notes: [],
  listing: null,
};
