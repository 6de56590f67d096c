import type { ItemReport, ItemsReport } from './document.js';
import { count } from './words.js';

/** The correlation with the rest, where it means something. */
export function fitOf({ discrimination }: ItemReport): string {
  return discrimination === null ? '?' : discrimination.toFixed(2);
}

/** How many questions could not be examined, and why. */
export function remainder({ items, tooFew, minimum }: ItemsReport): string {
  const none = items.length === 0 ? `No question has ${minimum} answers yet. ` : '';
  const few = `${count(tooFew, 'question has', 'questions have')} fewer than ${minimum} answers, too few to judge.`;
  return tooFew === 0 ? none.trim() : `${none}${few}`;
}
