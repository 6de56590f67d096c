import { type Evidence, logLikelihood } from './evidence.js';
import {
  gridPoints,
  type LogDensity,
  logistic,
  logit,
  type Moments,
  momentsOf,
  normalDensity,
  probabilities,
} from './grid.js';

/**
 * By how much the belief over- or underestimates recall, on the logit scale, learned from the answers that came
 * at least half a day after the one before: sooner ones say nothing of forgetting.
 */
const points = gridPoints(17, 2);
export const shiftPrior: LogDensity = normalDensity(points, -0.2, 0.3);
const soonestDays = 0.5;

export interface Delayed {
  readonly evidence: Evidence;
  readonly days: number;
  /** As it was believed before the answer. */
  readonly recall: number;
}

export function shiftAfter(before: LogDensity, { evidence, days, recall }: Delayed): LogDensity {
  if (days < soonestDays) return before;
  const at = logit(recall);
  return before.map((log, index) => log + logLikelihood(evidence, logistic(at + (points[index] ?? 0))));
}

export function shiftOf(density: LogDensity): Moments {
  return momentsOf(points, probabilities(density));
}

/**
 * What no answer has told, so many days after the last one: memory may go on otherwise than it did over short delays, and where
 * it is not that of FSRS-6 it mostly keeps less. `why.md` says on what the numbers rest.
 */
export function shiftAhead(days: number): Moments {
  const doublings = Math.log2(1 + days / 7);
  return { mean: -0.1 * doublings, variance: 0.03 + 0.06 * doublings };
}

/** A chance moved by so much on the logit scale. */
export function shifted(chance: number, by: number): number {
  return logistic(logit(chance) + by);
}
