import { Chalk, type ChalkInstance } from 'chalk';
import type { Output, World } from './world.js';

/** Ways to set text off; without colour each gives its text back. Colour never carries meaning alone. */
export interface Paint {
  /** Whether anything is set off at all. */
  readonly coloured: boolean;
  strong(text: string): string;
  dim(text: string): string;
  good(text: string): string;
  bad(text: string): string;
  warn(text: string): string;
  accent(text: string): string;
  /** A text that leads to an address, where the terminal can; the text itself elsewhere. */
  link(text: string, url: string): string;
}

export type ColorChoice = 'auto' | 'always' | 'never';

/** The colours of one stream: flag, then FORCE_COLOR, then NO_COLOR, then whether it is a terminal. */
export function paintFor(stream: Output, choice: ColorChoice, env: World['env']): Paint {
  const coloured = hasColor(stream, choice, env);
  const link = coloured && stream.isTTY === true ? hyperlink : (text: string) => text;
  return { ...chalkPaint(new Chalk({ level: coloured ? 1 : 0 })), coloured, link };
}

/** OSC 8; only for web addresses without signs that could end the sequence early. */
function hyperlink(text: string, url: string): string {
  if (!/^https?:\/\/[!-~]+$/i.test(url)) return text;
  return `\u001b]8;;${url}\u0007${text}\u001b]8;;\u0007`;
}

function hasColor(stream: Output, choice: ColorChoice, env: World['env']): boolean {
  if (choice !== 'auto') return choice === 'always';
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}

function chalkPaint(chalk: ChalkInstance): Omit<Paint, 'coloured' | 'link'> {
  return {
    strong: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    warn: (text) => chalk.yellow(text),
    accent: (text) => chalk.cyan(text),
  };
}
