import type { Question } from '../model/question.js';
import { shuffled, type Random } from '../model/random.js';
import { grouped } from './grouped.js';

/** All questions, one from each area in turn: areas in random order, and within an area in random order. */
export function interleaved(questions: readonly Question[], random: Random): Question[] {
  const byArea = grouped(shuffled(questions, random), (question) => question.area);
  const piles = shuffled([...byArea.values()], random);
  const rounds = Math.max(0, ...piles.map((pile) => pile.length));
  return Array.from({ length: rounds }, (_, round) =>
    piles.flatMap((pile) => pile.slice(round, round + 1)),
  ).flat();
}

export interface Recalled {
  readonly question: Question;
  /** 0 to 1. */
  readonly recall: number;
}

/** Recall that differs by no more than this is alike: its order is free for the sake of variety. */
const alike = 0.05;

/**
 * Lowest recall first, but where an area would follow itself, a question of another area with about the same
 * recall goes before. Nothing waits for more than one other.
 */
export function interleavedByRecall(list: readonly Recalled[]): Question[] {
  const left = [...list].sort((a, b) => a.recall - b.recall);
  const order: Question[] = [];
  while (left.length > 0) {
    const [next] = left.splice(nextIndex(left, order.at(-1)?.area), 1);
    if (next !== undefined) order.push(next.question);
  }
  return order;
}

function nextIndex(left: readonly Recalled[], lastArea: string | undefined): number {
  const lowest = left[0]?.recall ?? 0;
  const other = left.findIndex(
    ({ question, recall }) => question.area !== lastArea && recall <= lowest + alike,
  );
  return Math.max(0, other);
}
