import stringWidth from 'fast-string-width';
import type { Place } from '../../model/place.js';
import { visible } from './visible.js';

/** A source line as it is shown, and what stands below it; a wide character takes two cells in both. */
export interface Frame {
  readonly source: string;
  /** The blanks up to the place. */
  readonly before: string;
  /** A caret for each cell of the place. */
  readonly under: string;
}

/** Of a longer line, only the part around the place is shown (in UTF-16 units). */
const mostShown = 120;
const shownBefore = 40;

/** Frames a line of the file. A place of several lines is underlined on its first. */
export function frame(line: string, place: Place): Frame {
  const text = line.replace(/\r$/, '');
  const start = Math.min(place.column - 1, text.length);
  const end = place.endLine > place.line ? text.trimEnd().length : Math.min(place.endColumn - 1, text.length);
  const from = text.length > mostShown ? Math.max(0, start - shownBefore) : 0;
  const to = Math.min(text.length, from + mostShown);
  const opening = from > 0 ? '…' : '';
  const cells = stringWidth(visible(text.slice(start, Math.min(end, to))));
  return {
    source: `${opening}${visible(text.slice(from, to))}${to < text.length ? '…' : ''}`,
    before: ' '.repeat(stringWidth(opening + visible(text.slice(from, start)))),
    under: '^'.repeat(Math.max(1, cells)),
  };
}
