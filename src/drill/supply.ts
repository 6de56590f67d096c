import type { QuestionId } from '../model/ids.js';
import type { Question } from '../model/question.js';
import type { Moment, Review } from '../model/review.js';
import type { Supply } from './ports.js';

/** A session with a planned list of questions. */
export function plannedSupply(questions: readonly Question[], plannedIds?: readonly QuestionId[]): Supply {
  let queue = [...questions];
  const ids = plannedIds ?? questions.map((question) => question.id);
  return {
    next: () => queue.shift(),
    putBack: (question) => void queue.unshift(question),
    drop: ({ id }) => void (queue = queue.filter((question) => question.id !== id)),
    planned: ids.length,
    plannedIds: ids,
    left: () => queue.length,
  };
}

/** A session that goes on until quit: when everything has been asked, another round starts. */
export function endlessSupply(order: (log: readonly Review[], now: Moment) => readonly Question[]): Supply {
  let queue: Question[] = [];
  const dropped = new Set<QuestionId>();
  const wanted = (questions: readonly Question[]) => questions.filter(({ id }) => !dropped.has(id));
  return {
    next(log, now) {
      if (queue.length === 0) queue = wanted(order(log, now));
      return queue.shift();
    },
    putBack: (question) => void queue.unshift(question),
    drop({ id }) {
      dropped.add(id);
      queue = wanted(queue);
    },
    planned: null,
    plannedIds: null,
    left: () => null,
  };
}
