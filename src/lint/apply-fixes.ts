import type { Place } from '../model/place.js';
import type { Edit, Fix } from './fix.js';

export interface Applied {
  readonly text: string;
  /** How many of the fixes were made. */
  readonly made: number;
}

/**
 * Edits the text at the places of the fixes and touches nothing else. Where two fixes meet, the first is made and the
 * other is left to the next time. Line ends follow those of the file.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): Applied {
  const offsetOf = offsets(text);
  const planned = fixes
    .map((fix) => fix.edits.map((edit) => rangeOf(edit, offsetOf)).sort((a, b) => a.from - b.from))
    .filter((edits) => edits.length > 0)
    .sort((a, b) => (a[0]?.from ?? 0) - (b[0]?.from ?? 0));
  const made = apart(planned);
  return { text: edited(text, made.flat()), made: made.length };
}

interface Replacement {
  /** UTF-16 units from the start of the text. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function rangeOf({ place, text }: Edit, offsetOf: (line: number, column: number) => number): Replacement {
  const from = offsetOf(place.line, place.column);
  return { from, to: Math.max(from, offsetOf(place.endLine, place.endColumn)), text };
}

/** Turns lines and columns, both from 1, into offsets. */
function offsets(text: string): (line: Place['line'], column: Place['column']) => number {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), (match) => match.index + 1)];
  return (line, column) => Math.min(text.length, (starts[line - 1] ?? text.length) + column - 1);
}

/** The fixes that do not meet one before them. */
function apart(planned: readonly (readonly Replacement[])[]): readonly (readonly Replacement[])[] {
  let taken = -1;
  return planned.filter((edits) => {
    const from = Math.min(...edits.map((edit) => edit.from));
    if (from <= taken) return false;
    taken = Math.max(...edits.map((edit) => edit.to));
    return true;
  });
}

function edited(text: string, replacements: readonly Replacement[]): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  let done = 0;
  const parts = replacements.flatMap(({ from, to, text: put }) => {
    const kept = text.slice(done, from);
    done = to;
    return [kept, put.replace(/\r?\n/g, lineEnd)];
  });
  return [...parts, text.slice(done)].join('');
}
