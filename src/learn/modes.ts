import { shuffled } from '../model/random.js';
import type { Question } from '../model/question.js';
import { among } from './belief.js';
import { usualGoal } from './goal.js';
import { grouped } from './grouped.js';
import { interleaved } from './interleave.js';
import { isDue, type Memory, recall } from './memory.js';
import { planOrder, type PlanInput } from './order.js';
import { weakOrder } from './weak-choice.js';

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
    const { memories } = input.knowledge;
    return interleaved(
      input.questions.filter((question) => !memories.has(question.id)),
      input.random,
    );
  },
  weak: areasInDoubtFirst,
  all: (input) => shuffled(input.questions, input.random),
};

/** Questions answered before that the test lets through, lowest recall first. */
function seen(input: PlanInput, test: (memory: Memory) => boolean): readonly Question[] {
  const { memories } = input.knowledge;
  const found = input.questions.flatMap((question) => {
    const memory = memories.get(question.id);
    return memory !== undefined && test(memory) ? [{ question, recall: recall(memory, input.now) }] : [];
  });
  return found.sort((a, b) => a.recall - b.recall).map(({ question }) => question);
}

/** How many areas take turns: those most in doubt. */
const inTurn = 3;

/** The areas whose place among the weak is most in doubt take turns; within an area, as the plan orders. */
function areasInDoubtFirst(input: PlanInput): readonly Question[] {
  const learner = among(input.knowledge.learner, input.questions);
  const places = weakOrder(learner, input.goal ?? usualGoal(input.now), input.now);
  const byArea = grouped(planOrder(input), (question) => question.area);
  const areas = [...places, ...[...byArea.keys()].filter((area) => !places.includes(area))];
  const queues = areas.map((area) => byArea.get(area) ?? []);
  const turns = Array.from({ length: Math.ceil(queues.length / inTurn) }, (_, turn) =>
    queues.slice(turn * inTurn, (turn + 1) * inTurn),
  );
  return turns.flatMap(alternating);
}

/** The first of each list, then the second of each, and so on. */
function alternating(lists: readonly (readonly Question[])[]): readonly Question[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat();
}
