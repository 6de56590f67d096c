import type { Question } from '../model/question.js';
import { shuffled, type Random } from '../model/random.js';
import { isAnswer, type Review } from '../model/review.js';
import { firstDrill } from './first-drill.js';
import { interleaved, interleavedByRecall } from './interleave.js';
import { isDue, memories, recall } from './memory.js';

export interface PlanInput {
  /** What may be asked: filters are applied before. */
  readonly questions: readonly Question[];
  readonly reviews: readonly Review[];
  /** Milliseconds. */
  readonly now: number;
  readonly random: Random;
}

/**
 * All that can be asked, in the order to ask it in: what is due, lowest recall first; then what is new; then
 * the rest, lowest recall first. Where nothing was ever answered, the first drill begins it.
 */
export function planOrder({ questions, reviews, now, random }: PlanInput): Question[] {
  const askable = questions.filter((question) => !question.retired);
  if (!reviews.some(isAnswer)) return beginning(askable, random);
  const remembered = memories(reviews);
  // Shuffled, so that chance and not the pack decides between equals.
  const seen = shuffled(askable, random).flatMap((question) => {
    const memory = remembered.get(question.id);
    return memory ? [{ question, due: isDue(memory, now), recall: recall(memory, now) }] : [];
  });
  const fresh = askable.filter((question) => !remembered.has(question.id));
  return [
    ...interleavedByRecall(seen.filter(({ due }) => due)),
    ...interleaved(fresh, random),
    ...seen
      .filter(({ due }) => !due)
      .sort((a, b) => a.recall - b.recall)
      .map(({ question }) => question),
  ];
}

/** The first drill is about the breadth of the interview: with a single area there is none to show. */
function beginning(askable: readonly Question[], random: Random): Question[] {
  const areas = new Set(askable.map((question) => question.area));
  const first = areas.size > 1 ? firstDrill(askable, random) : [];
  const served = new Set(first.map((question) => question.id));
  const others = askable.filter((question) => !served.has(question.id));
  return [...first, ...interleaved(others, random)];
}
