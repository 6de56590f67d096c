import type { Random } from '../../../src/model/random.js';
import { normal, logNormal } from '../chance.js';
import type { MemoryModel } from './memory-model.js';

export interface FsrsState {
  readonly stability: number;
  readonly difficulty: number;
  readonly metAt: number;
}

/** The default parameters of FSRS-6. Source: the open-spaced-repetition wiki, "The Algorithm". */
export const usualParameters: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
  1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

export type Rating = 'again' | 'good';

/** FSRS-6 in plain numbers, written anew so that the benchmark does not check the engine against itself. */
export class Fsrs {
  private readonly decay: number;
  private readonly factor: number;

  constructor(private readonly w: readonly number[] = usualParameters) {
    this.decay = -this.of(20);
    this.factor = 0.9 ** (1 / this.decay) - 1;
  }

  recall({ stability, metAt }: FsrsState, day: number): number {
    return (1 + (this.factor * Math.max(0, day - metAt)) / stability) ** this.decay;
  }

  /** Days until recall has fallen to a level. */
  interval(stability: number, level: number): number {
    return (stability / this.factor) * (level ** (1 / this.decay) - 1);
  }

  after(state: FsrsState | undefined, day: number, rating: Rating): FsrsState {
    if (state === undefined) return { ...this.first(rating), metAt: day };
    const recall = this.recall(state, day);
    const stability = rating === 'good' ? this.grown(state, recall) : this.fallen(state, recall);
    const step = -this.of(6) * (rating === 'good' ? 0 : -2);
    const easiest = this.of(4) - Math.exp(3 * this.of(5)) + 1;
    const moved = state.difficulty + (step * (10 - state.difficulty)) / 9;
    return {
      stability: clamp(stability, 0.001, 36_500),
      difficulty: clamp(this.of(7) * easiest + (1 - this.of(7)) * moved, 1, 10),
      metAt: day,
    };
  }

  private first(rating: Rating) {
    const grade = rating === 'good' ? 2 : 0;
    const difficulty = clamp(this.of(4) - Math.exp(grade * this.of(5)) + 1, 1, 10);
    return { stability: this.of(grade), difficulty };
  }

  private grown({ stability, difficulty }: FsrsState, recall: number): number {
    const room = Math.exp(this.of(8)) * (11 - difficulty) * stability ** -this.of(9);
    return stability * (1 + room * (Math.exp((1 - recall) * this.of(10)) - 1));
  }

  private fallen({ stability, difficulty }: FsrsState, recall: number): number {
    const left =
      this.of(11) *
      difficulty ** -this.of(12) *
      ((stability + 1) ** this.of(13) - 1) *
      Math.exp((1 - recall) * this.of(14));
    return Math.min(stability, left);
  }

  private of(index: number): number {
    return this.w[index] ?? 0;
  }
}

/** FSRS-6 with all parameters a little off for each learner. */
export function perturbedFsrs(random: Random): MemoryModel<FsrsState> {
  const fsrs = new Fsrs(usualParameters.map((value) => value * Math.exp(normal(random, 0, 0.15))));
  const kept = logNormal(random, 70, 0.4);
  return {
    begin(known, random) {
      const stability = 0.5 + known * logNormal(random, kept, 0.6);
      const difficulty = clamp(normal(random, 5.5, 1.5), 1, 10);
      return { stability, difficulty, metAt: -fsrs.interval(stability, known) };
    },
    recall: (state, day) => fsrs.recall(state, day),
    after: (state, day, recalled) => fsrs.after(state, day, recalled ? 'good' : 'again'),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
