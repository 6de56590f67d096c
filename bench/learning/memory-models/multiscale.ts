import type { Random } from '../../../src/model/random.js';
import { logNormal } from '../chance.js';
import type { MemoryModel } from './memory-model.js';

export interface Pool {
  readonly metAt: number;
  readonly levels: readonly number[];
}

const scales = 10;

/**
 * The multiscale context model: leaky integrators from minutes to years, each taking up what the faster ones do not
 * hold. Source: Mozer, Pashler, Cepeda, Lindsey and Vul, "Predicting the optimal spacing of study", NIPS 2009.
 */
export function multiscale(random: Random): MemoryModel<Pool> {
  const shortest = logNormal(random, 0.02, 0.3);
  const ratio = logNormal(random, 3.2, 0.06);
  const share = logNormal(random, 0.82, 0.04);
  const [learning, retrieving] = [logNormal(random, 1.6, 0.1), logNormal(random, 2, 0.2)];
  const times = Array.from({ length: scales }, (_, index) => shortest * ratio ** index);
  const shares = times.map((_, index) => share ** index);
  const faded = (pool: Pool, day: number) =>
    pool.levels.map((level, index) => level * Math.exp(-Math.max(0, day - pool.metAt) / (times[index] ?? 1)));
  /** The mean activity of each integrator and all that are faster. */
  const sums = (levels: readonly number[]) => {
    let [active, total] = [0, 0];
    return levels.map((level, index) => {
      active += level * (shares[index] ?? 0);
      total += shares[index] ?? 0;
      return active / total;
    });
  };
  return {
    begin(known, random) {
      // The slowest integrator holds it, whatever is drawn: without any there would be nothing to share.
      const youngest = Math.min(logNormal(random, 30, 0.5), times.at(-1) ?? 0);
      const shape = times.map((time) => (time >= youngest ? 1 : 0));
      const size = known / (sums(shape).at(-1) ?? 1);
      return { metAt: 0, levels: shape.map((level) => level * size) };
    },
    recall: (pool, day) => Math.min(1, sums(faded(pool, day)).at(-1) ?? 0),
    after(pool, day, recalled) {
      const levels = faded(pool, day);
      const active = sums(levels);
      const rate = recalled ? retrieving : learning;
      return {
        metAt: day,
        levels: levels.map((level, index) => level + rate * Math.max(0, 1 - (active[index] ?? 0))),
      };
    },
  };
}
