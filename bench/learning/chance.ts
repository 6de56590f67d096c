import { type Random, seeded, seedFrom } from '../../src/model/random.js';

/** A draw from the normal distribution (Box and Muller). */
export function normal(random: Random, mean = 0, deviation = 1): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return mean + deviation * radius * Math.cos(2 * Math.PI * random());
}

export function logNormal(random: Random, median: number, spread: number): number {
  return median * Math.exp(normal(random, 0, spread));
}

/** Chance of its own for each purpose, so that one learner draws the same whoever chooses the questions. */
export function chanceOf(...parts: readonly (string | number)[]): Random {
  return seeded(seedFrom(...parts));
}

export function pick<T>(list: readonly T[], random: Random): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('there is nothing to pick from');
  return found;
}
