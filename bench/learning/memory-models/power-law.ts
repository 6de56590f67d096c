import type { Random } from '../../../src/model/random.js';
import { logNormal, normal } from '../chance.js';
import { logit } from '../../../src/learn/grid.js';
import type { MemoryModel } from './memory-model.js';

interface Trace {
  readonly day: number;
  readonly decay: number;
  readonly size: number;
}

export interface Activation {
  readonly threshold: number;
  readonly traces: readonly Trace[];
}

/** Between sessions less interferes than within: a day counts like so many seconds of a session. */
const daySeconds = 86_400 * 0.025;

/** What was known before was met this long ago. */
const oldDays = 90;

/**
 * ACT-R: each meeting leaves a trace that fades as a power of time, faster where much was still active. Source:
 * Pavlik and Anderson, "Practice and forgetting effects on vocabulary memory", Cognitive Science 29 (2005).
 */
export function powerLaw(random: Random): MemoryModel<Activation> {
  const threshold = normal(random, -1.45, 0.1);
  const noise = logNormal(random, 0.32, 0.15);
  const [intercept, scale] = [logNormal(random, 0.177, 0.1), logNormal(random, 0.217, 0.1)];
  const strength = ({ traces }: Activation, day: number) =>
    traces.reduce((sum, each) => sum + each.size * ((day - each.day) * daySeconds + 10) ** -each.decay, 0);
  return {
    begin(known, random) {
      const own = normal(random, threshold, 0.25);
      const size = Math.exp(own + noise * logit(known)) * (oldDays * daySeconds) ** intercept;
      return { threshold: own, traces: [{ day: -oldDays, decay: intercept, size }] };
    },
    recall(state, day) {
      return 1 / (1 + Math.exp((state.threshold - Math.log(strength(state, day))) / noise));
    },
    after(state, day) {
      const decay = scale * strength(state, day) + intercept;
      return { ...state, traces: [...state.traces, { day, decay, size: 1 }] };
    },
  };
}
