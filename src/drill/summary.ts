import { confidences, isAnswer, type Review } from '../model/review.js';
import type { AreaSummary, CalibrationSummary, Summary } from './ports.js';

/** What a session came to; skips do not count as answers. */
export function summarize(session: string, reviews: readonly Review[], left: number | null): Summary {
  const answers = reviews.filter(isAnswer);
  return {
    session,
    answered: answers.length,
    skipped: reviews.length - answers.length,
    correct: correctOf(answers),
    score: meanScore(answers),
    seconds: sum(answers.map((review) => review.seconds)),
    areas: byArea(answers),
    calibration: byConfidence(answers),
    left,
  };
}

function byArea(answers: readonly Review[]): readonly AreaSummary[] {
  const names = [...new Set(answers.map((review) => review.area))];
  return names.map((area) => {
    const own = answers.filter((review) => review.area === area);
    return { area, answered: own.length, score: meanScore(own) ?? 0 };
  });
}

function byConfidence(answers: readonly Review[]): readonly CalibrationSummary[] {
  return confidences.flatMap((confidence) => {
    const own = answers.filter((review) => review.confidence === confidence);
    return own.length === 0 ? [] : [{ confidence, answered: own.length, correct: correctOf(own) }];
  });
}

function correctOf(answers: readonly Review[]): number {
  return answers.filter((review) => review.verdict === 'correct').length;
}

function meanScore(answers: readonly Review[]): number | null {
  return answers.length === 0 ? null : sum(answers.map((review) => review.score)) / answers.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
