import type { Random } from '../../../src/model/random.js';
import { logNormal } from '../chance.js';
import type { MemoryModel } from './memory-model.js';

export interface HalfLife {
  readonly halfLife: number;
  readonly metAt: number;
  /** What forgetting never falls below. */
  readonly least: number;
}

/**
 * Recall halves again and again; a recalled answer multiplies the half-life. Source: the exponential form of Settles
 * and Meeder, "A trainable spaced repetition model", ACL 2016, with a gain that has to be waited for.
 */
export function halfLife(random: Random): MemoryModel<HalfLife> {
  const first = logNormal(random, 6, 0.3);
  const growth = logNormal(random, 2, 0.25);
  const kept = logNormal(random, 0.5, 0.2);
  return {
    begin(known, random) {
      const least = logNormal(random, first, 0.5);
      const old = least + known * logNormal(random, 120, 0.6);
      return { halfLife: old, metAt: old * Math.log2(known), least };
    },
    recall: ({ halfLife, metAt }, day) => 2 ** (-Math.max(0, day - metAt) / halfLife),
    after({ halfLife, metAt, least }, day, recalled) {
      const waited = Math.min(1, (day - metAt) / (0.5 * halfLife));
      const longer = recalled ? 1 + growth * waited : kept;
      return { halfLife: Math.max(least, halfLife * longer), metAt: day, least };
    },
  };
}
