import { dayName } from '../../model/calendar.js';
import type { Facts } from '../facts.js';

/** The interview that was planned for and has passed; null where none has, or another lies ahead. */
export function pastInterview({ input }: Facts): string | null {
  const past = input.aim?.past ?? null;
  return past === null ? null : dayName(past);
}
