import type { Question } from '../model/question.js';
import { knewBefore, type Learner } from './belief.js';
import type { Goal } from './goal.js';
import { asKept, isAsKept, type Kept, keptOf } from './keeping.js';
import { elapsedDays } from './memory.js';
import type { Hypotheses, QuestionBelief } from './question-belief.js';
import { afterAsking, ifForgotten, ifRecalled, retained, type Strength } from './strength.js';

/**
 * The chance of knowing a question now, and on the day with and without asking it now; all 0 to 1. Those of asking again
 * take most of the time, and often cannot decide: they are computed when they are looked at.
 */
export interface Effect {
  readonly recallNow: number;
  readonly recallIfAsked: number;
  readonly recallIfNot: number;
  /** On the day, where it is asked now and again shortly before the day. */
  readonly recallIfTwice: number;
  /** On the day, where it is asked only shortly before the day. */
  readonly recallIfLater: number;
}

/** From when a question would be asked to when it has to be known, in milliseconds. */
export interface Span {
  readonly now: number;
  readonly day: number;
}

const hourInMs = 3_600_000;

/**
 * From the beginning of the hour to the interview. Within an hour recall hardly moves, and what was computed for one
 * choice serves for the next ones too.
 */
export function spanOf(goal: Goal, now: number): Span {
  return { now: Math.floor(now / hourInMs) * hourInMs, day: Math.max(goal.interviewAt, now) };
}

/** Days from now to the interview, and to the session shortly before it. */
interface Ahead {
  readonly day: number;
  /** Undefined where the interview is too near for another session. */
  readonly later: number | undefined;
}

/** What asking a question at the beginning of the span would change at its end. */
export function effectsIn(learner: Learner, span: Span): (question: Question) => Effect {
  const onFresh = effectsOnFresh(learner, span);
  const kept = keptOf(learner.keeping);
  return (question) => {
    const belief = learner.beliefs.get(question.id);
    return belief === undefined ? onFresh(question.area) : remembered(belief, span, kept);
  };
}

/** Of questions never asked: the same for all of an area. */
function effectsOnFresh(learner: Learner, span: Span): (area: string) => Effect {
  const ahead = aheadOf(span);
  const kept = keptOf(learner.keeping);
  const since = elapsedDays(learner.lastAt ?? span.now, span.now);
  const knew = new EffectOnMemory(kept.known, since, ahead);
  const learned = new EffectOfReading(kept.read, ahead);
  const effects = new Map<string, Effect>();
  return (area) => {
    const found = effects.get(area) ?? new Mixed(knewBefore(learner, area), knew, learned);
    effects.set(area, found);
    return found;
  };
}

/** The last effect computed of a belief: beliefs never change, and choices follow each other closely. */
const computed = new WeakMap<QuestionBelief, Remembered>();

interface Remembered {
  readonly span: Span;
  readonly kept: Kept;
  readonly effect: Effect;
}

function remembered(belief: QuestionBelief, span: Span, kept: Kept): Effect {
  const found = computed.get(belief);
  const holds = found !== undefined && isSame(found.span, span);
  if (holds && (belief.answers > 1 || isAsKept(found.kept, kept))) return found.effect;
  const since = elapsedDays(belief.lastAt, span.now);
  const ahead = aheadOf(span);
  const effect = effectOnBelief(asKept(belief, kept), since, ahead);
  computed.set(belief, { span, kept, effect });
  return effect;
}

function isSame(a: Span, b: Span): boolean {
  return a.now === b.now && a.day === b.day;
}

/** A hypothesis less likely than this is not worth computing. */
const negligible = 0.02;

function effectOnBelief({ knew, ifKnew, ifLearned }: Hypotheses, since: number, ahead: Ahead): Effect {
  if (knew < negligible) return new EffectOnMemory(ifLearned, since, ahead);
  if (knew > 1 - negligible) return new EffectOnMemory(ifKnew, since, ahead);
  return new Mixed(
    knew,
    new EffectOnMemory(ifKnew, since, ahead),
    new EffectOnMemory(ifLearned, since, ahead),
  );
}

/** The evening before, at 19:00, for an interview at 10:00. */
const lastSessionDays = 15 / 24;

function aheadOf({ now, day }: Span): Ahead {
  const days = elapsedDays(now, day);
  const later = days - lastSessionDays;
  return { day: days, later: later > 0.5 ? later : undefined };
}

/** Where it was met before and is remembered with that strength, or not. */
class EffectOnMemory implements Effect {
  readonly recallNow: number;
  readonly recallIfAsked: number;
  readonly recallIfNot: number;
  #twice: number | undefined;
  #later: number | undefined;

  constructor(
    private readonly strength: Strength,
    private readonly since: number,
    private readonly ahead: Ahead,
  ) {
    const now = retained(strength, since);
    const [yes, no] = [ifRecalled(strength, now), ifForgotten(strength, now)];
    this.recallNow = now;
    this.recallIfAsked = now * retained(yes, ahead.day) + (1 - now) * retained(no, ahead.day);
    this.recallIfNot = retained(strength, since + ahead.day);
  }

  get recallIfTwice(): number {
    return (this.#twice ??= this.#ifTwice());
  }

  get recallIfLater(): number {
    const { day, later } = this.ahead;
    if (later === undefined) return this.recallIfNot;
    return (this.#later ??= afterAsking(this.strength, this.since + later, day - later));
  }

  #ifTwice(): number {
    const { day, later } = this.ahead;
    if (later === undefined) return this.recallIfAsked;
    const now = this.recallNow;
    const again = (asked: Strength) => afterAsking(asked, later, day - later);
    return now * again(ifRecalled(this.strength, now)) + (1 - now) * again(ifForgotten(this.strength, now));
  }
}

/** Where it was never met: all that it leaves is the explanation. */
class EffectOfReading implements Effect {
  readonly recallNow = 0;
  readonly recallIfAsked: number;
  readonly recallIfNot = 0;
  readonly recallIfTwice: number;
  readonly recallIfLater: number;

  constructor(reading: Strength, { day, later }: Ahead) {
    this.recallIfAsked = retained(reading, day);
    const ahead = later !== undefined;
    this.recallIfTwice = ahead ? afterAsking(reading, later, day - later) : this.recallIfAsked;
    this.recallIfLater = ahead ? retained(reading, day - later) : 0;
  }
}

/** Of two hypotheses. */
class Mixed implements Effect {
  readonly recallNow: number;
  readonly recallIfAsked: number;
  readonly recallIfNot: number;

  /** `share` is the chance of the first. */
  constructor(
    private readonly share: number,
    private readonly ifKnew: Effect,
    private readonly ifLearned: Effect,
  ) {
    this.recallNow = this.#mix(ifKnew.recallNow, ifLearned.recallNow);
    this.recallIfAsked = this.#mix(ifKnew.recallIfAsked, ifLearned.recallIfAsked);
    this.recallIfNot = this.#mix(ifKnew.recallIfNot, ifLearned.recallIfNot);
  }

  get recallIfTwice(): number {
    return this.#mix(this.ifKnew.recallIfTwice, this.ifLearned.recallIfTwice);
  }

  get recallIfLater(): number {
    return this.#mix(this.ifKnew.recallIfLater, this.ifLearned.recallIfLater);
  }

  #mix(a: number, b: number): number {
    return this.share * a + (1 - this.share) * b;
  }
}
