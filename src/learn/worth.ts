import type { Question } from '../model/question.js';
import type { Learner } from './belief.js';
import { type Effect, effectsIn, type Span } from './effect.js';
import { type Goal, questionWeights } from './goal.js';
import { noPace, paceFactor } from './pace.js';

/** A question with what a second of asking it now is worth, in readiness on the day. */
export interface Rated {
  readonly question: Question;
  readonly rate: number;
}

/** The questions that have weight, in no order. */
export function rated(learner: Learner, goal: Goal, span: Span): readonly Rated[] {
  const prospects = prospectsAt(learner, goal, span);
  const price = priceOfSecond(prospects);
  return prospects.map((prospect) => ({ question: prospect.question, rate: rateOf(prospect, price) }));
}

/** How long the learner will take over the question. */
export function expectedSeconds(learner: Learner, question: Question): number {
  return question.seconds * paceFactor(learner.pace.get(question.kind) ?? noPace);
}

interface Prospect {
  readonly question: Question;
  readonly weight: number;
  readonly effect: Effect;
  readonly seconds: number;
}

function prospectsAt(learner: Learner, goal: Goal, span: Span): readonly Prospect[] {
  const weights = questionWeights(learner.questions, goal);
  const effectOf = effectsIn(learner, span);
  const prospects: Prospect[] = [];
  for (const question of learner.questions) {
    const weight = weights.get(question.id) ?? 0;
    if (weight === 0) continue;
    prospects.push({
      question,
      weight,
      effect: effectOf(question),
      seconds: expectedSeconds(learner, question),
    });
  }
  return prospects;
}

/** The gain of asking now, taken for itself. */
function plainRate({ weight, effect, seconds }: Prospect): number {
  return (weight * (effect.recallIfAsked - effect.recallIfNot)) / seconds;
}

/** The seconds of a usual session. */
const sessionSeconds = 1200;

/** Many questions wait for the last evening: a second costs a little more then. */
const evePremium = 1.1;

/** What a second of the last evening is worth: as much as the last second of a usual session today, and a little more. */
function priceOfSecond(prospects: readonly Prospect[]): number {
  const total = prospects.reduce((sum, { seconds }) => sum + seconds, 0);
  // Where one session holds them all, there is time for everything.
  if (total <= sessionSeconds) return 0;
  const count = Math.round((sessionSeconds * prospects.length) / total);
  const rates = Float64Array.from(prospects, plainRate).sort();
  return evePremium * Math.max(0, rates[Math.max(0, rates.length - 1 - count)] ?? 0);
}

/**
 * What a second of asking now adds, where the question may be asked once more shortly before the day if that is worth
 * its price: what will be asked then anyway need not be asked now. (The Lagrangian of a budget a day, with one look ahead.)
 */
function rateOf({ weight, effect, seconds }: Prospect, price: number): number {
  const cost = (price * seconds) / weight;
  // Nothing is known better than for certain: where even that is not worth it, no more is looked at.
  const most = 1 - cost;
  const { recallIfAsked, recallIfNot } = effect;
  const asked = most > recallIfAsked ? Math.max(recallIfAsked, effect.recallIfTwice - cost) : recallIfAsked;
  const waiting = most > recallIfNot ? Math.max(recallIfNot, effect.recallIfLater - cost) : recallIfNot;
  return (weight * (asked - waiting)) / seconds;
}
