import type { Question } from '../model/question.js';
import type { Random } from '../model/random.js';
import { among } from './belief.js';
import { inOrder } from './choice.js';
import { firstDrill } from './first-drill.js';
import { type Goal, usualGoal } from './goal.js';
import { interleaved } from './interleave.js';
import type { Knowledge } from './knowledge.js';

export interface PlanInput {
  /** What may be asked: filters are applied before. */
  readonly questions: readonly Question[];
  readonly knowledge: Knowledge;
  /** Milliseconds. */
  readonly now: number;
  readonly random: Random;
  /** 30 days ahead, and all areas alike, where none is given. */
  readonly goal?: Goal;
}

/**
 * All that can be asked, in the order to ask it in: what adds most to the day of the interview, a second, goes first; what
 * has no weight in the interview goes last. Where nothing was ever answered, the first drill begins it.
 */
export function planOrder({ questions, knowledge, now, random, goal }: PlanInput): readonly Question[] {
  const askable = questions.filter((question) => !question.retired);
  if (knowledge.learner.answers === 0) return beginning(askable, random);
  const learner = among(knowledge.learner, askable);
  const order = inOrder(learner, goal ?? usualGoal(now), { now, askedToday: new Set(), random });
  return [...order, ...interleaved(without(askable, order), random)];
}

/** The first drill is about the breadth of the interview: with a single area there is none to show. */
export function firstDrillOf(askable: readonly Question[], random: Random): readonly Question[] {
  const areas = new Set(askable.map((question) => question.area));
  return areas.size > 1 ? firstDrill(askable, random) : [];
}

function beginning(askable: readonly Question[], random: Random): Question[] {
  const first = firstDrillOf(askable, random);
  return [...first, ...interleaved(without(askable, first), random)];
}

function without(questions: readonly Question[], others: readonly Question[]): readonly Question[] {
  const served = new Set(others.map((question) => question.id));
  return questions.filter((question) => !served.has(question.id));
}
