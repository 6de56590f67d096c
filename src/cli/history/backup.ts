import { resolve } from 'node:path';
import { isOwnName } from '../../history/backup-names.js';
import { type BackedUp, makeBackup as makeHistoryBackup, type Wanted } from '../../history/make-backup.js';
import { clean } from '../../model/clean.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { Stop, usage } from '../failure.js';
import { contentText, historyPath, historyWorld, notSound } from './words.js';

/** A copy of the history beside it, or where the learner says; checked before and after. */
export async function makeBackup({ context }: Invocation, named: string | undefined): Promise<ExitStatus> {
  const path = historyPath(context);
  const file = named === undefined ? undefined : resolve(named);
  if (file !== undefined && isOwnName(path, file)) {
    throw usage(
      `names such as ${named ?? ''} are those that prep gives, and it removes old ones`,
      'Choose another.',
    );
  }
  const made = await backedUp({ path, reason: 'hand', file }, context);
  context.print(
    `Backed up ${contentText(made.content, context)}:\n  ${clean(made.path)}\n` +
      `Bring it back with: prep history restore ${clean(made.path)}`,
  );
  return exitStatus.done;
}

/**
 * Backs the history up before it is changed, so that `prep history undo` can take the change back. The path of the
 * backup; undefined where there is no history yet, or only one in memory.
 */
export async function backupBefore(
  context: Context,
  reason: Exclude<Wanted['reason'], 'hand' | 'migration'>,
): Promise<string | undefined> {
  const { existsSync } = await import('node:fs');
  if (context.databasePath === ':memory:' || !existsSync(context.databasePath)) return undefined;
  return (await backedUp({ path: historyPath(context), reason }, context)).path;
}

async function backedUp(wanted: Wanted, context: Context): Promise<Extract<BackedUp, { kind: 'made' }>> {
  const made = await makeHistoryBackup(wanted, historyWorld(context));
  switch (made.kind) {
    case 'made':
      return made;
    case 'taken':
      throw new Stop({ kind: 'output', path: wanted.file ?? '', reason: 'the file is there already' });
    case 'failed':
      throw new Stop({ kind: 'history', failure: made.failure });
    case 'refused':
      throw notSound(made.examined);
  }
}
