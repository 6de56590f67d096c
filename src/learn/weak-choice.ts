import { kindOf, type Question } from '../model/question.js';
import { masteryMoments } from './ability.js';
import type { Learner } from './belief.js';
import { type Choice, inOrder, type Situation, whyNow } from './choice.js';
import { areaShares, type Goal } from './goal.js';
import { guessOf } from './evidence.js';
import { logistic } from './grid.js';

/** How many areas are called weak. */
const weakCount = 3;
/** Less doubt than this is none. */
const settled = 0.1;

interface Standing {
  readonly area: string;
  readonly mean: number;
  readonly deviation: number;
}

/**
 * The areas of the interview in the order in which asking tells most about which are the weak ones: first those most likely
 * on the wrong side of the border between weak and not; where none is in doubt, the weakest first.
 */
export function weakOrder(learner: Learner, goal: Goal, now: number): readonly string[] {
  const standings = [...areaShares(learner.questions, goal).keys()].map((area): Standing => {
    const { mean, variance } = masteryMoments(learner, area, now);
    return { area, mean, deviation: Math.sqrt(variance) };
  });
  const weakestFirst = [...standings].sort((a, b) => a.mean - b.mean);
  const doubts = new Map(weakestFirst.map((each) => [each.area, doubtOf(each, borderOf(weakestFirst))]));
  const doubt = ({ area }: Standing) => doubts.get(area) ?? 0;
  const doubtful = weakestFirst.filter((each) => doubt(each) >= settled);
  const clear = weakestFirst.filter((each) => doubt(each) < settled);
  return [...doubtful.sort((a, b) => doubt(b) - doubt(a)), ...clear].map(({ area }) => area);
}

/** The next question that tells weak areas from others: one never asked, where there is one. */
export function nextWeakQuestion(learner: Learner, goal: Goal, situation: Situation): Choice | undefined {
  const left = inOrder(learner, goal, situation);
  const open = new Set(left.map((question) => question.area));
  const area = weakOrder(learner, goal, situation.now).find((each) => open.has(each));
  const own = left.filter((question) => question.area === area);
  const fresh = own.filter(({ id }) => !learner.beliefs.has(id)).sort((a, b) => tells(b) - tells(a));
  const question = fresh[0] ?? own[0];
  return question && { question, reason: whyNow(learner, goal, question, situation.now) };
}

/** What an answer tells of the ability, a second: little where it can be guessed. */
function tells(question: Question): number {
  const guess = guessOf(question.kind, kindOf(question).optionCount(question.body));
  return (1 - guess) ** 2 / question.seconds;
}

/** Half-way between the last weak area and the first that is not. */
function borderOf(weakestFirst: readonly Standing[]): number {
  const last = weakestFirst[weakCount - 1]?.mean;
  return last === undefined ? 0 : (last + (weakestFirst[weakCount]?.mean ?? 1)) / 2;
}

/** The chance of being on the other side of the border than it seems (the logistic stands in for the normal tail). */
function doubtOf({ mean, deviation }: Standing, border: number): number {
  const steepness = 1.702;
  return deviation === 0 ? 0 : logistic((-steepness * Math.abs(mean - border)) / deviation);
}
