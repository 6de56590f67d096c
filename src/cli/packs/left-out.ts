import type { LeftOut } from '../../exchange/exchange.js';
import { oneLine } from '../clean.js';
import { count } from '../terminal/layout.js';

const mostLines = 30;
const mostPlaces = 6;

/** What is missing, a line each; then what has changed on the way, the same things together. */
export function leftOutLines(leftOut: readonly LeftOut[], all: boolean): readonly string[] {
  const questions = leftOut.filter(({ whole }) => whole);
  const parts = leftOut.filter(({ whole }) => !whole);
  const [missing, otherwise] = [questions.map(questionLine), partLines(parts, all)];
  return [
    ...(missing.length === 0 ? [] : ['', `Left out, ${count(missing.length, 'question')}:`]),
    ...capped(missing, all),
    ...(otherwise.length === 0 ? [] : ['', 'Changed on the way:']),
    ...capped(otherwise, all),
  ];
}

function questionLine({ where, about, why }: LeftOut): string {
  return oneLine(`  ${where}: ${about === '' ? '' : `"${about}": `}${why}`);
}

function partLines(parts: readonly LeftOut[], all: boolean): readonly string[] {
  const placesOf = new Map<string, string[]>();
  for (const { why, where } of parts) placesOf.set(why, [...(placesOf.get(why) ?? []), where]);
  return [...placesOf].map(([why, where]) => {
    const places = [...new Set(where)];
    const shown = all ? places : places.slice(0, mostPlaces);
    const more = places.length - shown.length;
    return oneLine(`  ${shown.join(', ')}${more === 0 ? '' : ` and ${more} more`}: ${why}`);
  });
}

function capped(lines: readonly string[], all: boolean): readonly string[] {
  if (all || lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines), `  and ${lines.length - mostLines} more; --verbose shows all`];
}
