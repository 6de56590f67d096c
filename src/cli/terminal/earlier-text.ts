import type { EarlierAnswer } from '../../drill/earlier-answers.js';
import type { Result } from '../../drill/ports.js';
import { spokenForm } from '../../model/spoken-form.js';
import { count, hanging, localDay, wrapped } from './layout.js';
import type { TextStyle } from './text-style.js';

/** More would push the result off the screen; `prep answers` shows them all. */
const shownAtMost = 3;

/** The earlier answers to an open question in a line each, and what got better since the last of them. */
export function earlierText({ earlier = [], points, keyLines, asked }: Result, { width }: TextStyle): string {
  if (earlier.length === 0) return '';
  // Wrong claims stand among the points too: they are nothing to have made.
  const wanted = points?.filter(({ point }) => keyLines.includes(point)) ?? [];
  const lines = earlier.slice(-shownAtMost).map((each) => wrapped(`  - ${lineOf(each, wanted)}`, width));
  const last = earlier.findLast((each) => each.hits !== null)?.hits;
  const gained = wanted.filter(({ id, hit }) => hit === true && last?.includes(id) === false);
  return [
    wrapped(`You have answered this in writing before (${earlier.length}):`, width),
    ...lines,
    wrapped(`All of them: prep answers ${asked.question.id}`, width, '  '),
    ...gained.map(({ point }) => hanging('New since then: ', point, width)),
  ].join('\n');
}

function lineOf(
  { at, offset, text, hits }: EarlierAnswer,
  wanted: readonly { readonly id: string }[],
): string {
  const made = hits === null ? '' : `, ${hitCount(hits, wanted)} of ${count(wanted.length, 'point')}`;
  return `${localDay(at, offset)}: ${count(spokenForm(text).words, 'word')}${made}`;
}

function hitCount(hits: readonly string[], wanted: readonly { readonly id: string }[]): number {
  return wanted.filter(({ id }) => hits.includes(id)).length;
}
