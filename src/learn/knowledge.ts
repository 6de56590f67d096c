import { fullQuestionId, type QuestionId } from '../model/ids.js';
import type { Question } from '../model/question.js';
import { isAnswer, type Review } from '../model/review.js';
import { among, type Learner, newLearner, withReviews } from './belief.js';
import { type Memory, remembered } from './memory.js';
import { fromSummary, type LearnerSummary, toSummary } from './summary.js';

/** All that choosing questions needs of the log, without the log: it grows with the questions and not with the answers. */
export interface Knowledge {
  readonly learner: Learner;
  /** Of every question that was ever answered. */
  readonly memories: ReadonlyMap<QuestionId, Memory>;
}

/** `reviews` in the order in which they were recorded. */
export function knowledgeFrom(questions: readonly Question[], reviews: Iterable<Review>): Knowledge {
  return knowing({ learner: newLearner(questions), memories: new Map() }, reviews);
}

/** What is known after more reviews; what was given stays as it is. */
export function knowing(before: Knowledge, reviews: Iterable<Review>): Knowledge {
  const memories = new Map(before.memories);
  return { learner: withReviews(before.learner, noted(reviews, memories)), memories };
}

/** The same about other questions: what is known of those that are not among them is kept, but not asked. */
export function knowledgeAmong({ learner, memories }: Knowledge, questions: readonly Question[]): Knowledge {
  return { learner: among(learner, questions), memories };
}

/** Passes the reviews on, each noted in the memories: a log too long to keep is read once. */
function* noted(reviews: Iterable<Review>, memories: Map<QuestionId, Memory>): Iterable<Review> {
  for (const review of reviews) {
    if (isAnswer(review)) memories.set(review.question, remembered(memories.get(review.question), review));
    yield review;
  }
}

/** As plain JSON. */
export interface KnowledgeSummary {
  readonly learner: LearnerSummary;
  readonly memories: readonly Memory[];
}

export function summarizeKnowledge({ learner, memories }: Knowledge): KnowledgeSummary {
  return { learner: toSummary(learner), memories: [...memories.values()] };
}

/** What goes on exactly as what was summarized; undefined where another version of the program did that. */
export function knowledgeOf(
  questions: readonly Question[],
  summary: KnowledgeSummary,
): Knowledge | undefined {
  const learner = fromSummary(questions, summary.learner);
  if (learner === undefined) return undefined;
  return {
    learner,
    memories: new Map(summary.memories.map((each) => [fullQuestionId(each.question), each])),
  };
}
