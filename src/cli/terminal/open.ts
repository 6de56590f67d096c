import type { Question } from '../../model/question.js';
import { cleanPainted } from '../clean.js';
import type { Context } from '../context.js';
import { edit, editorOf } from '../editor.js';
import type { Interrupts } from '../interrupts.js';
import type { World } from '../world.js';
import { TerminalFrontEnd, type Ways, type Widgets } from './front-end.js';
import { Highlighter } from './highlighter.js';
import { isLow } from './drawing.js';
import { Page } from './page.js';
import type { TextStyle } from './text-style.js';
import type { Editor } from './writer.js';

function editorIn({ env }: World): Editor | undefined {
  const name = editorOf(env);
  return name === undefined ? undefined : { name, edit: (text, extension) => edit(name, text, extension) };
}

/** Lines longer than this are hard to read. */
const widest = 100;

/** The front end of a drill for a person: menus where the terminal takes them, the numbered path elsewhere. */
export async function openTerminal(
  context: Context,
  interrupts: Interrupts,
  { asksConfidence }: Pick<Ways, 'asksConfidence'>,
): Promise<TerminalFrontEnd> {
  const { stdout } = context.world;
  const highlighter = new Highlighter();
  const page = new Page(
    (text) => void stdout.write(text),
    () => styleOf(context, highlighter),
  );
  const widgets = context.takesMenus ? menus(context, interrupts, page) : numbered(context, interrupts);
  const colours = context.takesMenus && context.paint(stdout).coloured;
  const prepare = async (question: Question) => (colours ? highlighter.loadFor(question) : undefined);
  return new TerminalFrontEnd(await widgets, page, { prepare, asksConfidence });
}

function styleOf(context: Context, { highlight }: Highlighter): TextStyle {
  const { stdout } = context.world;
  return {
    width: Math.min(context.width, widest),
    paint: context.paint(stdout),
    rows: context.takesMenus ? (stdout.rows ?? 24) : undefined,
    compact: context.takesMenus && isLow(stdout),
    numberedCode: !context.takesMenus,
    highlight,
    saves: context.saves,
    shipped: context.shipped,
    offsetAt: (at) => context.world.offsetAt(at),
  };
}

async function menus(context: Context, interrupts: Interrupts, page: Page): Promise<Widgets> {
  const { MenuAsker } = await import('./menu-asker.js');
  const { world } = context;
  const { stdin: input, stdout: output } = world;
  const terminal = {
    input,
    output,
    interrupts,
    paint: context.paint(output),
    page,
    suspend: () => world.suspend(),
  };
  const asker = new MenuAsker(terminal, () => context.clock.now().at, editorIn(world));
  return {
    asker,
    begin: (question) => asker.begin(question),
    tick: (points) => asker.tick(points),
    confidence: () => asker.confidence(),
    pause: (may) => asker.pause(may),
  };
}

async function numbered({ world }: Context, interrupts: Interrupts): Promise<Widgets> {
  const { NumberedAsker } = await import('./numbered-asker.js');
  const { LineReader } = await import('../lines.js');
  const { stdin, stdout } = world;
  const asker = new NumberedAsker({
    lines: new LineReader(stdin, interrupts),
    write: (text) => void stdout.write(cleanPainted(text)),
    echoed: stdin.isTTY === true,
  });
  return {
    asker,
    begin: () => asker.begin(),
    tick: (points) => asker.tick(points),
    confidence: () => asker.confidence(),
    pause: (may) => asker.pause(may),
  };
}
