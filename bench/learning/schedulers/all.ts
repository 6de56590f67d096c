import { anki, leitner, sm2, weightedFsrs } from './interval.js';
import { greedyOracle, pricePathOracle } from './oracle.js';
import { random, roundRobin, weakestFirst } from './plain.js';
import { prep } from './prep.js';
import type { Scheduler } from './scheduler.js';

/** The best of these, in each setting, is what all others are measured by. */
export const oracles: readonly Scheduler[] = [greedyOracle, ...[0.8, 1, 1.2].map(pricePathOracle)];

/** The best of these over all settings, in hindsight, stands for FSRS that knows the listing. */
export const weightedFsrsSettings: readonly Scheduler[] = [0.7, 0.8, 0.9].flatMap((retention) =>
  (['due first', 'new first', 'weight alone'] as const).map((order) => weightedFsrs(retention, order)),
);

export const peers: readonly Scheduler[] = [anki, sm2, leitner, random, roundRobin, weakestFirst];

export { anki, prep };
