import { isDue, memories, recall } from '../../learn/memory.js';
import type { WeakQuestion } from '../document.js';
import { askableOf, type ReportInput } from '../input.js';

const most = 10;

/**
 * Up to ten questions that are due or were not answered fully right the last time, least likely recalled
 * first.
 */
export function weakest(input: ReportInput): WeakQuestion[] {
  const remembered = memories(input.reviews);
  const now = input.now.at;
  const found = askableOf(input).flatMap(({ id, area }) => {
    const memory = remembered.get(id);
    if (memory === undefined || (memory.lastScore >= 1 && !isDue(memory, now))) return [];
    return [{ question: id, area, recallNow: recall(memory, now), lapses: memory.lapses }];
  });
  return found.sort(leastRecalledFirst).slice(0, most);
}

function leastRecalledFirst(a: WeakQuestion, b: WeakQuestion): number {
  return a.recallNow - b.recallNow || b.lapses - a.lapses || (a.question < b.question ? -1 : 1);
}
