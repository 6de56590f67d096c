import { kindOf, type Question } from '../model/question.js';
import type { Random } from '../model/random.js';
import type { Review } from '../model/review.js';
import { type Learner, recallAt, withReviews } from './belief.js';
import { ordering } from './choice.js';
import { evidenceOf, rightAnswer } from './evidence.js';
import type { Goal } from './goal.js';
import type { StudyPlan } from './readiness.js';
import { expectedSeconds } from './worth.js';

const dayInMs = 86_400_000;
const none = new Set<never>();

/** All questions are weighed once in so many days; on those between, what was best then, several times what fits in. */
const weighedEvery = 5;
const timesAsMany = 2;

/** One future that may come of a plan: the learner after each day of study, with answers drawn from what is believed. */
export function studied(learner: Learner, goal: Goal, plan: StudyPlan): readonly Learner[] {
  const learners: Learner[] = [];
  let candidates = learner.questions;
  for (let day = 0; day < plan.days; day += 1) {
    const now = plan.now + day * dayInMs;
    const before = learners.at(-1) ?? learner;
    const isWhole = day % weighedEvery === 0;
    const session = sessionOf(before, goal, {
      ...plan,
      now,
      candidates: isWhole ? learner.questions : candidates,
    });
    if (isWhole) candidates = session.best;
    learners.push(withReviews(before, session.reviews));
  }
  return learners;
}

interface Day extends StudyPlan {
  readonly candidates: readonly Question[];
}

/** What is answered in the minutes of a day, and what would be asked next. */
function sessionOf(learner: Learner, goal: Goal, { now, minutesPerDay, random, candidates }: Day) {
  const reviews: Review[] = [];
  const best: Question[] = [];
  const situation = { now, askedToday: none, random, lookAhead: false, candidates };
  const seconds = minutesPerDay * 60;
  let used = 0;
  for (const question of ordering(learner, goal, situation)) {
    if (used >= seconds * weighedEvery * timesAsMany) break;
    if (used < seconds)
      reviews.push(drawn(question, { recall: recallAt(learner, question, now), now, random }));
    best.push(question);
    used += expectedSeconds(learner, question);
  }
  return { reviews, best };
}

/** A review as it may come, right as often as is believed. */
function drawn(
  question: Question,
  { recall, now, random }: { readonly recall: number; readonly now: number; readonly random: Random },
): Review {
  const review: Review = {
    id: `${question.id} ${now}`,
    session: 'imagined',
    question: question.id,
    area: question.area,
    kind: question.kind,
    contentHash: question.contentHash,
    at: now,
    offset: 0,
    response: null,
    score: 0,
    verdict: 'wrong',
    seconds: question.seconds,
    confidence: null,
    hints: 0,
    optionCount: kindOf(question).optionCount(question.body),
    mode: 'plan',
    points: null,
  };
  const right = random() < rightAnswer(recall, evidenceOf(review)?.guess ?? 0);
  return right ? { ...review, score: 1, verdict: 'correct' } : review;
}
