import { isAnswer, type Review } from '../model/review.js';

/** What an answer says, free of how it was asked. */
export interface Evidence {
  /** 0 to 1. A hinted answer counts as not known, however right it is. */
  readonly score: number;
  /** The chance of being right without knowing. */
  readonly guess: number;
}

/** The chance of being wrong although one knows. */
export const slip = 0.05;

/**
 * Where the answer is typed there is nothing to choose from, but a lucky word or number happens; an open answer
 * is ticked off by the learner, who is kind at times.
 */
const typedGuess: Readonly<Record<string, number>> = { open: 0.1, text: 0.03, number: 0.03 };
const rareGuess = 0.01;

/** What a review says; undefined for a skip. */
export function evidenceOf(review: Review): Evidence | undefined {
  if (!isAnswer(review)) return undefined;
  const score = Number.isFinite(review.score) ? Math.min(1, Math.max(0, review.score)) : 0;
  return { score: review.hints > 0 ? 0 : score, guess: guessOf(review.kind, review.optionCount) };
}

/** The chance of a right answer without knowing; `optionCount` as in a review. */
export function guessOf(kind: string, optionCount: number): number {
  const open = typedGuess[kind] ?? rareGuess;
  return optionCount >= 2 ? Math.max(rareGuess, 1 / optionCount) : open;
}

/** The chance of a right answer for someone who knows with this chance. */
export function rightAnswer(knows: number, guess: number): number {
  return knows * (1 - slip) + (1 - knows) * guess;
}

/**
 * The likelihood, as a logarithm, of an answer where `knows` is the chance of knowing. A partial answer counts for
 * both sides, each with its share.
 */
export function logLikelihood({ score, guess }: Evidence, knows: number): number {
  const right = rightAnswer(knows, guess);
  return score * Math.log(right) + (1 - score) * Math.log(1 - right);
}

/** The chance that it was known, after the answer, by Bayes. */
export function knownGiven({ score, guess }: Evidence, knows: number): number {
  const right = rightAnswer(knows, guess);
  const ifRight = (knows * (1 - slip)) / right;
  const ifWrong = (knows * slip) / (1 - right);
  return score * ifRight + (1 - score) * ifWrong;
}
