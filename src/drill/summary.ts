import { isAnswer, type Review } from '../model/review.js';
import type { AreaSummary, Summary } from './ports.js';

/** What a session came to; skips do not count as answers. */
export function summarize(session: string, reviews: readonly Review[], left: number | null): Summary {
  const answers = reviews.filter(isAnswer);
  return {
    session,
    answered: answers.length,
    correct: answers.filter((review) => review.verdict === 'correct').length,
    score: meanScore(answers),
    seconds: sum(answers.map((review) => review.seconds)),
    areas: byArea(answers),
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

function meanScore(answers: readonly Review[]): number | null {
  return answers.length === 0 ? null : sum(answers.map((review) => review.score)) / answers.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
