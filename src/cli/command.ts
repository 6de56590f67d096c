import type { ExitStatus } from './exit-status.js';
import type { OptionValues } from './option-values.js';
import type { Context } from './context.js';

/** An option as a command declares it; commander reads the flags, help shows the text. */
export interface OptionSpec {
  /** In commander's form, such as `-n, --count <number>`. */
  readonly flags: string;
  readonly help: string;
  /** May be given several times. */
  readonly repeatable?: boolean;
  /** Help only names it, to stay on one screen. */
  readonly rare?: boolean;
}

export interface Invocation {
  readonly arguments: readonly string[];
  readonly options: OptionValues;
  readonly context: Context;
}

/** A command: what it takes, and what it does. To add one, write its file and re-export it in `commands/all.ts`. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** In commander's form, such as `[target...]`; empty where it takes none. */
  readonly arguments: string;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly string[];
  /** Loads what it needs when it runs, so that other commands do not pay for it. */
  run(invocation: Invocation): Promise<ExitStatus>;
}
