import type { World } from '../world.js';

/** An answer as it shows from outside. */
export interface Told {
  readonly question: number;
  readonly right: boolean;
  readonly seconds: number;
  /** In days. */
  readonly day: number;
}

/** Someone who chooses questions for one learner. */
export interface Chooser {
  /** The next question by its number; undefined where nothing is to be asked any more today. */
  next(day: number, askedToday: ReadonlySet<number>): number | undefined;
  told(answer: Told): void;
}

export interface Study {
  readonly world: World;
  /** Of study. */
  readonly days: number;
  /** The moment of the interview, in days. */
  readonly interview: number;
}

export interface Scheduler {
  readonly name: string;
  start(study: Study): Chooser;
}

/** The number with the highest value; undefined where there is none. */
export function highest(numbers: Iterable<number>, valueOf: (number: number) => number): number | undefined {
  let [best, value]: [number | undefined, number] = [undefined, -Infinity];
  for (const number of numbers) {
    const own = valueOf(number);
    if (own > value) [best, value] = [number, own];
  }
  return best;
}

export function numbersOf(world: World): readonly number[] {
  return world.questions.map((_, index) => index);
}
