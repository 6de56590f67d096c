import type { History } from '../history/history.js';
import type { KeptSummary, Seen } from '../history/summary-table.js';
import {
  knowing,
  type Knowledge,
  knowledgeFrom,
  knowledgeOf,
  type KnowledgeSummary,
  summarizeKnowledge,
} from '../learn/knowledge.js';
import type { Question } from '../model/question.js';
import type { Review } from '../model/review.js';
import {
  emptyTally,
  summarizeTally,
  tallied,
  type Tally,
  tallyFrom,
  type TallySummary,
} from '../report/tally.js';

/** Under this name the history keeps what is known, so that the next start need not read the whole log. */
const name = 'log';
/** Changes whenever what is kept of the tally changes; `KnowledgeSummary` has a version of its own. */
const version = 1;
/** So many new reviews are read in some milliseconds; beyond, they are summed up. */
export const mostNew = 300;
/** The last ones stay out of what is kept: one of them may be taken back, and all would have to be summed up anew. */
export const leftOut = 100;

/** All that starts and reports need of the log, without the log. */
export interface Summed {
  readonly knowledge: Knowledge;
  readonly tally: Tally;
}

interface SummedSummary {
  readonly version: number;
  readonly knowledge: KnowledgeSummary;
  readonly tally: TallySummary;
}

/** What the log says of the learner, from what is kept of it and what was added since. */
export function readKnowledge(history: History, questions: readonly Question[]): Knowledge {
  return readSummed(history, questions).knowledge;
}

/** The same with what was done. `keep` is handed what is worth keeping, where much is new. */
export function readSummed(
  history: History,
  questions: readonly Question[],
  keep: (kept: Kept) => void = (kept) => keepSummed(history, kept),
): Summed {
  const seen = history.summaries.seen();
  const { place } = seen;
  const { through, summed } = begun(history.summaries.find(name), questions);
  if (place - through <= mostNew) return grown(summed, history, { after: through, through: place });
  const settled = place - leftOut;
  const most = grown(summed, history, { after: through, through: settled });
  keep({ through: settled, summed: most, seen });
  return grown(most, history, { after: settled, through: place });
}

/** What is worth keeping of a log that was read when it was as `seen`. */
export interface Kept {
  readonly through: number;
  readonly summed: Summed;
  readonly seen: Seen;
}

export function keepSummed(history: History, { through, summed, seen }: Kept): void {
  const content: SummedSummary = {
    version,
    knowledge: summarizeKnowledge(summed.knowledge),
    tally: summarizeTally(summed.tally),
  };
  history.summaries.keep(name, { through, content }, seen);
}

/** Sums up the whole log anew, whatever was kept of it. */
export function rebuildSummaries(history: History, questions: readonly Question[]): Summed {
  history.summaries.dropAll();
  return readSummed(history, questions);
}

function begun(kept: KeptSummary | undefined, questions: readonly Question[]) {
  const summed = kept && summedOf(kept.content as SummedSummary, questions);
  if (kept === undefined || summed === undefined) return { through: 0, summed: nothingYet(questions) };
  return { through: kept.through, summed };
}

/** undefined where another version of this program kept it. */
function summedOf(content: SummedSummary, questions: readonly Question[]): Summed | undefined {
  if (content.version !== version) return undefined;
  const knowledge = knowledgeOf(questions, content.knowledge);
  return knowledge && { knowledge, tally: tallyFrom(content.tally) };
}

function nothingYet(questions: readonly Question[]): Summed {
  return { knowledge: knowledgeFrom(questions, []), tally: emptyTally };
}

/** So many reviews are taken in at once: a million at a time would be held in memory. */
const atOnce = 1000;

function grown(
  before: Summed,
  { past }: History,
  { after, through }: { readonly after: number; readonly through: number },
): Summed {
  let summed = before;
  for (let from = after; from < through; from += atOnce) {
    const reviews = [...past.between(from, Math.min(through, from + atOnce))];
    summed = withReviews(summed, reviews, (session) => from > 0 && past.hasAnswerIn(session, from));
  }
  return summed;
}

function withReviews(
  { knowledge, tally }: Summed,
  reviews: readonly Review[],
  isCounted: (session: string) => boolean,
): Summed {
  return { knowledge: knowing(knowledge, reviews), tally: tallied(tally, reviews, isCounted) };
}
