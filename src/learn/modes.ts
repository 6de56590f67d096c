import { shuffled } from '../model/random.js';
import type { Question } from '../model/question.js';
import { isAnswer, type Review } from '../model/review.js';
import { interleaved } from './interleave.js';
import { mastery } from './mastery.js';
import { isDue, memories, type Memory, recall } from './memory.js';
import { planOrder, type PlanInput } from './order.js';

export const modeNames = ['plan', 'due', 'weak', 'new', 'missed', 'all'] as const;
export type Mode = (typeof modeNames)[number];

/** The questions that a mode asks, in its order; retired ones never. */
export function ordered(mode: Mode, input: PlanInput): readonly Question[] {
  const askable = { ...input, questions: input.questions.filter((question) => !question.retired) };
  return modes[mode](askable);
}

const modes: Readonly<Record<Mode, (input: PlanInput) => readonly Question[]>> = {
  plan: planOrder,
  due: (input) => seen(input, (memory) => isDue(memory, input.now)),
  missed: (input) => seen(input, (memory) => memory.lastScore === 0),
  new(input) {
    const remembered = memories(input.reviews);
    return interleaved(
      input.questions.filter((question) => !remembered.has(question.id)),
      input.random,
    );
  },
  weak: weakestAreaFirst,
  all: (input) => shuffled(input.questions, input.random),
};

/** Questions answered before that the test lets through, lowest recall first. */
function seen(input: PlanInput, test: (memory: Memory) => boolean): readonly Question[] {
  const remembered = memories(input.reviews);
  const found = input.questions.flatMap((question) => {
    const memory = remembered.get(question.id);
    return memory !== undefined && test(memory) ? [{ question, recall: recall(memory, input.now) }] : [];
  });
  return found.sort((a, b) => a.recall - b.recall).map(({ question }) => question);
}

/** By area, lowest estimated chance of a right answer first; within an area, as the plan orders. */
function weakestAreaFirst(input: PlanInput): readonly Question[] {
  const estimate = new Map<string, number>();
  for (const area of new Set(input.questions.map((question) => question.area))) {
    estimate.set(area, areaMean(input.reviews.filter((review) => review.area === area)));
  }
  const inPlanOrder = planOrder(input);
  return [...inPlanOrder].sort((a, b) => (estimate.get(a.area) ?? 0) - (estimate.get(b.area) ?? 0));
}

function areaMean(reviews: readonly Review[]): number {
  const scores = reviews.filter(isAnswer).map((review) => review.score);
  const right = scores.reduce((sum, score) => sum + score, 0);
  return mastery(right, scores.length - right).mean;
}
