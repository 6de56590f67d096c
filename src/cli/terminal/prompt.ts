import { createPrompt, ExitPromptError, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Interrupts } from '../interrupts.js';
import type { Input, Output } from '../world.js';
import { drawn } from './drawing.js';
import type { ComposeTools } from './compose.js';
import type { Page } from './page.js';
import { type Done, isDone, type Key, type Room, type Widget } from './widgets/widget.js';

export interface Terminal {
  readonly input: Input;
  readonly output: Output;
  readonly interrupts: Interrupts;
  readonly paint: Room['paint'];
  /** What stands above the widget. */
  readonly page: Page;
  /** Puts the program to sleep, as Ctrl-Z does, until the shell wakes it. */
  suspend(): Promise<void>;
  /** The learner's editor, where one is named. */
  readonly editor?: ComposeTools['editor'] | undefined;
}

/** What stands below the prompt at this moment, such as the time left; it is looked at again all the time. */
export type Footer = () => string | undefined;

/** The end of asking, with the state the widget had before its last key. */
export interface Asked<R> extends Done<R> {
  readonly last: Widget<R>;
}

/** How a drawing ends: answered; to be drawn anew, since the terminal was resized or put to sleep; or left. */
type Ending<R> =
  | { readonly type: 'done'; readonly asked: Asked<R> }
  | { readonly type: 'resized' | 'asleep' | 'left'; readonly widget: Widget<R> };

/** What a line reader tells beside keys. */
interface Teller {
  on(event: string, heed: () => void): unknown;
  removeListener(event: string, heed: () => void): unknown;
}

interface Config {
  readonly widget: Widget<unknown>;
  readonly terminal: Terminal;
  readonly footer: Footer;
}

/** Draws a widget and feeds it keys until it is done. This is the one place that knows Inquirer. */
const draw = createPrompt<Ending<unknown>, Config>(({ widget: first, terminal, footer }, end) => {
  const [widget, setWidget] = useState(first);
  const current = useRef(widget);
  current.current = widget;
  useEffect((readline) => {
    // What was typed before the line is drawn anew.
    readline.write(first.typed ?? '');
    return listen(readline, terminal, (type) => end({ type, widget: current.current }));
  }, []);
  useKeypress((event, readline) => {
    const next = widget.press(keyOf(event, readline.line));
    // In a menu, letters must not pile up in the line that readline keeps.
    if (widget.typed === undefined) readline.clearLine(0);
    if (isDone(next)) end({ type: 'done', asked: { ...next, last: widget } });
    else setWidget(next);
  });
  const below = useFooter(footer);
  const { columns: width = 80, rows = 24 } = terminal.output;
  const drawing = drawn(widget, { width, rows, above: terminal.page.height, paint: terminal.paint });
  return below === undefined ? drawing : [drawing, terminal.paint.dim(below)];
});

/** The footer as it is now; the drawing is made anew when it has changed. */
function useFooter(footer: Footer): string | undefined {
  const [below, setBelow] = useState(footer());
  useEffect(() => {
    // Oftener than a second, so that no second is left out.
    const timer = setInterval(() => setBelow(footer()), 250);
    return () => clearInterval(timer);
  }, []);
  return below;
}

/** Hears what ends a drawing from outside; gives the way to stop hearing it. */
function listen(
  readline: Teller,
  { input, output, interrupts }: Terminal,
  end: (type: 'resized' | 'asleep' | 'left') => void,
): () => void {
  const onResize = () => end('resized');
  const onSleep = () => end('asleep');
  // Ctrl-D on an empty line closes the line reader, and so does a terminal that is gone; only the first is a wish
  // of the learner, so the second goes first.
  const onClose = () => void setImmediate(() => end('left'));
  const onGone = () => interrupts.terminate();
  input.on('end', onGone);
  output.on('resize', onResize);
  readline.on('SIGTSTP', onSleep);
  readline.on('close', onClose);
  // A terminal that is gone cannot be reset either; this listener stays, since closing tries it.
  readline.on('error', onClose);
  return () => {
    input.off('end', onGone);
    output.off('resize', onResize);
    readline.removeListener('SIGTSTP', onSleep);
    readline.removeListener('close', onClose);
  };
}

/** Signs such as ";" come without a name, whatever the library's type says. */
function keyOf({ name = '', ctrl }: { readonly name?: string; readonly ctrl: boolean }, line: string): Key {
  return { name, ctrl, line };
}

/**
 * Asks until the widget is done; undefined when the learner left with Ctrl-D. Ctrl-C, signals and a terminal that
 * is gone stop the command.
 */
export async function ask<R>(
  widget: Widget<R>,
  terminal: Terminal,
  footer: Footer = none,
): Promise<Asked<R> | undefined> {
  const ending = await drawOnce(widget, terminal, footer);
  if (ending.type === 'left') return undefined;
  if (ending.type === 'done') return ending.asked;
  if (ending.type === 'asleep') await terminal.interrupts.orStop(terminal.suspend());
  terminal.page.redraw(ending.type === 'asleep' ? 'below' : 'in-place');
  return ask(ending.widget, terminal, footer);
}

const none: Footer = () => undefined;

async function drawOnce<R>(widget: Widget<R>, terminal: Terminal, footer: Footer): Promise<Ending<R>> {
  const { input, output, interrupts } = terminal;
  try {
    const context = { input, output, signal: interrupts.signal, clearPromptOnDone: true };
    const ending = await interrupts.orStop(draw({ widget, terminal, footer }, context));
    // The widget that was handed in made this result: the drawing only passes it on.
    return ending as Ending<R>;
  } catch (error) {
    // Ctrl-C reaches us as a key, since the terminal hands every key over raw.
    if (error instanceof ExitPromptError) interrupts.interrupt();
    if (interrupts.signal.aborted) return await interrupts.orStop(new Promise<never>(() => undefined));
    throw error;
  }
}
