import type { History } from '../history/history.js';
import {
  knowing,
  type Knowledge,
  knowledgeFrom,
  knowledgeOf,
  type KnowledgeSummary,
  summarizeKnowledge,
} from '../learn/knowledge.js';
import type { Question } from '../model/question.js';

/** Under this name the history keeps what is known, so that the next start need not read the whole log. */
const name = 'knowledge';
/** So many new reviews are read in some milliseconds; beyond, the summary is made anew. */
const mostNew = 500;

/** What the log says of the learner, from the summary kept of it and what was added since. */
export function readKnowledge(history: History, questions: readonly Question[]): Knowledge {
  const kept = history.summary(name);
  // Kept by this program, or by another version of it, which `knowledgeOf` tells.
  const summed = kept && knowledgeOf(questions, kept.content as KnowledgeSummary);
  const through = summed === undefined ? 0 : (kept?.through ?? 0);
  const place = history.place();
  const knowledge =
    summed === undefined
      ? knowledgeFrom(questions, history.reviewsAfter(0))
      : knowing(summed, history.reviewsAfter(through));
  if (place - through > mostNew)
    history.keepSummary(name, { through: place, content: summarizeKnowledge(knowledge) });
  return knowledge;
}
