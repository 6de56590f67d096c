import { abilityOf, type Estimate } from './ability.js';
import type { Learner } from './belief.js';
import { areaShares, type Goal } from './goal.js';

export interface AreaWeakness {
  readonly area: string;
  readonly estimate: Estimate;
  /** Fewer answers than `enoughAnswers` say too little to call the area weak or strong. */
  readonly enough: boolean;
  /** What the area costs the readiness: its share of the interview times what is not known of it. */
  readonly impact: number;
  /** Mean score of each week that has answers, oldest first. */
  readonly trend: readonly number[];
}

export const enoughAnswers = 5;

/** The areas of the interview, those that cost most first. `now` in milliseconds. */
export function weakAreas(learner: Learner, goal: Goal, now: number): readonly AreaWeakness[] {
  return [...areaShares(learner.questions, goal)]
    .map(([area, share]) => {
      const estimate = abilityOf(learner, area, now);
      const trend = (learner.areas.get(area)?.weeks ?? []).map(({ score, answers }) => score / answers);
      const enough = estimate.answers >= enoughAnswers;
      return { area, estimate, enough, impact: share * (1 - estimate.mean), trend };
    })
    .sort((a, b) => b.impact - a.impact);
}
