import type { QuestionId } from '../model/ids.js';
import type { Chooser } from '../learn/chooser.js';
import type { Knowledge } from '../learn/knowledge.js';
import type { Question } from '../model/question.js';
import type { Moment } from '../model/review.js';
import type { Supply } from './ports.js';

/** A session with a planned list of questions; `more` take the places of those that cannot be asked. */
export function plannedSupply(
  questions: readonly Question[],
  plannedIds?: readonly QuestionId[],
  more: readonly Question[] = [],
): Supply {
  let queue = [...questions];
  const spare = [...more];
  const ids = plannedIds ?? questions.map((question) => question.id);
  return {
    next: () => queue.shift(),
    putBack: (question) => void queue.unshift(question),
    replace: () => void queue.push(...spare.splice(0, 1)),
    drop: ({ id }) => void (queue = queue.filter((question) => question.id !== id)),
    planned: ids.length,
    plannedIds: ids,
    left: () => queue.length,
  };
}

/**
 * A session that goes on until quit, each question chosen by what is known by then: when everything has been asked,
 * another round starts. `first` is asked before anything is chosen.
 */
export function endlessSupply(choose: Chooser, first: readonly Question[] = []): Supply {
  let queue = [...first];
  const asked = new Set<QuestionId>();
  const dropped = new Set<QuestionId>();
  const chosen = (knowledge: Knowledge, now: Moment) =>
    queue.shift() ?? choose(knowledge, now, new Set([...asked, ...dropped]));
  return {
    next(knowledge, now) {
      let question = chosen(knowledge, now);
      if (question === undefined && asked.size > 0) {
        asked.clear();
        question = chosen(knowledge, now);
      }
      if (question !== undefined) asked.add(question.id);
      return question;
    },
    putBack: (question) => void queue.unshift(question),
    replace: ({ id }) => void dropped.add(id),
    drop({ id }) {
      dropped.add(id);
      queue = queue.filter((question) => question.id !== id);
    },
    planned: null,
    plannedIds: null,
    left: () => null,
  };
}
