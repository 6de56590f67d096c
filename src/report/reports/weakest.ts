import { recallAt } from '../../learn/belief.js';
import { isDue } from '../../learn/memory.js';
import type { WeakQuestion } from '../document.js';
import type { Facts } from '../facts.js';

const most = 10;

/**
 * Up to ten questions that are due or were not answered fully right the last time, least likely recalled
 * first.
 */
export function weakest({ askable, memories, learner, input }: Facts): readonly WeakQuestion[] {
  const now = input.now.at;
  const found = askable.flatMap((question) => {
    const memory = memories.get(question.id);
    if (memory === undefined || (memory.lastScore >= 1 && !isDue(memory, now))) return [];
    const { id, area } = question;
    return [{ question: id, area, recallNow: recallAt(learner, question, now), lapses: memory.lapses }];
  });
  return found.sort(leastRecalledFirst).slice(0, most);
}

function leastRecalledFirst(a: WeakQuestion, b: WeakQuestion): number {
  return a.recallNow - b.recallNow || b.lapses - a.lapses || (a.question < b.question ? -1 : 1);
}
