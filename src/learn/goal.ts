import type { Question } from '../model/question.js';
import type { QuestionId } from '../model/ids.js';
import { grouped } from './grouped.js';

/** What the learner is heading for. */
export interface Goal {
  /** Milliseconds since 1970: 10:00 local time on the interview day; 30 days ahead where no date is set. */
  readonly interviewAt: number;
  /** Relative share of the interview by area; areas without one count 1, and 0 excludes. */
  readonly weights: ReadonlyMap<string, number>;
}

const dayInMs = 86_400_000;
const usualDays = 30;

/** What to head for where the learner has said nothing: 30 days from `now` (milliseconds), all areas alike. */
export function usualGoal(now: number): Goal {
  return { interviewAt: now + usualDays * dayInMs, weights: new Map() };
}

/** The share of the interview by area, adding up to 1; areas that nothing is asked of have none. */
export function areaShares(questions: readonly Question[], goal: Goal): ReadonlyMap<string, number> {
  const weighted = [...grouped(questions, (question) => question.area).keys()].map(
    (area): [string, number] => [area, weightOf(goal, area)],
  );
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(total === 0 ? [] : weighted.filter(([, weight]) => weight > 0).map(shareOf(total)));
}

/** The weights computed last of a list of questions: a goal and a list never change while a session runs. */
const computed = new WeakMap<
  readonly Question[],
  { readonly goal: Goal; readonly weights: QuestionWeights }
>();

type QuestionWeights = ReadonlyMap<QuestionId, number>;

/** A question's share of the interview: its area's, over the number of the area's questions. */
export function questionWeights(questions: readonly Question[], goal: Goal): QuestionWeights {
  const found = computed.get(questions);
  if (found?.goal === goal) return found.weights;
  const shares = areaShares(questions, goal);
  const byArea = grouped(questions, (question) => question.area);
  const weights: QuestionWeights = new Map(
    questions.map(({ id, area }) => [id, (shares.get(area) ?? 0) / (byArea.get(area)?.length ?? 1)]),
  );
  computed.set(questions, { goal, weights });
  return weights;
}

function shareOf(total: number) {
  return ([area, weight]: [string, number]): [string, number] => [area, weight / total];
}

function weightOf(goal: Goal, area: string): number {
  const weight = goal.weights.get(area) ?? 1;
  return Number.isFinite(weight) ? Math.max(0, weight) : 1;
}
