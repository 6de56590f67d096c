import { kindOf, type Question } from '../model/question.js';
import type { Review } from '../model/review.js';
import { type Learner, recallAt, withReviews } from './belief.js';
import { ordering } from './choice.js';
import { guessOf, rightAnswer } from './evidence.js';
import type { Goal } from './goal.js';
import type { StudyPlan } from './readiness.js';
import { expectedSeconds } from './worth.js';

const dayInMs = 86_400_000;
const none = new Set<never>();
/** Between equals the order of the packs decides. */
const asListed = () => 0;

/**
 * What is expected to come of a plan: the learner after each day of study. Answers are right to the share that is believed.
 * None is drawn: where little is known, the mean of three futures of drawn answers moved by 3 to 4 points with their luck.
 */
export function studied(learner: Learner, goal: Goal, plan: StudyPlan): readonly Learner[] {
  const course: Learner[] = [];
  for (let day = 0; day < plan.days; day += 1) {
    const before = course.at(-1) ?? learner;
    course.push(withReviews(before, session(before, goal, { ...plan, now: plan.now + day * dayInMs })));
  }
  return course;
}

/** What is answered in the minutes of a day. */
function session(learner: Learner, goal: Goal, { now, minutesPerDay }: StudyPlan): readonly Review[] {
  const reviews: Review[] = [];
  const situation = { now, askedToday: none, random: asListed };
  let seconds = minutesPerDay * 60;
  for (const question of ordering(learner, goal, situation)) {
    if (seconds <= 0) break;
    reviews.push(expected(question, recallAt(learner, question, now), now));
    seconds -= expectedSeconds(learner, question);
  }
  return reviews;
}

/** The review that may come, as right as is believed. */
function expected(question: Question, recall: number, now: number): Review {
  const optionCount = kindOf(question).optionCount(question.body);
  return {
    id: `${question.id} ${now}`,
    session: 'imagined',
    question: question.id,
    area: question.area,
    kind: question.kind,
    contentHash: question.contentHash,
    at: now,
    offset: 0,
    response: null,
    score: rightAnswer(recall, guessOf(question.kind, optionCount)),
    verdict: 'partial',
    seconds: question.seconds,
    confidence: null,
    hints: 0,
    optionCount,
    mode: 'plan',
    points: null,
  };
}
