import type { Facts } from '../facts.js';
import { areas } from './areas.js';

/** The command to run: a drill in the area looked at, in the weak area that costs most and has questions, or else in all of them. */
export function next(facts: Facts): string {
  const { view } = facts.input;
  if (view?.area !== undefined && facts.askable.length > 0) return `prep drill ${view.area}`;
  const target = areas(facts).find(({ weak, questions, weight }) => weak && questions > 0 && weight > 0);
  return target === undefined ? 'prep drill' : `prep drill ${target.area}`;
}
