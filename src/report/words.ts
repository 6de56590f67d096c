import { glued, loosened } from '../model/unbroken.js';
import type { ForecastDay } from './document.js';

/** "1 answer", "2 answers". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** "62 %". */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** "62 % (48-75 %)": an estimate and the range in which the truth probably lies. */
export function range({ mean, low, high }: { mean: number; low: number; high: number }): string {
  return `${percent(mean)} (${Math.round(low * 100)}-${percent(high)})`;
}

/** " by 2027-03-23" where a forecast ends before the interview: what is too far ahead is not foretold. */
export function byDate(last: string, interview: string | undefined): string {
  return interview !== undefined && last < interview ? ` by ${last}` : '';
}

/** "With 20 minutes a day, 68 % (52-81 %)." `last` is the last day of the forecast, `interview` the date of the interview. */
export function withStudy(minutes: number, last: ForecastDay, interview: string | undefined): string {
  const ready = range({ ...last, mean: last.readiness });
  return `With ${count(minutes, 'minute')} a day, ${ready}${byDate(last.date, interview)}.`;
}

/** "less than a minute", "1 minute", "2 h 31 min". */
export function duration(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 1) return 'less than a minute';
  if (whole < 60) return count(whole, 'minute');
  return whole % 60 === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${whole % 60} min`;
}

/** A bar of ten characters for a share, in ASCII, so that it shows on every terminal. */
export function bar(share: number): string {
  const filled = Math.round(share * 10);
  return '#'.repeat(filled) + '-'.repeat(10 - filled);
}

/**
 * Lines of at most `width` characters, broken between words, or within a word that has no room of its own.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of glued(text, width)
    .split(' ')
    .flatMap((each) => pieces(loosened(each), width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** Wrapped as an entry of a list: all lines but the first are indented. */
export function hanging(text: string, width: number): string[] {
  return text.length <= width
    ? [text]
    : wrap(text, width - 2).map((line, index) => (index === 0 ? line : `  ${line}`));
}

function pieces(word: string, width: number): string[] {
  const starts = Array.from({ length: Math.ceil(word.length / width) }, (_, index) => index * width);
  return starts.map((start) => word.slice(start, start + width));
}

/** The text, cut between words and marked with dots where it is longer than `width`. */
export function elide(text: string, width: number): string {
  if (text.length <= width) return text;
  const cut = text.slice(0, width - 2);
  const atWord = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut.slice(0, width - 3);
  return `${atWord.replace(/[^a-z0-9]+$/i, '')}...`;
}
