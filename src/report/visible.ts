import { clean } from '../model/clean.js';

/** Text that somebody typed or a file held - ids, notes, options - fit for one line. */
export function visible(text: string): string {
  return clean(text.replace(/\s+/g, ' ')).trim();
}
