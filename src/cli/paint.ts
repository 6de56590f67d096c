import { Chalk, type ChalkInstance } from 'chalk';
import type { Output, World } from './world.js';

/** Ways to set text off; without colour each gives its text back. Colour never carries meaning alone. */
export interface Paint {
  strong(text: string): string;
  dim(text: string): string;
  good(text: string): string;
  bad(text: string): string;
  warn(text: string): string;
  accent(text: string): string;
}

export type ColorChoice = 'auto' | 'always' | 'never';

/** The colours of one stream: flag, then FORCE_COLOR, then NO_COLOR, then whether it is a terminal. */
export function paintFor(stream: Output, choice: ColorChoice, env: World['env']): Paint {
  const chalk = new Chalk({ level: hasColor(stream, choice, env) ? 1 : 0 });
  return chalkPaint(chalk);
}

function hasColor(stream: Output, choice: ColorChoice, env: World['env']): boolean {
  if (choice !== 'auto') return choice === 'always';
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}

function chalkPaint(chalk: ChalkInstance): Paint {
  return {
    strong: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    warn: (text) => chalk.yellow(text),
    accent: (text) => chalk.cyan(text),
  };
}
