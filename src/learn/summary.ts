import type { Question } from '../model/question.js';
import { fullQuestionId } from '../model/ids.js';
import { type AreaRecord, type Learner, newLearner } from './belief.js';
import type { LogDensity } from './grid.js';
import type { Keeping } from './keeping.js';
import type { Pace } from './pace.js';
import type { QuestionBelief } from './question-belief.js';

/** Changes whenever what is kept, or how it is computed, changes: an older summary is thrown away. */
export const summaryVersion = 2;

/** A learner as plain JSON. */
export interface LearnerSummary {
  readonly version: number;
  readonly beliefs: readonly (readonly [id: string, belief: QuestionBelief])[];
  readonly abilities: readonly (readonly [area: string, ability: LogDensity])[];
  readonly areas: readonly (readonly [area: string, record: AreaRecord])[];
  readonly pace: readonly (readonly [kind: string, pace: Pace])[];
  readonly keeping: Keeping;
  readonly shift: LogDensity;
  readonly lastAt: number | null;
  readonly answers: number;
  readonly lastAreas: readonly string[];
}

export function toSummary(learner: Learner): LearnerSummary {
  const { beliefs, abilities, areas, pace, keeping, shift, lastAt, answers, lastAreas } = learner;
  return {
    version: summaryVersion,
    beliefs: [...beliefs],
    abilities: [...abilities],
    areas: [...areas],
    pace: [...pace],
    keeping,
    shift,
    lastAt: lastAt ?? null,
    answers,
    lastAreas,
  };
}

/** The learner of a summary, who goes on exactly as the one it was made of; undefined for another version. */
export function fromSummary(questions: readonly Question[], summary: LearnerSummary): Learner | undefined {
  if (summary.version !== summaryVersion) return undefined;
  const { keeping, shift, lastAt, answers, lastAreas } = summary;
  return {
    ...newLearner(questions),
    beliefs: new Map(summary.beliefs.map(([id, belief]) => [fullQuestionId(id), belief])),
    abilities: new Map(summary.abilities),
    areas: new Map(summary.areas),
    pace: new Map(summary.pace),
    keeping,
    shift,
    lastAt: lastAt ?? undefined,
    answers,
    lastAreas,
  };
}
