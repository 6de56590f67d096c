import { dayName, dayOf } from '../../model/calendar.js';
import type { FlagReport } from '../document.js';
import type { Facts } from '../facts.js';

/** The questions that the learner wants to look at again, in the order in which they were flagged. */
export function flags({ input, questions }: Facts): readonly FlagReport[] {
  const known = new Map(questions.map(({ id, area }) => [id, area]));
  const flagged = (input.marks ?? []).filter(({ what }) => what === 'flag');
  return flagged
    .map((mark) => ({
      question: mark.question,
      area: known.get(mark.question) ?? null,
      date: dayName(dayOf(mark)),
      note: mark.note,
      exists: known.has(mark.question),
    }))
    .filter(({ exists }) => exists || input.view?.area === undefined);
}
