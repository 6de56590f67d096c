import { endlessSupply, plannedSupply } from '../../drill/supply.js';
import type { DrillPlan } from '../../drill/engine.js';
import type { Supply } from '../../drill/ports.js';
import { answeredOn, chooserOf } from '../../learn/chooser.js';
import type { Goal } from '../../learn/goal.js';
import type { Knowledge } from '../../learn/knowledge.js';
import { type Mode, ordered } from '../../learn/modes.js';
import { firstDrillOf } from '../../learn/order.js';
import { reasonText } from '../../learn/reason.js';
import type { Question } from '../../model/question.js';
import { seeded } from '../../model/random.js';
import type { Moment, Review } from '../../model/review.js';
import type { Mark, Session } from '../../model/session.js';
import type { Filters } from './filters.js';

export interface Wish {
  readonly targets: readonly string[];
  readonly filters: Filters;
  readonly mode: Mode;
  /** 0 goes on until quit; undefined takes ten, or as many as the minutes allow. */
  readonly count: number | undefined;
  readonly minutes: number | undefined;
  readonly seed: number;
}

/** How many questions a drill has where nothing else is said. */
export const usualCount = 10;

/** What holds when a session begins. */
export interface Before {
  readonly knowledge: Knowledge;
  /** The same, computed anew from the log. */
  recount(): Knowledge;
  readonly marks: readonly Mark[];
  readonly goal: Goal;
}

/** What the learner does not want to see again. */
export function withoutKnown(questions: readonly Question[], marks: readonly Mark[]): readonly Question[] {
  const known = new Set(marks.filter((mark) => mark.what === 'known').map((mark) => mark.question));
  return questions.filter((question) => !known.has(question.id) && !question.retired);
}

/** The plan of a new session; undefined where the mode finds nothing to ask. */
export function planDrill(
  wish: Wish,
  candidates: readonly Question[],
  context: { readonly before: Before; readonly id: string; readonly now: Moment },
): DrillPlan | undefined {
  const { before, id, now } = context;
  const order = orderOf(wish, candidates, context);
  if (order.length === 0) return undefined;
  const supply = supplyFor(wish, order, { candidates, before });
  const session: Session = {
    ...now,
    id,
    mode: wish.mode,
    targets: wish.targets,
    filters: { ...wish.filters },
    seed: wish.seed,
    planned: supply.plannedIds,
  };
  const deadline = wish.minutes === undefined ? null : now.at + wish.minutes * 60_000;
  return { session, supply, earlier: [], deadline, ...knownTo(before) };
}

/** All that the mode asks, in its order; by the plan, what was answered today comes last. */
function orderOf(
  { mode, seed }: Wish,
  candidates: readonly Question[],
  { before: { knowledge, goal }, now }: { readonly before: Before; readonly now: Moment },
): readonly Question[] {
  const random = seeded(seed + knowledge.learner.answers);
  const inOrder = (questions: readonly Question[]) =>
    ordered(mode, { questions, knowledge, now: now.at, random, goal });
  if (mode !== 'plan') return inOrder(candidates);
  const today = answeredOn(knowledge, now);
  const answered = candidates.filter(({ id }) => today.has(id));
  return [...inOrder(candidates.filter(({ id }) => !today.has(id))), ...inOrder(answered)];
}

function supplyFor(
  wish: Wish,
  order: readonly Question[],
  { candidates, before }: { readonly candidates: readonly Question[]; readonly before: Before },
): Supply {
  const { count, minutes, mode, seed } = wish;
  const endless = count === 0 || (count === undefined && minutes !== undefined);
  const planned = count ?? usualCount;
  if (!endless) return plannedSupply(order.slice(0, planned), undefined, order.slice(planned));
  const isNew = mode === 'plan' && before.knowledge.learner.answers === 0;
  const first = isNew ? firstDrillOf(candidates, seeded(seed)) : [];
  return endlessSupply(chooserOf(mode, { questions: candidates, goal: before.goal, seed }), first);
}

function knownTo({ knowledge, recount, goal }: Before): Pick<DrillPlan, 'knowledge' | 'recount' | 'explain'> {
  const explain: DrillPlan['explain'] = (question, known, now) => reasonText(question, known, { goal, now });
  return { knowledge, recount, explain };
}

/** The plan that goes on where a session was left. Questions that are gone since are left out. */
export function resumeDrill(
  session: Session,
  questions: readonly Question[],
  context: {
    readonly before: Before;
    readonly done: readonly Review[];
    /** Not to be asked. */
    readonly withheld: readonly Question[];
  },
): DrillPlan {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const ids = session.planned ?? [];
  const done = new Set(context.done.map((review) => review.question));
  const known = ids.filter((id) => !done.has(id)).flatMap((id) => byId.get(id) ?? []);
  const left = known.filter((question) => !context.withheld.includes(question));
  const earlier = context.done.flatMap((review) => {
    const question = byId.get(review.question);
    return question === undefined ? [] : [{ question, review }];
  });
  const supply = plannedSupply(withoutKnown(left, context.before.marks), ids);
  return { session, supply, earlier, deadline: null, ...knownTo(context.before) };
}
