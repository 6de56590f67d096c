import { basename } from 'node:path';
import { isFolder } from '../../history/exchange/device-files.js';
import type { FileRead } from '../../history/exchange/read-device-file.js';
import { syncHistory, type Synced } from '../../history/exchange/sync-history.js';
import { describeTrouble } from '../../history/exchange/trouble.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { count } from '../terminal/layout.js';
import { addedText } from './import.js';
import { connectToWrite, withBackup } from './open-exchange.js';
import { Progress } from './progress.js';
import { cannotWrite, fileReason } from '../file-reason.js';

/** `prep history sync --dir FOLDER`: what several machines have, on each of them. */
export async function syncAll(
  { context, options }: Invocation,
  file: string | undefined,
): Promise<ExitStatus> {
  const folder = options.text('dir');
  const server = options.text('to');
  if ((folder === undefined) === (server === undefined) || file !== undefined) {
    throw usage(
      'name the folder that your machines share, or a server',
      'For example: prep history sync --dir ~/Sync/prep',
    );
  }
  if (folder === undefined) {
    const { syncTo } = await import('./sync-to.js');
    return syncTo({ arguments: [], context, options }, server ?? '');
  }
  if (!isFolder(folder)) throw usage(`the folder ${folder} does not exist`, 'Make it, or check --dir.');
  const synced = await run(context, folder, options.flag('answers'));
  for (const line of notesOn(synced)) context.tell(line);
  context.print(syncedText(synced, folder));
  return synced.files.some(isSpoiled) ? exitStatus.found : exitStatus.done;
}

async function run(context: Context, folder: string, answers: boolean): Promise<Synced> {
  const connection = await connectToWrite(context);
  const progress = new Progress(context, 'Syncing');
  const { world, clock } = context;
  try {
    return await withBackup(context, { reason: 'sync', again: true }, (beforeFirst) =>
      syncHistory(connection, {
        ...{ folder, answers, beforeFirst, now: clock.now().at, random: (size) => world.random(size) },
        progress: (rows) => progress.show(rows),
      }),
    );
  } catch (error) {
    const reason = fileReason(error);
    throw reason === undefined ? error : cannotWrite(pathIn(error) ?? folder, reason);
  } finally {
    connection.close();
    progress.end();
  }
}

function pathIn(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('path' in error)) return undefined;
  return typeof error.path === 'string' ? error.path : undefined;
}

/** A file that is still on its way is no fault. */
function isSpoiled({ trouble }: FileRead): boolean {
  return trouble !== undefined && trouble.trouble.kind !== 'torn';
}

function notesOn({ files, renamed, waiting }: Synced): readonly string[] {
  const copied =
    renamed === undefined
      ? []
      : [
          `Another copy of this history (a copied home, or what was here before a restore) has written under its id.`,
          `From now on this one is device ${renamed}; nothing is lost.`,
        ];
  const later = waiting
    ? ['Some rows wait for others that no file here holds yet; they come with a later sync.']
    : [];
  return [...copied, ...files.flatMap(noteOn), ...later];
}

function noteOn({ path, trouble }: FileRead): readonly string[] {
  if (trouble === undefined) return [];
  const name = `${basename(path)}, line ${trouble.line}`;
  return trouble.trouble.kind === 'torn'
    ? [`${name}: the file ends within a line; the rest is taken in when it has come.`]
    : [`${name}: ${describeTrouble(trouble.trouble)}. What stands before it was taken in.`];
}

function syncedText({ counts, files, written }: Synced, folder: string): string {
  const added = counts.reviews + counts.sessions + counts.others;
  if (added === 0 && written === 0)
    return `Nothing to do: ${count(files.length, 'file')} in ${folder}, all known.`;
  const taken = added === 0 ? 'Nothing new came' : `Took in ${addedText(counts)}`;
  return `${taken}; wrote ${count(written, 'row')} of this device.`;
}
