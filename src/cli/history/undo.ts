import { type Effect, undo, type Undone } from '../../history/undo.js';
import { clean } from '../../model/clean.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { Stop, usage } from '../failure.js';
import { count } from '../terminal/layout.js';
import { withArticle } from './restore.js';
import { faultText, historyPath, historyWorld, localMinute, notSound } from './words.js';

/** Takes back the newest import, sync, restore, undo or update of the tables; what was answered since stays. */
export async function undoChange(
  { options, context }: Invocation,
  file: string | undefined,
): Promise<ExitStatus> {
  if (file !== undefined) throw usage('undo takes no file', 'To choose a backup: prep history restore FILE');
  const dryRun = options.flag('dry-run');
  const undone = await undo(historyPath(context), dryRun, historyWorld(context));
  context.print(undoneText(done(undone), dryRun, context));
  return exitStatus.done;
}

type Done = Extract<Undone, { kind: 'undone' }>;

function done(undone: Undone): Done {
  switch (undone.kind) {
    case 'undone':
      return undone;
    case 'nothing':
      throw usage(
        'there is no import, restore or other change to take back',
        'To take back an answer, press u (or type :undo) in the drill. Backups: prep history restore',
      );
    case 'failed':
      throw new Stop({ kind: 'history', failure: undone.failure });
    case 'damaged':
      throw notSound(undone.examined);
    case 'refused':
      throw usage(
        `what there was before cannot be brought back: ${faultText(undone.examined)}`,
        'Your history was not changed. Other backups: prep history restore',
      );
    case 'would-lose':
      throw usage(loseText(undone), `To go back all the same: prep history restore ${undone.change.path}`);
  }
}

function loseText({ rows, why }: Extract<Undone, { kind: 'would-lose' }>): string {
  const what = `${count(rows, 'entry', 'entries')} made since would be lost`;
  return why === 'migration'
    ? `the tables were brought up to date, and ${what}, as the older tables cannot take them; nothing was changed`
    : `the history before was that of another device, and ${what}; nothing was changed`;
}

function undoneText({ change, effect, kept }: Done, dryRun: boolean, context: Context): string {
  const what = change.reason === 'hand' ? 'a change' : withArticle[change.reason];
  const lines = [
    `${dryRun ? 'This would take back' : 'Taken back'}: ${what}, made after ${localMinute(change.at, context)}.`,
    ...effectLines(effect),
  ];
  if (dryRun) return [...lines, 'Nothing was changed.'].join('\n');
  if (change.reason === 'migration') lines.push('This prep updates the tables again when it next starts.');
  if (kept !== null) lines.push(`The file from before is kept:\n  ${clean(kept.path)}`);
  return [...lines, 'To go back: prep history undo'].join('\n');
}

function effectLines({ before, after, kept, gone }: Effect): readonly string[] {
  return [
    `Answers: ${before} before, ${after} after.`,
    ...(gone > 0 ? [`Of other devices ${count(gone, 'answer')} ${gone === 1 ? 'goes' : 'go'}.`] : []),
    ...(kept > 0
      ? [`Given here since: ${count(kept, 'answer')}, which ${kept === 1 ? 'stays' : 'stay'}.`]
      : []),
  ];
}
