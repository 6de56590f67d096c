import { once } from 'node:events';
import { exportHistory, rowsToExport } from '../../history/exchange/export-history.js';
import { clean, escapedJson } from '../../model/clean.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { connectToRead } from './open-exchange.js';
import { Progress } from './progress.js';
import { writePieces } from './write-pieces.js';

const longestName = 80;

/** `prep history export [FILE|-]`: the log as JSON Lines. */
export async function exportAll({ context, options }: Invocation, file = '-'): Promise<ExitStatus> {
  const learner = nameOf(options.text('as'));
  const connection = await connectToRead(context);
  if (connection === undefined) {
    throw usage('there is no history to export yet', 'Start one with: prep drill');
  }
  const progress = new Progress(context, 'Exporting', rowsToExport(connection.database));
  const answers = options.flag('answers');
  try {
    const pieces = exportHistory(connection, { learner, answers, progress: (rows) => progress.show(rows) });
    if (file === '-') await pour(context, pieces);
    else writePieces(file, pieces);
  } finally {
    connection.close();
    progress.end();
  }
  if (file !== '-')
    context.tell(`The history is in ${file}, ${answers ? 'with' : 'without'} what you typed.`);
  return exitStatus.done;
}

/** The name under which a teacher sees the learner; null where none is given. */
function nameOf(given: string | undefined): string | null {
  if (given === undefined) return null;
  const name = given.trim();
  const fits = name !== '' && name.length <= longestName && !/[\t\n]/.test(name) && clean(name) === name;
  if (fits) return name;
  throw usage(`--as takes a name of 1 to ${longestName} characters in one line`, 'See: prep history --help');
}

/** Waits for whoever reads: a million rows are never held at once. */
async function pour({ world: { stdout } }: Context, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (!stdout.write(stdout.isTTY === true ? escapedJson(piece) : piece)) await once(stdout, 'drain');
  }
}
