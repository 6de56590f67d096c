import type { Context } from '../context.js';
import { edit, editorOf } from '../editor.js';
import type { Interrupts } from '../interrupts.js';
import type { World } from '../world.js';
import { TerminalFrontEnd } from './front-end.js';
import type { ComposeTools } from './compose.js';
import { Page } from './page.js';
import type { TextStyle } from './text-style.js';

function editorIn({ env }: World): ComposeTools['editor'] {
  const name = editorOf(env);
  return name === undefined ? undefined : { name, edit: (text, extension) => edit(name, text, extension) };
}

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
    const asker = new MenuAsker({ input, output, interrupts, paint, page, suspend, editor: editorIn(world) });
    return new TerminalFrontEnd(
      { asker, tick: (points) => asker.tick(points), pause: (may) => asker.pause(may) },
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
