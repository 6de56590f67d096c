import type { Question } from '../model/question.js';
import { isAnswer, type Moment, type Review } from '../model/review.js';

/** All that a report is made from. */
export interface ReportInput {
  /** Those of the loaded packs, retired ones too. */
  readonly questions: readonly Question[];
  /** In the order in which they were made, without those taken back. */
  readonly reviews: readonly Review[];
  /** How many sessions the reviews come from. */
  readonly sessions: number;
  readonly now: Moment;
}

export function answersOf(input: ReportInput): readonly Review[] {
  return input.reviews.filter(isAnswer);
}

export function askableOf(input: ReportInput): readonly Question[] {
  return input.questions.filter((question) => !question.retired);
}

/** The questions that can be asked and have an answer. */
export function seenOf(input: ReportInput): readonly Question[] {
  const answered = new Set(answersOf(input).map((review) => review.question));
  return askableOf(input).filter((question) => answered.has(question.id));
}

/** null where there is nothing to take the mean of. */
export function meanScore(answers: readonly Review[]): number | null {
  if (answers.length === 0) return null;
  return answers.reduce((sum, review) => sum + review.score, 0) / answers.length;
}
