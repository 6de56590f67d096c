import { confidences } from '../../model/review.js';
import type { CalibrationReport } from '../document.js';
import type { Facts } from '../facts.js';
import { accuracyOf, nothing } from '../tally.js';

/** How often answers were right by how sure the learner was; empty where that was never said. */
export function calibration({ tally }: Facts): readonly CalibrationReport[] {
  if (tally.byConfidence.size === 0) return [];
  return confidences.map((confidence) => {
    const sum = tally.byConfidence.get(confidence) ?? nothing;
    return { confidence, answers: sum.answers, accuracy: accuracyOf(sum) };
  });
}
