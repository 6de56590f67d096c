import { type Memory, parameters } from './memory.js';

/** How well something is kept, apart from when it was last met. */
export type Strength = Pick<Memory, 'stability' | 'difficulty'>;

/**
 * One step of FSRS-6 as ts-fsrs takes it, written out in plain numbers: a choice among a thousand questions looks at
 * sixteen thousand steps, and ts-fsrs, which rounds and reads its parameters through a proxy, takes five times as long.
 * Source: the open-spaced-repetition wiki, "The Algorithm"; a test holds the two equal.
 */
const w = (index: number) => parameters[index] ?? 0;
const decay = -w(20);
const factor = 0.9 ** (1 / decay) - 1;
const [growth, growthPower, growthRecall] = [Math.exp(w(8)), -w(9), w(10)];
const [lapse, lapseDifficulty, lapsePower, lapseRecall] = [w(11), -w(12), w(13), w(14)];
const [harder, reversion] = [2 * w(6), w(7)];
const easiest = w(4) - Math.exp(3 * w(5)) + 1;
const [leastStability, mostStability] = [0.001, 36_500];

/** The chance, 0 to 1, of recalling after so many days. */
export function retained({ stability }: Strength, days: number): number {
  return power(1 + (factor * Math.max(0, days)) / stability, decay);
}

/** The strength where it was recalled, when the chance of that was `recall`. */
export function ifRecalled({ stability, difficulty }: Strength, recall: number): Strength {
  const surprise = Math.exp((1 - recall) * growthRecall) - 1;
  const grown = stability * (1 + growth * (11 - difficulty) * power(stability, growthPower) * surprise);
  return { stability: between(grown, leastStability, mostStability), difficulty: drawn(difficulty) };
}

/** The strength where it was forgotten and shown again, when the chance of recalling was `recall`. */
export function ifForgotten({ stability, difficulty }: Strength, recall: number): Strength {
  const size = lapse * power(difficulty, lapseDifficulty) * (power(stability + 1, lapsePower) - 1);
  const fallen = size * Math.exp((1 - recall) * lapseRecall);
  return {
    stability: Math.max(leastStability, Math.min(stability, fallen)),
    difficulty: drawn(difficulty + (harder * (10 - difficulty)) / 9),
  };
}

/**
 * The strength after an answer, when the chance of recalling was `recall`: the mean of recalled and forgotten, since
 * whether an answer was a guess is never known for certain. `recalled` is how likely it was recalled.
 */
export function blended(before: Strength, recall: number, recalled: number): Strength {
  const yes = ifRecalled(before, recall);
  const no = ifForgotten(before, recall);
  return {
    stability: recalled * yes.stability + (1 - recalled) * no.stability,
    difficulty: recalled * yes.difficulty + (1 - recalled) * no.difficulty,
  };
}

/** The chance of recalling `days` after being asked, where it was asked `since` days after the last time. */
export function afterAsking(before: Strength, since: number, days: number): number {
  const recall = retained(before, since);
  const yes = retained(ifRecalled(before, recall), days);
  return recall * yes + (1 - recall) * retained(ifForgotten(before, recall), days);
}

/** Of positive numbers. Nearly all that a choice takes are powers, and V8 takes twice as long for `**`. */
function power(base: number, exponent: number): number {
  return Math.exp(exponent * Math.log(base));
}

/** Difficulty is drawn a little to that of an easy first answer. */
function drawn(difficulty: number): number {
  return between(reversion * easiest + (1 - reversion) * difficulty, 1, 10);
}

function between(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
