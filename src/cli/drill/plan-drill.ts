import { endlessSupply, plannedSupply } from '../../drill/supply.js';
import type { DrillPlan } from '../../drill/engine.js';
import type { Supply } from '../../drill/ports.js';
import { type Mode, ordered } from '../../learn/modes.js';
import { whyNow } from '../../learn/reason.js';
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

export interface Before {
  readonly log: readonly Review[];
  readonly marks: readonly Mark[];
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
  context: { before: Before; id: string; now: Moment },
): DrillPlan | undefined {
  const { before, id, now } = context;
  const order = (log: readonly Review[], at: number) =>
    ordered(wish.mode, {
      questions: candidates,
      reviews: log,
      now: at,
      random: seeded(wish.seed + log.length),
    });
  const first = order(before.log, now.at);
  if (first.length === 0) return undefined;
  const supply = supplyFor(wish, first, (log, at) => order(log, at.at));
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
  return { session, supply, log: before.log, earlier: [], deadline, explain: whyNow };
}

function supplyFor(
  wish: Wish,
  first: readonly Question[],
  order: (log: readonly Review[], now: Moment) => readonly Question[],
): Supply {
  const endless = wish.count === 0 || (wish.count === undefined && wish.minutes !== undefined);
  return endless ? endlessSupply(order) : plannedSupply(first.slice(0, wish.count ?? usualCount));
}

/** The plan that goes on where a session was left. Questions that are gone since are left out. */
export function resumeDrill(
  session: Session,
  questions: readonly Question[],
  context: { before: Before; done: readonly string[] },
): DrillPlan {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const ids = session.planned ?? [];
  const done = new Set(context.done);
  const left = ids.filter((id) => !done.has(id)).flatMap((id) => byId.get(id) ?? []);
  const earlier = context.before.log
    .filter((review) => review.session === session.id)
    .flatMap((review) => {
      const question = byId.get(review.question);
      return question === undefined ? [] : [{ question, review }];
    });
  const supply = plannedSupply(withoutKnown(left, context.before.marks), ids);
  return { session, supply, log: context.before.log, earlier, deadline: null, explain: whyNow };
}
