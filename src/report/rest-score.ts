import type { QuestionId } from '../model/ids.js';
import type { Review } from '../model/review.js';
import { grouped } from '../learn/grouped.js';
import { added, type Sum } from './tally.js';

/** A rest of fewer answers than this is mostly luck. */
const fewestOthers = 5;

/** Of the answers of one session: the mean score of what else was answered in it; undefined where that is too little. */
export function restScores(answers: readonly Review[]): (question: QuestionId) => number | undefined {
  const sumOf = (some: readonly Review[]) => added(some.map((each): Sum => ({ ...each, answers: 1 })));
  const all = sumOf(answers);
  const byQuestion = new Map(
    [...grouped(answers, ({ question }) => question)].map(([question, own]) => [question, sumOf(own)]),
  );
  return (question) => {
    const own = byQuestion.get(question);
    const others = all.answers - (own?.answers ?? all.answers);
    return own === undefined || others < fewestOthers ? undefined : (all.score - own.score) / others;
  };
}
