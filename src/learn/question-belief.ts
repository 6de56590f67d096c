import { type Evidence, knownGiven, logLikelihood } from './evidence.js';
import type { Kept } from './keeping.js';
import { blended, retained, type Strength } from './strength.js';

/** Two stories of a question that was answered: it was known before, or it was learned from the explanation. */
export interface Hypotheses {
  /** The chance, 0 to 1, that it was known before it was ever asked. */
  readonly knew: number;
  readonly ifKnew: Strength;
  readonly ifLearned: Strength;
}

/** What is believed of a question that was answered. */
export interface QuestionBelief extends Hypotheses {
  /** When it was last answered, in milliseconds. */
  readonly lastAt: number;
  readonly answers: number;
  /** Id of the last review, which may be told twice. */
  readonly lastReview: string;
}

export interface Beginning {
  /** The chance that the question is known. */
  readonly knew: number;
  /** Days since that was judged. */
  readonly days: number;
  readonly kept: Kept;
}

export function afterFirst(evidence: Evidence, { knew, days, kept }: Beginning): Hypotheses {
  const recall = retained(kept.known, days);
  return {
    knew: posterior(evidence, knew, [recall, 0]),
    ifKnew: kept.known,
    ifLearned: kept.read,
  };
}

/** `days` after the answer before. */
export function afterAnother(evidence: Evidence, before: Hypotheses, days: number): Hypotheses {
  const { knew, ifKnew, ifLearned } = before;
  const [known, learned] = [retained(ifKnew, days), retained(ifLearned, days)];
  return {
    knew: posterior(evidence, knew, [known, learned]),
    ifKnew: blended(ifKnew, known, knownGiven(evidence, known)),
    ifLearned: blended(ifLearned, learned, knownGiven(evidence, learned)),
  };
}

/** The chance, 0 to 1, of knowing it after so many days without another answer. */
export function recallAfter({ knew, ifKnew, ifLearned }: Hypotheses, days: number): number {
  return knew * retained(ifKnew, days) + (1 - knew) * retained(ifLearned, days);
}

/** By Bayes, from the chances of recalling it under either hypothesis. */
function posterior(evidence: Evidence, knew: number, [known, learned]: readonly [number, number]): number {
  const evidenceFor = logLikelihood(evidence, known) - logLikelihood(evidence, learned);
  const odds = (knew / (1 - knew)) * Math.exp(evidenceFor);
  // Never certain, so that later answers can still speak.
  return Math.min(1 - 1e-6, Math.max(1e-6, odds / (1 + odds)));
}
