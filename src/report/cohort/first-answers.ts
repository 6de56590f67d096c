import type { Confidence } from '../../model/review.js';

/** What a learner answered, as an export holds it. */
export interface CohortAnswer {
  readonly session: string;
  readonly question: string;
  readonly area: string;
  readonly contentHash: string;
  readonly response: unknown;
  readonly score: number;
  readonly confidence: Confidence | null;
  readonly at: number;
  readonly offset: number;
}

export interface CohortLog {
  readonly name: string;
  readonly answers: readonly CohortAnswer[];
}

/** The answers of one learner that tell what was known before practice: the first to each question. */
export interface FirstAnswers {
  readonly name: string;
  readonly byQuestion: ReadonlyMap<string, CohortAnswer>;
  /** Their scores added up. */
  readonly score: number;
}

export function firstAnswers({ name, answers }: CohortLog): FirstAnswers {
  const byQuestion = new Map<string, CohortAnswer>();
  for (const answer of answers) if (!byQuestion.has(answer.question)) byQuestion.set(answer.question, answer);
  return { name, byQuestion, score: [...byQuestion.values()].reduce((sum, { score }) => sum + score, 0) };
}

/** A rest of fewer questions than this is mostly luck. */
export const fewestOthers = 5;

/** The learner's mean score on the other questions; undefined where these are too few. */
export function otherScore({ byQuestion, score }: FirstAnswers, own: CohortAnswer): number | undefined {
  const others = byQuestion.size - 1;
  return others < fewestOthers ? undefined : (score - own.score) / others;
}
