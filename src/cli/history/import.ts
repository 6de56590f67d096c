import { createReadStream, statSync } from 'node:fs';
import { importHistory, type Counts, type Imported } from '../../history/exchange/import-history.js';
import { describeTrouble } from '../../history/exchange/trouble.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { count } from '../terminal/layout.js';
import { connectToWrite, withBackup } from './open-exchange.js';
import { Progress } from './progress.js';
import { fileReason } from '../file-reason.js';

/** Of an export; only the bar hangs on it. */
const bytesPerRow = 560;

/** `prep history import FILE|-`: takes in what is not there yet; nothing where anything is wrong with the file. */
export async function importAll({ context }: Invocation, file: string | undefined): Promise<ExitStatus> {
  if (file === undefined) {
    throw usage('name the file to import, or - for stdin', 'For example: prep history import laptop.jsonl');
  }
  const source = file === '-' ? fromStdin(context) : fromFile(file);
  const imported = await run(context, source);
  if (!imported.ok) {
    throw usage(
      `${source.name}, line ${imported.line}: ${describeTrouble(imported.trouble)}`,
      'Nothing was imported.',
    );
  }
  context.print(importedText(imported.counts));
  return exitStatus.done;
}

interface Source {
  readonly name: string;
  readonly rows: number | undefined;
  /** Whether it can be read more than once. */
  readonly again: boolean;
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

function fromStdin({ world }: Context): Source {
  return { name: 'stdin', rows: undefined, again: false, chunks: () => world.stdin };
}

function fromFile(file: string): Source {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) throw usage(`${file} cannot be read: there is no such file`, '');
  if (!stats.isFile()) throw usage(`${file} cannot be read: it is not a file; name one, or - for stdin`, '');
  const chunks = () => createReadStream(file, { highWaterMark: 256 * 1024 });
  return { name: file, rows: stats.size / bytesPerRow, again: true, chunks };
}

async function run(context: Context, { name, rows, again, chunks }: Source): Promise<Imported> {
  const connection = await connectToWrite(context);
  const progress = new Progress(context, 'Importing', rows);
  try {
    return await withBackup(context, { reason: 'import', again }, (beforeFirst) => {
      const now = context.clock.now().at;
      const wish = { now, beforeFirst, progress: (done: number) => progress.show(done) };
      return importHistory(connection, { ...wish, chunks: chunks() });
    });
  } catch (error) {
    const reason = fileReason(error);
    throw reason === undefined ? error : usage(`${name} cannot be read: ${reason}`, '');
  } finally {
    connection.close();
    progress.end();
  }
}

function importedText({ known, ...added }: Counts): string {
  const there = known === 0 ? '' : ` ${count(known, 'row')} had been there already.`;
  if (added.reviews + added.sessions + added.others === 0) return `Nothing new.${there}`;
  return `Took in ${addedText(added)}.${there}`;
}

/** "12 answers, 3 sessions and 4 other rows"; what there is none of is left out. */
export function addedText({ reviews, sessions, others }: Omit<Counts, 'known'>): string {
  const parts = [
    ...(reviews > 0 ? [count(reviews, 'answer')] : []),
    ...(sessions > 0 ? [count(sessions, 'session')] : []),
    ...(others > 0 ? [count(others, 'other row')] : []),
  ];
  return parts.join(', ').replace(/, (?=[^,]*$)/, ' and ');
}
