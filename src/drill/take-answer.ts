import { kindOf, type Question } from '../model/question.js';
import { type Answer, gradeResponse, settlePoints } from './answer.js';
import type { Asked, DrillPorts, Said } from './ports.js';

type SaidAnswer = Said & { readonly type: 'answer' };

export interface Taken {
  readonly answer: Answer;
  /** The learner left while the points were waiting: the suggestion counts, then the session is over. */
  readonly left: boolean;
}

/**
 * Understands and grades what was said, with the points of an open answer confirmed; undefined, and said so, where
 * it is not understood. Such an answer does not move the clock either.
 */
export async function takeAnswer(
  said: SaidAnswer,
  asked: Asked,
  ports: DrillPorts,
): Promise<Taken | undefined> {
  const { question, shown } = asked;
  const kind = kindOf(question);
  const understood = kind.understand(said.response, shown);
  if (!understood.ok) {
    ports.frontEnd.misunderstood('this answer cannot be read', understood.expected);
    return undefined;
  }
  if (said.at !== undefined) ports.clock.advanceTo(said.at);
  const suggested = kind.points?.(question.body, understood.response, question.area) ?? null;
  // Read before this answer becomes one of them.
  const before = suggested === null ? {} : { drafts: ports.recorder.drafts(question.id) };
  // Every try at a query or a program is kept, and so is every answer that was written at length.
  if (suggested !== null || kind.retries === true) keepDraft(question, said.response, ports);
  const asks = suggested !== null && said.assess !== 'auto';
  const confirmation = asks ? await ports.frontEnd.confirm(asked, suggested) : 'take-suggestion';
  const points = suggested === null ? null : settlePoints(suggested, confirmation);
  const grade = await gradeResponse(question, understood.response, { points, runner: ports.runner });
  const answer = { response: said.response, confidence: said.confidence ?? null, grade, points, ...before };
  return { answer, left: confirmation === 'quit' };
}

/** Before anything else can go wrong: what the learner wrote is work. */
function keepDraft(question: Question, text: unknown, { recorder, clock }: DrillPorts): void {
  if (typeof text === 'string' && text !== '') {
    recorder.saveDraft({ question: question.id, text, ...clock.now() });
  }
}
