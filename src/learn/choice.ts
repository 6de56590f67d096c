import type { QuestionId } from '../model/ids.js';
import type { Question } from '../model/question.js';
import type { Random } from '../model/random.js';
import type { Learner } from './belief.js';
import { effectsIn, spanOf } from './effect.js';
import { type Goal, questionWeights } from './goal.js';
import { withoutRuns } from './interleave.js';
import { expectedSeconds, rated } from './worth.js';

/** Why a question is asked now, in numbers. */
export interface Reason {
  /** The question's share of the interview, 0 to 1. */
  readonly weight: number;
  /** The chance of knowing it now, and on the day with and without asking it now; 0 to 1. */
  readonly recallNow: number;
  readonly recallIfAsked: number;
  readonly recallIfNot: number;
  /** Expected of this learner. */
  readonly seconds: number;
  /** What a second of asking adds to the readiness on the day. */
  readonly gainPerSecond: number;
}

export interface Choice {
  readonly question: Question;
  readonly reason: Reason;
}

export interface Situation {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What is not asked again before tomorrow. */
  readonly askedToday: ReadonlySet<QuestionId>;
  readonly random: Random;
}

/** The question that adds most to the day, a second; undefined where all was asked today or nothing has weight. */
export function nextQuestion(learner: Learner, goal: Goal, situation: Situation): Choice | undefined {
  const [question] = ordering(learner, goal, situation);
  return question && { question, reason: whyNow(learner, goal, question, situation.now) };
}

/** All of weight that was not asked today, in the order in which they would be asked if no answer changed anything. */
export function inOrder(learner: Learner, goal: Goal, situation: Situation): readonly Question[] {
  return [...ordering(learner, goal, situation)];
}

/** The same, put in order only as far as it is taken. Chance decides between equals. */
export function ordering(learner: Learner, goal: Goal, situation: Situation): Iterable<Question> {
  const { now, askedToday, random } = situation;
  const order = rated(learner, goal, spanOf(goal, now))
    .filter(({ question }) => !askedToday.has(question.id))
    .map((each) => ({ ...each, tie: random() }))
    .sort((a, b) => b.rate - a.rate || a.tie - b.tie);
  return withoutRuns(order, learner.lastAreas);
}

/** Why the question would be asked now: its weight, what asking changes by the day, and what that costs. */
export function whyNow(learner: Learner, goal: Goal, question: Question, now: number): Reason {
  const weight = questionWeights(learner.questions, goal).get(question.id) ?? 0;
  const { recallNow, recallIfAsked, recallIfNot } = effectsIn(learner, spanOf(goal, now))(question);
  const seconds = expectedSeconds(learner, question);
  const gainPerSecond = (weight * (recallIfAsked - recallIfNot)) / seconds;
  return { weight, recallNow, recallIfAsked, recallIfNot, seconds, gainPerSecond };
}
