import { didYouMean } from '../../model/closest.js';
import type { Invocation } from '../command.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { commands, globalOptions } from '../program.js';
import { grammarOf } from './grammar.js';
import * as shells from './shells/all.js';

/** `prep completion SHELL`: prints the script that the shell is to read. */
export function runCompletion({ arguments: [shell = ''], context }: Invocation): ExitStatus {
  const found = Object.values(shells).find(({ name }) => name === shell);
  if (found === undefined) {
    const names = Object.values(shells).map(({ name }) => name);
    throw usage(
      `there is no completion for "${shell}"${didYouMean(shell, names)}`,
      `There is one for ${names.join(', ')}.`,
    );
  }
  context.print(found.script(grammarOf(commands, globalOptions)));
  return exitStatus.done;
}
