import type { Question } from '../model/question.js';
import { knewBefore, type Learner } from './belief.js';
import type { Goal } from './goal.js';
import { asKept, isAsKept, type Kept, keptOf } from './keeping.js';
import { elapsedDays } from './memory.js';
import type { Hypotheses, QuestionBelief } from './question-belief.js';
import { afterAsking, ifForgotten, ifRecalled, retained, type Strength } from './strength.js';

/** The chance of knowing a question now, and on the day with and without asking it now; all 0 to 1. */
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
  /** Whether to see that a question may be asked once more shortly before the day: better, at four times the work. */
  readonly lookAhead: boolean;
}

const hourInMs = 3_600_000;

/**
 * From the beginning of the hour to the interview. Within an hour recall hardly moves, and what was computed for one
 * choice serves for the next ones too.
 */
export function spanOf(goal: Goal, now: number, lookAhead = true): Span {
  return { now: Math.floor(now / hourInMs) * hourInMs, day: Math.max(goal.interviewAt, now), lookAhead };
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
  const knew = effectOn(kept.known, elapsedDays(learner.lastAt ?? span.now, span.now), ahead);
  const learned = effectOfReading(kept.read, ahead);
  const effects = new Map<string, Effect>();
  return (area) => {
    const found = effects.get(area) ?? mixed(knewBefore(learner, area), knew, learned);
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
  return a.now === b.now && a.day === b.day && a.lookAhead === b.lookAhead;
}

/** A hypothesis less likely than this is not worth computing. */
const negligible = 0.02;

function effectOnBelief({ knew, ifKnew, ifLearned }: Hypotheses, since: number, ahead: Ahead): Effect {
  if (knew < negligible) return effectOn(ifLearned, since, ahead);
  if (knew > 1 - negligible) return effectOn(ifKnew, since, ahead);
  return mixed(knew, effectOn(ifKnew, since, ahead), effectOn(ifLearned, since, ahead));
}

/** The evening before, at 19:00, for an interview at 10:00. */
const lastSessionDays = 15 / 24;

function aheadOf({ now, day, lookAhead }: Span): Ahead {
  const days = elapsedDays(now, day);
  const later = days - lastSessionDays;
  return { day: days, later: lookAhead && later > 0.5 ? later : undefined };
}

function effectOn(strength: Strength, since: number, { day, later }: Ahead): Effect {
  const recallNow = retained(strength, since);
  const [yes, no] = [ifRecalled(strength, recallNow), ifForgotten(strength, recallNow)];
  const recallIfAsked = recallNow * retained(yes, day) + (1 - recallNow) * retained(no, day);
  const recallIfNot = retained(strength, since + day);
  const plain = { recallNow, recallIfAsked, recallIfNot };
  if (later === undefined) return { ...plain, recallIfTwice: recallIfAsked, recallIfLater: recallIfNot };
  const left = day - later;
  const again = recallNow * afterAsking(yes, later, left) + (1 - recallNow) * afterAsking(no, later, left);
  return { ...plain, recallIfTwice: again, recallIfLater: afterAsking(strength, since + later, left) };
}

function effectOfReading(reading: Strength, { day, later }: Ahead): Effect {
  const recallIfAsked = retained(reading, day);
  const plain = { recallNow: 0, recallIfAsked, recallIfNot: 0 };
  if (later === undefined) return { ...plain, recallIfTwice: recallIfAsked, recallIfLater: 0 };
  const left = day - later;
  return {
    ...plain,
    recallIfTwice: afterAsking(reading, later, left),
    recallIfLater: retained(reading, left),
  };
}

function mixed(share: number, ifKnew: Effect, ifLearned: Effect): Effect {
  const mix = (a: number, b: number) => share * a + (1 - share) * b;
  return {
    recallNow: mix(ifKnew.recallNow, ifLearned.recallNow),
    recallIfAsked: mix(ifKnew.recallIfAsked, ifLearned.recallIfAsked),
    recallIfNot: mix(ifKnew.recallIfNot, ifLearned.recallIfNot),
    recallIfTwice: mix(ifKnew.recallIfTwice, ifLearned.recallIfTwice),
    recallIfLater: mix(ifKnew.recallIfLater, ifLearned.recallIfLater),
  };
}
