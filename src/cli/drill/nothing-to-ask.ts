import { summarize } from '../../drill/summary.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { Interrupts } from '../interrupts.js';
import { chooseFrontEnd } from './front-end.js';
import type { Wish } from './plan-drill.js';

/** That a mode finds nothing is no failure. A program still gets the first line of its protocol and the last. */
export async function nothingToAsk(
  { mode, seed }: Pick<Wish, 'mode' | 'seed'>,
  {
    session,
    jsonl,
    context,
  }: { readonly session: string; readonly jsonl: boolean; readonly context: Context },
): Promise<ExitStatus> {
  context.tell(`Nothing to ask in mode ${mode} now. Try: prep drill --mode all`);
  if (jsonl) {
    const interrupts = new Interrupts(context.world, () => '');
    const frontEnd = await chooseFrontEnd(context, interrupts, { jsonl, asksConfidence: false });
    frontEnd.opened({ session, planned: 0, seconds: null, seed, done: 0 });
    frontEnd.closed(summarize(session, [], 0));
  }
  return exitStatus.done;
}
