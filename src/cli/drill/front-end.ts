import type { FrontEnd } from '../../drill/ports.js';
import type { Context } from '../context.js';
import type { Interrupts } from '../interrupts.js';

/** The front end that fits: JSON Lines where asked for, menus on a terminal, the numbered path elsewhere. */
export async function chooseFrontEnd(
  context: Context,
  interrupts: Interrupts,
  { jsonl }: { jsonl: boolean },
): Promise<FrontEnd> {
  const { stdin, stdout } = context.world;
  const write = (text: string) => void stdout.write(text);
  if (jsonl) {
    const { JsonLinesFrontEnd } = await import('../jsonl/front-end.js');
    const { LineReader } = await import('../lines.js');
    return new JsonLinesFrontEnd(new LineReader(stdin, interrupts), write);
  }
  const { TerminalFrontEnd } = await import('../terminal/front-end.js');
  const paint = context.paint(stdout);
  const style = { width: Math.min(context.width, 100), paint, numberedCode: !context.takesMenus };
  if (context.takesMenus) {
    const { MenuAsker } = await import('../terminal/menu-asker.js');
    const asker = new MenuAsker({ input: stdin, output: stdout, interrupts, paint }, write);
    const tick = asker.tick.bind(asker);
    return new TerminalFrontEnd({ asker, tick, pause: () => asker.pause() }, style, write);
  }
  const { NumberedAsker } = await import('../terminal/numbered-asker.js');
  const { LineReader } = await import('../lines.js');
  const asker = new NumberedAsker(new LineReader(stdin, interrupts), write);
  // Nothing is redrawn here, so nothing is lost by going on at once.
  const pause = () => Promise.resolve(undefined);
  return new TerminalFrontEnd({ asker, tick: (points) => asker.tick(points), pause }, style, write);
}
