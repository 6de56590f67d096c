import type { Context } from '../context.js';
import type { Interrupts } from '../interrupts.js';
import { TerminalFrontEnd } from './front-end.js';
import { Page } from './page.js';
import type { TextStyle } from './text-style.js';

/** Lines longer than this are hard to read. */
const widest = 100;

/** The front end of a drill for a person: menus where the terminal takes them, the numbered path elsewhere. */
export async function openTerminal(context: Context, interrupts: Interrupts): Promise<TerminalFrontEnd> {
  const { world, takesMenus } = context;
  const { stdin: input, stdout: output } = world;
  const write = (text: string) => void output.write(text);
  const paint = context.paint(output);
  const style = (): TextStyle => ({
    width: Math.min(context.width, widest),
    paint,
    numberedCode: !takesMenus,
    saves: context.saves,
    offsetAt: (at) => world.offsetAt(at),
  });
  const page = new Page(write, style);
  if (takesMenus) {
    const { MenuAsker } = await import('./menu-asker.js');
    const suspend = () => world.suspend();
    const asker = new MenuAsker({ input, output, interrupts, paint, page, suspend });
    return new TerminalFrontEnd(
      { asker, tick: (points) => asker.tick(points), pause: () => asker.pause() },
      page,
    );
  }
  const { NumberedAsker } = await import('./numbered-asker.js');
  const { LineReader } = await import('../lines.js');
  const echoed = input.isTTY === true;
  const asker = new NumberedAsker({ lines: new LineReader(input, interrupts), write, echoed });
  // Nothing is redrawn here, so nothing is lost by going on at once.
  const pause = () => Promise.resolve(undefined);
  return new TerminalFrontEnd({ asker, tick: (points) => asker.tick(points), pause }, page);
}
