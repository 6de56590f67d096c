import type { Mastery } from '../learn/mastery.js';

/** Fewer answers than this say nothing about an area yet. */
export const enoughAnswers = 5;

/** An area that is likely below this is weak even for a learner who is no better elsewhere. */
const sound = 0.6;

/**
 * Weak is what is very likely so: the whole interval lies below what the learner knows of all areas together, or
 * below 0.6. A low mean alone is not enough, since a few unlucky answers make one.
 */
export function isWeak(mastery: Mastery, answers: number, overall: number | null): boolean {
  return answers >= enoughAnswers && mastery.high < Math.max(sound, overall ?? 0);
}
