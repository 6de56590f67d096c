import { grouped } from '../../learn/grouped.js';
import { mastery, type Mastery } from '../../learn/mastery.js';
import { isDue, memories, recall, type Memory } from '../../learn/memory.js';
import { localDay } from '../../learn/streak.js';
import { areaTitle } from '../../model/areas.js';
import { slugPattern, type QuestionId } from '../../model/ids.js';
import type { Question } from '../../model/question.js';
import type { Review } from '../../model/review.js';
import type { AreaReport } from '../document.js';
import { answersOf, askableOf, meanScore, type ReportInput } from '../input.js';
import { isWeak } from '../weakness.js';

const weeksOfTrend = 8;

/** What all areas are measured with. */
interface Measure {
  readonly now: number;
  readonly remembered: ReadonlyMap<QuestionId, Memory>;
  /** The learner's mean score over all areas. */
  readonly overall: number | null;
}

/** What is known of one area. */
interface Known {
  readonly area: string;
  readonly questions: readonly Question[];
  readonly answers: readonly Review[];
}

/** Every area that has questions to ask or answers, weakest first. */
export function areas(input: ReportInput): AreaReport[] {
  const allAnswers = answersOf(input);
  const answers = grouped(allAnswers, areaOf(input.questions));
  const questions = grouped(askableOf(input), (question) => question.area);
  const measure: Measure = {
    now: input.now.at,
    remembered: memories(allAnswers),
    overall: meanScore(allAnswers),
  };
  return [...new Set([...questions.keys(), ...answers.keys()])]
    .map((area) => ({ area, questions: questions.get(area) ?? [], answers: answers.get(area) ?? [] }))
    .map((known) => areaReport(known, measure))
    .sort(weakestFirst);
}

function areaReport({ area, questions, answers }: Known, measure: Measure): AreaReport {
  const seen = questions.flatMap((question) => measure.remembered.get(question.id) ?? []);
  const recalled = seen.reduce((sum, memory) => sum + recall(memory, measure.now), 0);
  const estimate = unaidedMastery(answers);
  return {
    area,
    title: areaTitle(area),
    weight: questions.length > 0 ? 1 : 0,
    questions: questions.length,
    seen: seen.length,
    reviews: answers.length,
    accuracy: meanScore(answers),
    mastery: estimate,
    recallNow: questions.length > 0 ? recalled / questions.length : 0,
    recallAtInterview: null,
    due: seen.filter((memory) => isDue(memory, measure.now)).length,
    weak: isWeak(estimate, answers.length, measure.overall),
    trend: trendOf(answers),
  };
}

/** Nobody gives hints in the interview, so a hinted answer counts as a miss. */
function unaidedMastery(answers: readonly Review[]): Mastery {
  const right = answers.reduce((sum, review) => sum + (review.hints > 0 ? 0 : review.score), 0);
  return mastery(right, answers.length - right);
}

/**
 * The area a question has now, or had when answered if it no longer exists. That name comes from the history,
 * which no pack loader has checked, so one that cannot be an area is not repeated.
 */
function areaOf(questions: readonly Question[]): (review: Review) => string {
  const current = new Map(questions.map((question) => [question.id, question.area]));
  return ({ question, area }) => current.get(question) ?? (slugPattern.test(area) ? area : 'unknown');
}

function trendOf(answers: readonly Review[]): number[] {
  const byWeek = [...grouped(answers, weekOf)].sort(([a], [b]) => a - b).slice(-weeksOfTrend);
  return byWeek.flatMap(([, week]) => meanScore(week) ?? []);
}

/** Calendar weeks from Monday on the learner's clock; 1 January 1970 was a Thursday. */
function weekOf(review: Review): number {
  return Math.floor((localDay(review) + 3) / 7);
}

function weakestFirst(a: AreaReport, b: AreaReport): number {
  const unanswered = Number(a.reviews === 0) - Number(b.reviews === 0);
  return unanswered || a.mastery.mean - b.mastery.mean || (a.area < b.area ? -1 : 1);
}
