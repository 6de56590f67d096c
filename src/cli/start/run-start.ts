import { inScope } from '../../model/scope.js';
import { logOf } from '../../report/log.js';
import { aimOf } from '../aim.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { withoutKnown } from '../drill/plan-drill.js';
import { runDrill } from '../drill/run-drill.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { Interrupts } from '../interrupts.js';
import { readSummed } from '../knowledge.js';
import { readLearnerHistory } from '../open-history.js';
import { Page } from '../terminal/page.js';
import { startText } from './start-text.js';
import { todayOf, type Today } from './today.js';

/** `prep` alone on a terminal: what today holds, and one key to begin. */
export async function runStart(invocation: Invocation): Promise<ExitStatus> {
  const { context } = invocation;
  const today = await readToday(context);
  if (context.takesMenus) return (await entered(today, context)) ? runDrill(invocation) : exitStatus.done;
  context.print(`${startText(today, styleOf(context))}Begin with: prep drill. All commands: prep --help`);
  return exitStatus.done;
}

async function readToday(context: Context): Promise<Today> {
  const library = await context.library();
  const all = library.packs.flatMap((pack) => pack.questions);
  const history = await readLearnerHistory(context);
  try {
    const now = context.clock.now();
    const aim = aimOf(history?.plan(), now, (at) => context.world.offsetAt(at));
    const marks = history?.marks() ?? [];
    const questions = withoutKnown(all, marks).filter((question) => inScope(question, aim.plan));
    const nothing = logOf(all, []);
    const log = history === undefined ? nothing : { ...nothing, ...readSummed(history, all) };
    return todayOf({ questions, log, now }, aim);
  } finally {
    history?.close();
  }
}

/** Shows the screen and waits for a key: Enter begins. */
async function entered(today: Today, context: Context): Promise<boolean> {
  const { ask } = await import('../terminal/prompt.js');
  const { enterOrLeave } = await import('../terminal/widgets/enter-or-leave.js');
  const { stdin: input, stdout: output } = context.world;
  const page = new Page(
    (text) => void output.write(text),
    () => ({
      ...styleOf(context),
      numberedCode: false,
      shipped: context.shipped,
      saves: context.saves,
      offsetAt: (at) => context.world.offsetAt(at),
    }),
  );
  page.add((style) => startText(today, style));
  const asked = await ask(enterOrLeave(), {
    input,
    output,
    interrupts: new Interrupts(context.world, () => ''),
    paint: context.paint(output),
    page,
    suspend: () => context.world.suspend(),
  });
  return asked?.done === true;
}

function styleOf(context: Context) {
  return { width: Math.min(context.width, 100), paint: context.paint(context.world.stdout) };
}
