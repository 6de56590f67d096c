import { dayName } from '../../model/calendar.js';
import type { Facts } from '../facts.js';

/** The day of the report on the learner's clock. */
export function generatedDay({ today }: Facts): string {
  return dayName(today);
}
