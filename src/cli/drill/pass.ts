import type { Summary } from '../../drill/ports.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import type { OptionValues } from '../option-values.js';

/** The score to reach with --pass, in percent. */
export function passMark(options: OptionValues): number | undefined {
  return options.number('pass', { min: 0, max: 100, fraction: true });
}

/** A drill under its --pass is something found, and so is one without an answer. */
export function passStatus({ score }: Summary, pass: number | undefined, context: Context): ExitStatus {
  if (pass === undefined) return exitStatus.done;
  // A mean of thirds is not exact: 66.7 % of three answers must not fail by its last bit.
  if (score !== null && score * 100 > pass - 1e-6) return exitStatus.done;
  // Tenths, so that 79.6 % is not told as the 80 % that it misses.
  const reached =
    score === null ? 'nothing was answered' : `the score is ${Number((score * 100).toFixed(1))} %`;
  context.tell(`prep: not passed: ${reached}, and ${pass} % is asked for`);
  return exitStatus.found;
}
