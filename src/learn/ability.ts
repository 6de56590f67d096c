import type { Learner } from './belief.js';
import { recallAt } from './belief.js';
import { chanceOfKnowing } from './area-belief.js';
import { logistic, logit, type Moments } from './grid.js';

/** A chance with the interval that holds it with 80 % probability, all 0 to 1, and how many answers it rests on. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly answers: number;
}

/**
 * The share of the area's questions that the learner would know at a moment (milliseconds), guessing left out. Of
 * an area without questions: the ability alone.
 */
export function abilityOf(learner: Learner, area: string, at: number): Estimate {
  const { mean, variance } = masteryMoments(learner, area, at);
  return { ...interval(mean, variance), mean, answers: learner.areas.get(area)?.answers ?? 0 };
}

/** What was computed of a learner, by area and moment: learners never change, and a report asks several times. */
const computed = new WeakMap<Learner, Map<string, Moments>>();

/** Mean and variance of the share of the area's questions known; its questions are independent given the ability. */
export function masteryMoments(learner: Learner, area: string, at: number): Moments {
  const known = computed.get(learner) ?? new Map<string, Moments>();
  computed.set(learner, known);
  const key = `${at} ${area}`;
  const found = known.get(key) ?? momentsOfMastery(learner, area, at);
  known.set(key, found);
  return found;
}

function momentsOfMastery(learner: Learner, area: string, at: number): Moments {
  const questions = learner.byArea.get(area) ?? [];
  const ability = chanceOfKnowing(learner.abilities, area);
  if (questions.length === 0) return ability;
  const fresh = questions.filter(({ id }) => !learner.beliefs.has(id)).length;
  const chances = questions.map((question) => recallAt(learner, question, at));
  const mean = chances.reduce((sum, chance) => sum + chance, 0) / questions.length;
  const apart = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0);
  // The unseen ones share one unknown ability: what they have in common does not average out.
  const together = fresh * Math.max(0, fresh - 1) * ability.variance;
  return { mean, variance: (apart + together) / questions.length ** 2 };
}

/** The 90 % quantile of the normal distribution. */
const ninetieth = 1.2816;

/** The 80 % interval of a chance, normal on the logit scale so that it stays within 0..1. */
export function interval(mean: number, variance: number): { readonly low: number; readonly high: number } {
  const slope = Math.max(1e-9, mean * (1 - mean));
  const reach = Math.min(20, (ninetieth * Math.sqrt(Math.max(0, variance))) / slope);
  const [low, high] = [logistic(logit(mean) - reach), logistic(logit(mean) + reach)];
  // At the very ends the logit is cut off, and the slope says nothing any more: there the mean alone sets bounds, since
  // a share of 0..1 with a tenth of its probability further out would have another mean (Markov's inequality).
  return {
    low: Math.max(Math.min(mean, low), 1 - 10 * (1 - mean)),
    high: Math.min(Math.max(mean, high), 10 * mean),
  };
}
