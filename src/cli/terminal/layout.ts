import { wrapAnsi } from 'fast-wrap-ansi';
import { dayName, dayOf } from '../../model/calendar.js';
import { glued, loosened } from '../../model/unbroken.js';

/** Said here as in a report. */
export { count, percent } from '../../report/words.js';

/** Text wrapped to a width, every line indented; a line's own indentation holds for its continuation. */
export function wrapped(text: string, width: number, indent = ''): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => wrappedLine(line, width, indent))
    .join('\n');
}

function wrappedLine(line: string, width: number, indent: string): string {
  // A list item continues below its text, not below its bullet or its number.
  const own = /^\s*(?:[-*] |\d+\. )*/.exec(line)?.[0] ?? '';
  const room = Math.max(10, width - indent.length - own.length);
  const lines = loosened(wrapAnsi(glued(line.slice(own.length), room), room, { hard: true })).split('\n');
  const continued = `${indent}${' '.repeat(own.length)}`;
  return lines.map((each, index) => `${index === 0 ? indent + own : continued}${each}`.trimEnd()).join('\n');
}

/**
 * The lines of each paragraph joined, as Markdown has it: where an author broke a line says nothing about the
 * terminal. Lists, indented lines and everything between fences keep their lines.
 */
export function reflowed(text: string): string {
  const joined: string[] = [];
  let fenced = false;
  for (const line of text.split('\n')) {
    const fence = line.startsWith('```');
    if (fence) fenced = !fenced;
    const before = joined.at(-1);
    const own =
      fenced || fence || before === undefined || before === '' || /^(\s*$|\s+|[-*] |\d+\. |\|)/.test(line);
    if (own || before.startsWith('```')) joined.push(line);
    else joined[joined.length - 1] = `${before} ${line}`;
  }
  return joined.join('\n');
}

/** Text after a label: the first line beside it, the others below the text. */
export function hanging(label: string, text: string, width: number): string {
  const indent = ' '.repeat(label.length);
  return `${label}${wrapped(text, width, indent).slice(label.length)}`;
}

/** A line cut to a width as it stands, nothing trimmed: `first` before it, `further` before what follows. */
export function broken(line: string, width: number, [first, further]: readonly [string, string]): string[] {
  const pieces = wrapAnsi(line, Math.max(10, width - first.length), {
    hard: true,
    trim: false,
    wordWrap: false,
  });
  return pieces.split('\n').map((piece, index) => `${index === 0 ? first : further}${piece}`.trimEnd());
}

/** Lines that a text takes, when each ends with a line break. */
export function lineCount(text: string): number {
  return text.split('\n').length - 1;
}

/** "45 s", "12 min". */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return `${Math.round(seconds / 60)} min`;
}

/** The local date of a moment in milliseconds, as 2026-12-10; `offset` in minutes ahead of UTC. */
export function localDay(at: number, offset: number): string {
  return dayName(dayOf({ at, offset }));
}
