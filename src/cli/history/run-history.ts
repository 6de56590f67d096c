import { type Actions, runAction, whatItCan } from '../actions.js';
import type { Invocation } from '../command.js';
import type { ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { makeBackup } from './backup.js';
import { exportAll } from './export.js';
import { importAll } from './import.js';
import { restoreBackup } from './restore.js';
import { syncAll } from './sync.js';
import { undoChange } from './undo.js';

/** What `prep history` can do; each lies in a file of its own. */
const actions: Actions = {
  export: { run: exportAll, takes: ['as', 'answers'] },
  import: { run: importAll, takes: [] },
  sync: { run: syncAll, takes: ['dir', 'to', 'as', 'answers'] },
  backup: { run: makeBackup, takes: [] },
  restore: { run: restoreBackup, takes: ['dry-run'] },
  undo: { run: undoChange, takes: ['dry-run'] },
};

/** The names of what it can do. */
export const historyActions = Object.keys(actions);

/** `prep history ACTION FILE`. */
export async function runHistory(invocation: Invocation): Promise<ExitStatus> {
  const [word, name] = invocation.arguments;
  if (word === undefined) {
    throw usage('name what to do with the history', whatItCan('history', actions));
  }
  return runAction(actions, { command: 'history', word, name }, invocation);
}
