import type { Mastery } from '../../learn/mastery.js';
import { forecastIfStopped } from '../../learn/readiness.js';
import type { Facts } from '../facts.js';

/** The weighted share of all questions that the learner would know at this moment, whether or not a date is set. */
export function readinessNow({ input, learner, goal }: Facts): Mastery {
  const { at } = input.now;
  const { readiness, low, high } = forecastIfStopped(learner, goal, { now: at, at });
  return { mean: readiness, low, high };
}
