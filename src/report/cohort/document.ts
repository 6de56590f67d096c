/**
 * What `prep report --from FOLDER --json` and `--cohort URL --json` print: what several learners answered. Shares are 0 to
 * 1, dates are days on the learners' clocks. `schema/cohort.schema.json` says the same.
 */
export interface CohortDocument {
  readonly version: 1;
  /** ISO 8601, UTC. */
  readonly generatedAt: string;
  /** Read, whole or in part; 0 where a server was asked. */
  readonly files: number;
  readonly answers: number;
  /** Fewer learners than these say nothing: about an area or a question, and about how well a question fits. */
  readonly minimum: { readonly learners: number; readonly fit: number };
  /** Most answers first. */
  readonly learners: readonly CohortLearner[];
  /** Weakest first, those with too few learners last. */
  readonly areas: readonly CohortArea[];
  /** Hardest first, those with too few learners last. */
  readonly questions: readonly CohortQuestion[];
}

export interface CohortLearner {
  readonly learner: string;
  readonly answers: number;
  readonly questions: number;
  readonly sessions: number;
  /** On which something was answered. */
  readonly days: number;
  /** Mean score of all answers; null without any. */
  readonly accuracy: number | null;
  readonly lastDate: string | null;
}

export interface CohortArea {
  readonly area: string;
  readonly title: string;
  readonly learners: number;
  readonly answers: number;
  /** Mean over the learners of their mean score on first answers, so that nobody counts more for answering more. */
  readonly accuracy: number;
  /** An 80 % interval for other learners like these; null for one learner alone. */
  readonly low: number | null;
  readonly high: number | null;
  readonly enough: boolean;
}

export interface CohortQuestion {
  readonly question: string;
  readonly area: string;
  readonly learners: number;
  readonly answers: number;
  /** Mean score of each learner's first answer. */
  readonly accuracy: number;
  /** Correlation of the score here with that on the learner's other questions, -1 to 1; null where it means nothing. */
  readonly fit: number | null;
  /** Learners who were sure of their first answer, and those of them who were wrong. */
  readonly sure: number;
  readonly sureButWrong: number;
  /** The wrong option chosen most, in the words of the pack; null where none was chosen twice. */
  readonly wrongOption: { readonly text: string; readonly learners: number } | null;
  readonly misleads: readonly Misleads[];
  readonly enough: boolean;
}

/**
 * Why a question may mislead: many were sure and wrong; more chose one wrong option than the right one; those who know
 * more get it wrong.
 */
export type Misleads = 'sure-but-wrong' | 'wrong-option' | 'negative-fit';
