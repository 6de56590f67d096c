import { streakDays } from '../../learn/streak.js';
import type { TotalsReport } from '../document.js';
import { answersOf, askableOf, meanScore, seenOf, type ReportInput } from '../input.js';

/** What was done so far, all areas together; answers to questions that no longer exist count. */
export function totals(input: ReportInput): TotalsReport {
  const answers = answersOf(input);
  return {
    sessions: input.sessions,
    reviews: answers.length,
    questionsSeen: seenOf(input).length,
    questions: askableOf(input).length,
    minutes: answers.reduce((sum, review) => sum + review.seconds, 0) / 60,
    accuracy: meanScore(answers),
    streakDays: streakDays(answers, input.now),
  };
}
