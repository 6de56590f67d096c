import type { QuestionId } from '../model/ids.js';
import type { Question } from '../model/question.js';
import type { Review } from '../model/review.js';
import { abilityAfter, type AbilityLikelihood, chanceOfKnowing, nothingAsked } from './area-belief.js';
import { type Evidence, evidenceOf } from './evidence.js';
import type { LogDensity } from './grid.js';
import { grouped } from './grouped.js';
import { asKept, type Keeping, keepingAfter, keepingPrior, keptOf } from './keeping.js';
import { elapsedDays } from './memory.js';
import { noPace, type Pace, paceAfter } from './pace.js';
import {
  afterAnother,
  afterFirst,
  type Hypotheses,
  type QuestionBelief,
  recallAfter,
} from './question-belief.js';
import { shiftAfter, shiftPrior } from './shift.js';
import { retained } from './strength.js';
import { type Weeks, weeksAfter } from './weeks.js';

/** What was answered in an area. */
export interface AreaRecord {
  readonly answers: number;
  readonly weeks: Weeks;
}

/** What the log says of one learner, recomputed from it or carried forward answer by answer; both give the same. */
export interface Learner {
  /** What can be asked: none retired. */
  readonly questions: readonly Question[];
  readonly byArea: ReadonlyMap<string, readonly Question[]>;
  readonly byId: ReadonlyMap<QuestionId, Question>;
  readonly beliefs: ReadonlyMap<QuestionId, QuestionBelief>;
  /** By area. */
  readonly abilities: ReadonlyMap<string, AbilityLikelihood>;
  readonly areas: ReadonlyMap<string, AreaRecord>;
  /** By kind of question. */
  readonly pace: ReadonlyMap<string, Pace>;
  readonly keeping: Keeping;
  /** By how much recall is over- or underestimated, on the grid of `shift.ts`. */
  readonly shift: LogDensity;
  /** The latest moment of an answer, in milliseconds; undefined without any. */
  readonly lastAt: number | undefined;
  readonly answers: number;
  /** The areas of the last two answers, newest last. */
  readonly lastAreas: readonly string[];
}

/** `reviews` in the order in which they were recorded, whatever their clock says. */
export function learnerFrom(questions: readonly Question[], reviews: Iterable<Review>): Learner {
  return withReviews(newLearner(questions), reviews);
}

/** The learner after one more review; the one given stays as it is. */
export function withReview(learner: Learner, review: Review): Learner {
  return withReviews(learner, [review]);
}

export function withReviews(learner: Learner, reviews: Iterable<Review>): Learner {
  const draft = draftOf(learner);
  for (const review of reviews) take(draft, review);
  return draft;
}

/** The same learner before other questions. */
export function among(learner: Learner, questions: readonly Question[]): Learner {
  const { questions: askable, byArea, byId } = newLearner(questions);
  return { ...learner, questions: askable, byArea, byId };
}

export function newLearner(questions: readonly Question[]): Learner {
  const askable = questions.filter((question) => !question.retired);
  return {
    questions: askable,
    byArea: grouped(askable, (question) => question.area),
    byId: new Map(questions.map((question) => [question.id, question])),
    beliefs: new Map(),
    abilities: new Map(),
    areas: new Map(),
    pace: new Map(),
    keeping: keepingPrior,
    shift: shiftPrior,
    lastAt: undefined,
    answers: 0,
    lastAreas: [],
  };
}

/**
 * The chance, 0 to 1, of knowing the question at a moment (milliseconds), guessing left out; of a question never
 * answered, from the ability in its area as of the last answer to anything.
 */
export function recallAt(learner: Learner, question: Question, at: number): number {
  const belief = learner.beliefs.get(question.id);
  const kept = keptOf(learner.keeping);
  if (belief !== undefined) return recallAfter(asKept(belief, kept), elapsedDays(belief.lastAt, at));
  return knewBefore(learner, question.area) * retained(kept.known, elapsedDays(learner.lastAt ?? at, at));
}

/** The chance, 0 to 1, that a question of the area that was never asked is known. */
export function knewBefore(learner: Learner, area: string): number {
  return chanceOfKnowing(learner.abilities, area).mean;
}

/** A learner still being built, which nobody else has seen. */
interface Draft extends Learner {
  beliefs: Map<QuestionId, QuestionBelief>;
  abilities: ReadonlyMap<string, AbilityLikelihood>;
  areas: Map<string, AreaRecord>;
  pace: Map<string, Pace>;
  keeping: Keeping;
  shift: LogDensity;
  lastAt: number | undefined;
  answers: number;
  lastAreas: readonly string[];
}

function draftOf(learner: Learner): Draft {
  return {
    ...learner,
    beliefs: new Map(learner.beliefs),
    areas: new Map(learner.areas),
    pace: new Map(learner.pace),
  };
}

function take(draft: Draft, review: Review): void {
  const evidence = evidenceOf(review);
  const before = draft.beliefs.get(review.question);
  if (evidence === undefined || before?.lastReview === review.id) return;
  draft.beliefs.set(review.question, {
    ...(before === undefined ? begun(draft, review, evidence) : another(draft, before, { review, evidence })),
    // Where the clock went back, the later moment counts.
    lastAt: Math.max(before?.lastAt ?? review.at, review.at),
    answers: (before?.answers ?? 0) + 1,
    lastReview: review.id,
  });
  if (before === undefined) takeAbility(draft, review.area, evidence);
  takeArea(draft, review);
  takePace(draft, review);
  draft.lastAt = Math.max(draft.lastAt ?? review.at, review.at);
  draft.answers += 1;
  draft.lastAreas = [...draft.lastAreas.slice(-1), review.area];
}

function begun(draft: Draft, { area, at }: Review, evidence: Evidence): Hypotheses {
  const days = elapsedDays(draft.lastAt ?? at, at);
  return afterFirst(evidence, { knew: knewBefore(draft, area), days, kept: keptOf(draft.keeping) });
}

/** A later answer also says how well is kept what was known or read, and how far the belief was off. */
function another(
  draft: Draft,
  before: QuestionBelief,
  { review, evidence }: { readonly review: Review; readonly evidence: Evidence },
): Hypotheses {
  const days = elapsedDays(before.lastAt, review.at);
  const hypotheses = asKept(before, keptOf(draft.keeping));
  draft.keeping = keepingAfter(draft.keeping, before, { evidence, days });
  draft.shift = shiftAfter(draft.shift, { evidence, days, recall: recallAfter(hypotheses, days) });
  return afterAnother(evidence, hypotheses, days);
}

/** Only first answers tell what was known before. */
function takeAbility(draft: Draft, area: string, evidence: Evidence): void {
  const ability = abilityAfter(draft.abilities.get(area) ?? nothingAsked, evidence);
  // A map of its own each time: `chanceOfKnowing` remembers what it computed of one.
  draft.abilities = new Map(draft.abilities).set(area, ability);
}

function takeArea(draft: Draft, review: Review): void {
  const { answers, weeks } = draft.areas.get(review.area) ?? { answers: 0, weeks: [] };
  draft.areas.set(review.area, { answers: answers + 1, weeks: weeksAfter(weeks, review) });
}

function takePace(draft: Draft, review: Review): void {
  const question = draft.byId.get(review.question);
  if (question === undefined) return;
  const before = draft.pace.get(question.kind) ?? noPace;
  draft.pace.set(question.kind, paceAfter(before, review.seconds / question.seconds));
}
