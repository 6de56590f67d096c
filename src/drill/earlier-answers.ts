import { isAnswer, type Moment, type Review } from '../model/review.js';
import type { Draft } from '../model/session.js';

/** A written answer to the same question, given before. */
export interface EarlierAnswer extends Moment {
  readonly text: string;
  /** Ids of the points it made, as the learner confirmed them; null where that is not known. */
  readonly hits: readonly string[] | null;
}

/** The drafts of a question with the points that each made; `reviews` are those of the same question. */
export function earlierAnswers(
  drafts: readonly Draft[],
  reviews: readonly Review[],
): readonly EarlierAnswer[] {
  return drafts.map(({ at, offset, text }) => ({ at, offset, text, hits: hitsOf(text, reviews) }));
}

/** Of the last review of this very text. */
function hitsOf(text: string, reviews: readonly Review[]): readonly string[] | null {
  const points = reviews.filter((each) => isAnswer(each) && each.response === text).at(-1)?.points ?? null;
  if (points === null) return null;
  return Object.entries(points)
    .filter(([, hit]) => hit)
    .map(([id]) => id);
}
