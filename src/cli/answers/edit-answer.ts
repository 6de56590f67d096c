import type { Context } from '../context.js';
import { edit, editorOf } from '../editor.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { openLearnerHistory } from '../open-history.js';
import type { Answered } from './list-text.js';

/** Opens the last version in the learner's editor and saves what comes back as the next; no version is lost. */
export async function editAnswer({ id, drafts }: Answered, context: Context): Promise<ExitStatus> {
  const { stdin, stdout, env } = context.world;
  const editor = editorOf(env);
  if (stdin.isTTY !== true || stdout.isTTY !== true) {
    throw usage('an editor needs a terminal', `Without one: prep answers ${id} --json`);
  }
  if (editor === undefined) throw usage('no editor is named', 'Name yours: export EDITOR=nano');
  const before = drafts.at(-1)?.text ?? '';
  const edited = await edit(editor, before, '.md');
  const text = edited.text.trimEnd();
  const changed = text.trim() !== '' && text !== before.trimEnd();
  // Saved even where the editor failed: what it left behind is work.
  if (changed) await save(text, { id, context });
  if (edited.ok) context.print(changed ? 'Saved as a new version.' : 'Nothing was changed.');
  else
    throw usage(edited.reason, changed ? 'What it left is saved as a new version.' : 'Nothing was changed.');
  return exitStatus.done;
}

async function save(text: string, { id, context }: { id: Answered['id']; context: Context }): Promise<void> {
  const history = await openLearnerHistory(context, { keep: true });
  try {
    history.saveDraft({ question: id, text, ...context.clock.now() });
  } finally {
    history.close();
  }
}
