import type { Question } from '../model/question.js';
import { shuffled, type Random } from '../model/random.js';
import { grouped } from './grouped.js';
import type { Rated } from './worth.js';

/** All questions, one from each area in turn: areas in random order, and within an area in random order. */
export function interleaved(questions: readonly Question[], random: Random): Question[] {
  const byArea = grouped(shuffled(questions, random), (question) => question.area);
  const piles = shuffled([...byArea.values()], random);
  const rounds = Math.max(0, ...piles.map((pile) => pile.length));
  return Array.from({ length: rounds }, (_, round) =>
    piles.flatMap((pile) => pile.slice(round, round + 1)),
  ).flat();
}

/** A question of another area that is worth this share of the best goes before a third of one area in a row. */
const nearlyAsGood = 0.9;

/**
 * In the order given, highest rate first, but never three of one area in a row where another area has a question nearly
 * as good. `lastAreas` are those of the questions before, newest last.
 */
export function* withoutRuns(order: readonly Rated[], lastAreas: readonly string[]): Generator<Question> {
  const left = [...order];
  let [before, last] = [lastAreas.at(-2), lastAreas.at(-1)];
  while (left.length > 0) {
    const [next] = left.splice(before === last ? otherArea(left, last) : 0, 1);
    if (next === undefined) return;
    yield next.question;
    [before, last] = [last, next.question.area];
  }
}

/** The place of the first of another area that is nearly as good; else of the best. */
function otherArea(left: readonly Rated[], area: string | undefined): number {
  const least = nearlyAsGood * (left[0]?.rate ?? 0);
  for (const [place, { question, rate }] of left.entries()) {
    if (rate < least) return 0;
    if (question.area !== area) return place;
  }
  return 0;
}
