import { didYouMean } from '../../model/closest.js';
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
const actions: Readonly<
  Record<string, (invocation: Invocation, file: string | undefined) => Promise<ExitStatus>>
> = {
  export: exportAll,
  import: importAll,
  sync: syncAll,
  backup: makeBackup,
  restore: restoreBackup,
  undo: undoChange,
};

/** The names of what it can do. */
export const historyActions = Object.keys(actions);

/** `prep history ACTION FILE`. */
export async function runHistory(invocation: Invocation): Promise<ExitStatus> {
  const [action, file] = invocation.arguments;
  const names = Object.keys(actions);
  const hint = `It can: ${names.join(', ')}. See: prep history --help`;
  if (action === undefined) throw usage('name what to do with the history', hint);
  const run = actions[action];
  if (run !== undefined) return run(invocation, file);
  throw usage(`history cannot "${action}"${didYouMean(action, names)}`, hint);
}
