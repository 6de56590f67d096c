import { honesty as heldAgainstLog } from '../../learn/honesty.js';
import type { HonestyReport } from '../document.js';
import type { Facts } from '../facts.js';

/** What became of earlier forecasts; null while none has come of age. */
export function honesty({ input, learner, goal }: Facts): HonestyReport | null {
  const { forecasts = [], reviews, now } = input;
  const ripe = forecasts.filter(({ forAt }) => forAt <= now.at);
  if (ripe.length === 0) return null;
  const stored = ripe.map(({ at, forAt, readiness }) => ({ madeAt: at, forAt, readiness }));
  const log = { questions: learner.questions, reviews, goal, now: now.at };
  const { outcomes, meanError = 0 } = heldAgainstLog(stored, log);
  return { forecasts: outcomes.length, meanError };
}
