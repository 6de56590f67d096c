import { HistoryError } from '../../history/failure.js';
import { clean } from '../../model/clean.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { describeFailure, Stop } from '../failure.js';
import { doctorDocument, doctorText } from './doctor-text.js';
import { fix } from './fix.js';
import { checkHistory } from './history.js';
import { checkPacks } from './packs.js';
import { checkPlaces } from './places.js';
import { checkProgram } from './program.js';
import { problem, type Remark, type Topic } from './remark.js';
import { checkRuntimes } from './runtimes.js';
import { checkTerminal } from './terminal.js';

type Check = (context: Context) => Promise<readonly Remark[]>;

const checks: readonly (readonly [Topic, Check])[] = [
  ['program', checkProgram],
  ['history', checkHistory],
  ['places', checkPlaces],
  ['packs', checkPacks],
  ['runtimes', checkRuntimes],
  ['terminal', checkTerminal],
];

/** Looks at everything, whatever is wrong with one thing; says it, and ends with 1 where something is to be mended. */
export async function runDoctor({ options, context }: Invocation): Promise<ExitStatus> {
  const mended = options.flag('fix') ? await fix(context) : [];
  const remarks: Remark[] = [];
  for (const [topic, check] of checks) remarks.push(...(await checked(topic, check, context)));
  if (options.flag('json')) context.print(JSON.stringify(doctorDocument(remarks, mended), null, 2));
  else context.print(doctorText(remarks, mended, context));
  return remarks.some(({ state }) => state === 'problem') ? exitStatus.found : exitStatus.done;
}

/** What a check cannot get past is what it has found. */
async function checked(topic: Topic, check: Check, context: Context): Promise<readonly Remark[]> {
  try {
    return await check(context);
  } catch (error) {
    if (error instanceof HistoryError) return [problem(topic, clean(error.message))];
    if (!(error instanceof Stop)) throw error;
    const [first = '', ...more] = describeFailure(error.failure).split('\n');
    return [problem(topic, clean([first, ...more].join('; ')))];
  }
}
