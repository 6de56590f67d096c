import { kindOf, type Question } from '../model/question.js';
import type { Random } from '../model/random.js';
import type { Review } from '../model/review.js';
import { type Learner, recallAt, withReviews } from './belief.js';
import { inOrder } from './choice.js';
import { evidenceOf, rightAnswer } from './evidence.js';
import type { Goal } from './goal.js';
import type { StudyPlan } from './readiness.js';
import { expectedSeconds } from './worth.js';

const dayInMs = 86_400_000;
const none = new Set<never>();

/** One future that may come of a plan: the learner after each day of study, with answers drawn from what is believed. */
export function studied(learner: Learner, goal: Goal, plan: StudyPlan): readonly Learner[] {
  const learners: Learner[] = [];
  for (let day = 0; day < plan.days; day += 1) {
    const now = plan.now + day * dayInMs;
    learners.push(afterSession(learners.at(-1) ?? learner, goal, { ...plan, now }));
  }
  return learners;
}

function afterSession(learner: Learner, goal: Goal, { now, minutesPerDay, random }: StudyPlan): Learner {
  const reviews: Review[] = [];
  let left = minutesPerDay * 60;
  for (const question of inOrder(learner, goal, { now, askedToday: none, random, lookAhead: false })) {
    if (left <= 0) break;
    left -= expectedSeconds(learner, question);
    reviews.push(drawn(question, { recall: recallAt(learner, question, now), now, random }));
  }
  return withReviews(learner, reviews);
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
