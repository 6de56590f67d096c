import { resolve } from 'node:path';
import { listBackups, listDamaged, type Backup } from '../../history/backup-names.js';
import { examine } from '../../history/examine.js';
import { restore, type Restored } from '../../history/restore.js';
import { clean } from '../../model/clean.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { Stop, usage } from '../failure.js';
import { contentText, faultText, historyPath, historyWorld, localMinute, sizeText } from './words.js';

/** With a file: puts it in the place of the history. Without: what there is to bring back. */
export async function restoreBackup(
  { options, context }: Invocation,
  named: string | undefined,
): Promise<ExitStatus> {
  const path = historyPath(context);
  if (named === undefined) return listAll(path, context);
  const backup = resolve(named);
  if (backup === path) throw usage('that is the history itself', 'See what there is: prep history restore');
  const dryRun = options.flag('dry-run');
  const restored = await restore({ path, backup, dryRun }, historyWorld(context));
  context.print(restoredText({ backup, path, dryRun }, done(backup, restored), context));
  return exitStatus.done;
}

type Done = Extract<Restored, { kind: 'restored' }>;

function done(backup: string, restored: Restored): Done {
  switch (restored.kind) {
    case 'restored':
      return restored;
    case 'failed':
      throw new Stop({ kind: 'history', failure: restored.failure });
    case 'refused':
      throw usage(
        `${backup} was not brought back: ${faultText(restored.examined)}`,
        'Your history was not changed. See what there is: prep history restore',
      );
  }
}

interface Asked {
  readonly backup: string;
  readonly path: string;
  readonly dryRun: boolean;
}

function restoredText(
  { backup, path, dryRun }: Asked,
  { backup: content, kept }: Done,
  context: Context,
): string {
  const what = `${clean(backup)}\n  (${contentText(content, context)})`;
  if (dryRun)
    return `It is sound, and would take the place of ${clean(path)}:\n  ${what}\nNothing was changed.`;
  const lines = [`Brought back:\n  ${what}`];
  if (kept !== null)
    lines.push(`The ${kept.damaged ? 'damaged ' : ''}file from before is kept:\n  ${clean(kept.path)}`);
  if (kept?.damaged === false) lines.push('To go back: prep history undo');
  return lines.join('\n');
}

async function listAll(path: string, context: Context): Promise<ExitStatus> {
  const backups = listBackups(path);
  const lines: string[] = [];
  for (const backup of backups) lines.push(await backupLines(backup, context));
  const damaged = listDamaged(path).map((file) => `damaged, kept for you\n  ${clean(file)}`);
  if (lines.length + damaged.length === 0) {
    context.print(`There is no backup beside ${clean(path)} yet. Make one with: prep history backup`);
    return exitStatus.done;
  }
  context.print([...lines, ...damaged, 'Bring one back with: prep history restore FILE'].join('\n'));
  return exitStatus.done;
}

async function backupLines({ path, at, size, reason }: Backup, context: Context): Promise<string> {
  const examined = await examine(path, historyWorld(context));
  const content =
    examined.kind === 'sound' ? contentText(examined, context) : `NOT SOUND: ${faultText(examined)}`;
  const why = reason === 'hand' ? 'made by you' : `before ${withArticle[reason]}`;
  return `${localMinute(at, context)}, ${why}: ${content} (${sizeText(size)})\n  ${clean(path)}`;
}

/** The change that a backup was made before. */
export const withArticle: Readonly<Record<Exclude<Backup['reason'], 'hand'>, string>> = {
  migration: 'an update of the tables',
  import: 'an import',
  sync: 'a sync',
  restore: 'a restore',
  undo: 'an undo',
};
