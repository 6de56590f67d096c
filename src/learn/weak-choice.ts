import { kindOf, type Question } from '../model/question.js';
import { masteryMoments } from './ability.js';
import type { Learner } from './belief.js';
import { type Choice, inOrder, type Situation, whyNow } from './choice.js';
import { areaShares, type Goal } from './goal.js';
import { guessOf } from './evidence.js';

/** How many areas are called weak. */
const weakCount = 3;
/** The interval that counts reaches so many standard deviations to either side. */
const reach = 1.2;

interface Standing {
  readonly area: string;
  readonly mean: number;
  readonly deviation: number;
}

/**
 * The areas of the interview in the order in which asking tells most about which are the weak ones. First come the weak area
 * that may be strong and the strong one that may be weak: those whose intervals reach farthest over the border, the more
 * doubtful of the two first. Where not even these meet, nothing is in doubt, and the weakest come first. Source: LUCB of
 * Kalyanakrishnan, Tewari, Auer and Stone, "PAC subset selection in stochastic multi-armed bandits", ICML 2012.
 */
export function weakOrder(learner: Learner, goal: Goal, now: number): readonly string[] {
  const standings = [...areaShares(learner.questions, goal).keys()].map((area): Standing => {
    const { mean, variance } = masteryMoments(learner, area, now);
    return { area, mean, deviation: Math.sqrt(variance) };
  });
  const weakestFirst = standings.sort((a, b) => a.mean - b.mean);
  const [weak, ...otherWeak] = weakestFirst.slice(0, weakCount).sort((a, b) => highEnd(b) - highEnd(a));
  const [strong, ...otherStrong] = weakestFirst.slice(weakCount).sort((a, b) => lowEnd(a) - lowEnd(b));
  if (weak === undefined || strong === undefined || highEnd(weak) < lowEnd(strong))
    return areasOf(weakestFirst);
  const pair = [weak, strong].sort((a, b) => b.deviation - a.deviation);
  return areasOf([...pair, ...otherWeak, ...otherStrong]);
}

function areasOf(standings: readonly Standing[]): readonly string[] {
  return standings.map(({ area }) => area);
}

function highEnd({ mean, deviation }: Standing): number {
  return mean + reach * deviation;
}

function lowEnd({ mean, deviation }: Standing): number {
  return mean - reach * deviation;
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

/** What an answer tells of the ability: little where it can be guessed. Both its seconds and the number of answers count. */
function tells(question: Question): number {
  const guess = guessOf(question.kind, kindOf(question).optionCount(question.body));
  return (1 - guess) ** 2 / Math.sqrt(question.seconds);
}
