import { kindOf, type Question } from '../model/question.js';
import { type Review, verdictOf } from '../model/review.js';
import { type Known, resultOf } from './answer.js';
import type { Asked, DrillPorts, Said } from './ports.js';
import { takeAnswer } from './take-answer.js';

/** An answer that was given, and may be tried again where its kind allows it. */
export interface Tried {
  readonly asked: Asked;
  readonly review: Review;
}

/**
 * Another try at a question that was answered: graded, kept as a draft and shown, but without a row of its own,
 * since the first try scores.
 */
export async function tryAgain(
  said: Said & { readonly type: 'retry' },
  tried: Tried | undefined,
  context: { readonly ports: DrillPorts; knownOf(question: Question): Known },
): Promise<void> {
  const { ports } = context;
  const { frontEnd } = ports;
  const kind = tried === undefined ? undefined : kindOf(tried.asked.question);
  if (tried === undefined || kind?.retries !== true || tried.review.verdict === 'skipped') {
    frontEnd.misunderstood('there is nothing to try again', 'an answer to the question asked');
    return;
  }
  const { asked, review } = tried;
  const again: Said =
    said.response === undefined
      ? await frontEnd.ask(asked)
      : { ...said, type: 'answer', response: said.response };
  if (again.type !== 'answer') return;
  const taken = await takeAnswer(again, asked, ports);
  if (taken === undefined) return;
  frontEnd.result({
    ...resultOf(
      asked,
      { ...review, ...scored(taken.answer) },
      { answer: taken.answer, ...context.knownOf(asked.question) },
    ),
    retry: true,
  });
}

function scored({ response, grade }: { response: unknown; grade: { score: number } }) {
  return { response, score: grade.score, verdict: verdictOf(grade.score) };
}
