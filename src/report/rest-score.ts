import type { QuestionId } from '../model/ids.js';
import type { Review } from '../model/review.js';
import { grouped } from '../learn/grouped.js';

/** What was scored in each session: in all, and by question. */
export type SessionSums = ReadonlyMap<string, SessionSum>;

interface SessionSum {
  readonly all: Scored;
  readonly byQuestion: ReadonlyMap<QuestionId, Scored>;
}

interface Scored {
  readonly answers: number;
  readonly score: number;
}

/** A rest of fewer answers than this is mostly luck. */
const fewestOthers = 5;

export function sessionSums(answers: readonly Review[]): SessionSums {
  return new Map(
    [...grouped(answers, ({ session }) => session)].map(([session, own]) => {
      const byQuestion = [...grouped(own, ({ question }) => question)];
      const sums = byQuestion.map(([question, its]): [QuestionId, Scored] => [question, scored(its)]);
      return [session, { all: scored(own), byQuestion: new Map(sums) }];
    }),
  );
}

/** The mean score of what else was answered in the session; undefined where that is too little. */
export function restScore(sessions: SessionSums, { session, question }: Review): number | undefined {
  const sums = sessions.get(session);
  const own = sums?.byQuestion.get(question);
  if (sums === undefined || own === undefined) return undefined;
  const others = sums.all.answers - own.answers;
  return others < fewestOthers ? undefined : (sums.all.score - own.score) / others;
}

function scored(answers: readonly Review[]): Scored {
  return { answers: answers.length, score: answers.reduce((sum, { score }) => sum + score, 0) };
}
