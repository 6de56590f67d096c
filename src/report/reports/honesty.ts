import type { HonestyReport } from '../document.js';
import type { Facts } from '../facts.js';

/** What became of earlier forecasts; null while none has come of age. */
export function honesty({ input }: Facts): HonestyReport | null {
  const { outcomes, meanError = 0 } = input.honesty ?? { outcomes: [] };
  return outcomes.length === 0 ? null : { forecasts: outcomes.length, meanError };
}
