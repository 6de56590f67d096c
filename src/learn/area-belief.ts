import { type Evidence, logLikelihood } from './evidence.js';
import {
  gridPoints,
  type LogDensity,
  logistic,
  type Moments,
  momentsOf,
  normalDensity,
  probabilities,
} from './grid.js';

/** What the first answers to the questions of an area say of the ability in it: a likelihood on the points below. */
export type AbilityLikelihood = LogDensity;

/**
 * Ability on the logit scale: a Rasch model (all questions equally hard) with a guess floor, on 17 points. An area's ability
 * scatters about the learner's level, and the level about 0; together that is N(0, 1.1). So an area that was hardly asked
 * takes its chance from the others.
 */
const abilities = gridPoints(17, 3.3);
const levels = gridPoints(17, 2.4);
const scatter = 0.78;
const levelPrior = normalDensity(levels, 0, scatter);
const abilitiesAt = levels.map((level) => probabilities(normalDensity(abilities, level, scatter)));
const chances = abilities.map(logistic);

export const nothingAsked: AbilityLikelihood = abilities.map(() => 0);

export function abilityAfter(before: AbilityLikelihood, evidence: Evidence): AbilityLikelihood {
  return before.map((log, index) => log + logLikelihood(evidence, chances[index] ?? 0.5));
}

export type Abilities = ReadonlyMap<string, AbilityLikelihood>;

/** What was computed of abilities, by area: they never change, and a choice asks for each area many times. */
const computed = new WeakMap<Abilities, Map<string, Moments>>();

/** The chance, 0 to 1, of knowing a question of the area that was never asked, by the answers to all areas. */
export function chanceOfKnowing(abilitiesByArea: Abilities, area: string): Moments {
  const known = computed.get(abilitiesByArea) ?? new Map<string, Moments>();
  computed.set(abilitiesByArea, known);
  const found = known.get(area) ?? estimated(abilitiesByArea, area);
  known.set(area, found);
  return found;
}

function estimated(abilitiesByArea: Abilities, area: string): Moments {
  const level = [...levelPrior];
  for (const [other, likelihood] of abilitiesByArea) {
    if (other === area) continue;
    const evidence = levelEvidence(likelihood);
    for (let index = 0; index < level.length; index += 1)
      level[index] = (level[index] ?? 0) + (evidence[index] ?? 0);
  }
  const own = abilitiesByArea.get(area) ?? nothingAsked;
  const expected = mixtureOf(probabilities(level));
  return momentsOf(chances, probabilities(own.map((log, index) => log + Math.log(expected[index] ?? 0))));
}

/** The distribution of an area's ability where the level has these chances. */
function mixtureOf(shares: readonly number[]): readonly number[] {
  const sum = abilities.map(() => 0);
  shares.forEach((share, level) =>
    (abilitiesAt[level] ?? []).forEach((chance, index) => (sum[index] = (sum[index] ?? 0) + share * chance)),
  );
  return sum;
}

const marginals = new WeakMap<AbilityLikelihood, readonly number[]>();

/** What an area's answers say of the level: their likelihood at each level, as a logarithm. */
function levelEvidence(likelihood: AbilityLikelihood): readonly number[] {
  const found = marginals.get(likelihood) ?? marginal(likelihood);
  marginals.set(likelihood, found);
  return found;
}

function marginal(likelihood: AbilityLikelihood): readonly number[] {
  const peak = Math.max(...likelihood);
  const masses = likelihood.map((log) => Math.exp(log - peak));
  return abilitiesAt.map((expected) =>
    Math.log(expected.reduce((sum, chance, index) => sum + chance * (masses[index] ?? 0), 0)),
  );
}
