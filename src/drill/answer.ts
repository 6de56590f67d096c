import type { Memory } from '../learn/memory.js';
import type { PartId } from '../model/ids.js';
import type { Grade, PointSuggestion } from '../model/kinds/kind.js';
import { kindOf, type Question } from '../model/question.js';
import { type Confidence, type Moment, type Review, verdictOf } from '../model/review.js';
import type { Runner } from '../model/runner.js';
import type { Draft, Session } from '../model/session.js';
import { earlierAnswers } from './earlier-answers.js';
import type { Asked, Confirmation, Result } from './ports.js';

/** An answer with all that makes its review. */
export interface Answer {
  readonly response: unknown;
  readonly confidence: Confidence | null;
  readonly grade: Grade;
  /** Points of an open answer as they count now; null for other kinds. */
  readonly points: readonly PointSuggestion[] | null;
  /** What was written to the same open question before. */
  readonly drafts?: readonly Draft[];
}

export interface ReviewContext {
  readonly id: string;
  readonly asked: Asked;
  readonly session: Session;
  readonly moment: Moment;
  /** Time spent on the answer. */
  readonly seconds: number;
}

/** The points as they count: confirmed by the learner, or the suggestion, where none counts as missed. */
export function settlePoints(
  points: readonly PointSuggestion[],
  confirmation: Confirmation,
): readonly PointSuggestion[] {
  const confirmed = typeof confirmation === 'object' ? confirmation.points : {};
  return points.map((point) => ({ ...point, hit: confirmed[point.id] ?? point.hit ?? false }));
}

/** Grades a response that the kind has understood. */
export async function gradeResponse(
  question: Question,
  understood: unknown,
  { points, runner }: { points: readonly PointSuggestion[] | null; runner: Runner },
): Promise<Grade> {
  const confirmed = points === null ? null : pointRecord(points);
  return kindOf(question).grade(question.body, understood, { confirmed, runner });
}

function pointRecord(points: readonly PointSuggestion[]): Readonly<Record<PartId, boolean>> {
  return Object.fromEntries(points.map((point): [PartId, boolean] => [point.id, point.hit === true]));
}

/** The row that is kept of an answer; of a skip where there is none. */
export function reviewOf(context: ReviewContext, answer: Answer | undefined): Review {
  const { asked, session, moment } = context;
  const { question } = asked;
  return {
    ...moment,
    id: context.id,
    session: session.id,
    question: question.id,
    area: question.area,
    kind: question.kind,
    contentHash: question.contentHash,
    response: answer?.response ?? null,
    score: answer?.grade.score ?? 0,
    verdict: answer === undefined ? 'skipped' : verdictOf(answer.grade.score),
    seconds: context.seconds,
    confidence: answer?.confidence ?? null,
    hints: asked.hints.length,
    optionCount: kindOf(question).optionCount(question.body),
    mode: session.mode,
    points: answer?.points ? pointRecord(answer.points) : null,
  };
}

/** What is known of a question once it was answered. */
export interface Known {
  readonly memory: Memory | undefined;
  /** Of an open question: what was answered to it, oldest first. */
  readonly earlier: readonly Review[];
}

/** What the learner is shown, once the review is saved. */
export function resultOf(
  asked: Asked,
  review: Review,
  extra: Known & { readonly answer: Answer | undefined },
): Result {
  const { question } = asked;
  const key = kindOf(question).key(question.body);
  return {
    asked,
    response: review.response,
    score: review.score,
    verdict: review.verdict,
    seconds: review.seconds,
    key: key.response,
    keyLines: key.lines,
    why: extra.answer?.grade.why ?? null,
    forgiven: extra.answer?.grade.forgiven ?? null,
    comparison: extra.answer?.grade.comparison ?? null,
    retry: false,
    points: extra.answer?.points ?? null,
    ...earlierOf(
      extra.answer,
      extra.earlier.filter((each) => each.id !== review.id),
    ),
    dueAt: extra.memory?.dueAt ?? null,
  };
}

function earlierOf(answer: Answer | undefined, before: readonly Review[]): Pick<Result, 'earlier'> {
  const drafts = answer?.drafts;
  return drafts === undefined ? {} : { earlier: earlierAnswers(drafts, before) };
}
