import { createPrompt, ExitPromptError, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Interrupts } from '../interrupts.js';
import type { Input, Output } from '../world.js';
import { cutAtEdge, type Drawing, drawn } from './drawing.js';
import { type Asked, Feed } from './feed.js';
import type { Page } from './page.js';
import type { Key, Room, Widget } from './widgets/widget.js';

export interface Terminal {
  readonly input: Input;
  readonly output: Output;
  readonly interrupts: Interrupts;
  readonly paint: Room['paint'];
  /** What stands above the widget. */
  readonly page: Page;
  /** Puts the program to sleep, as Ctrl-Z does, until the shell wakes it. */
  suspend(): Promise<void>;
}

/** What stands below the prompt at this moment, such as the time left; it is looked at again all the time. */
export type Footer = () => string | undefined;

/** How a drawing ends: answered; to be drawn anew, since the terminal was resized or put to sleep; or left. */
type Ending<R> =
  | { readonly type: 'done'; readonly asked: Asked<R> }
  | { readonly type: 'resized' | 'asleep' | 'left'; readonly widget: Widget<R> };

/** What a line reader tells beside keys, and what it holds. */
interface Reader {
  on(event: string, heed: () => void): unknown;
  removeListener(event: string, heed: () => void): unknown;
  line: string;
}

interface Config {
  readonly widget: Widget<unknown>;
  readonly terminal: Terminal;
  readonly footer: Footer;
}

/** Asks a terminal to mark what is pasted, and to leave that off again (bracketed paste, xterm). */
const markPastes = { on: '\u001b[?2004h', off: '\u001b[?2004l' } as const;

/** Draws a widget and feeds it keys until it is done. This is the one place that knows Inquirer. */
const draw = createPrompt<Ending<unknown>, Config>(({ widget: first, terminal, footer }, end) => {
  const feed = useFeed(first, end);
  const reader = useRef<Reader | undefined>(undefined);
  const edited = useRef<Line | undefined>(undefined);
  useEffect((readline) => {
    reader.current = readline;
    // What was typed before the line is drawn anew.
    readline.write(first.typed ?? '');
    if (first.composes !== undefined) feed.redraw();
    return opened({ terminal, reader: readline, feed }, end);
  }, []);
  useKeypress((event, readline) => {
    feed.press(keyOf(event, readline.line));
    // In a menu, letters must not pile up in the line that readline keeps.
    if (feed.widget.typed === undefined) setLine(readline, lineOf(feed.widget, edited.current));
  });
  const { columns: width = 80, rows = 24 } = terminal.output;
  const { page, paint } = terminal;
  const drawing = drawn(feed.widget, { width, rows, above: page.height, paint, footer: useFooter(footer) });
  edited.current = drawing.edited;
  if (drawing.edited !== undefined) setLine(reader.current, lineOf(feed.widget, drawing.edited));
  // A single line that is typed may be longer than the screen is wide, and then goes on in the next row.
  const { content, below } = feed.widget.typed === undefined ? cutAtEdge(drawing) : drawing;
  return [content, below];
});

/** What feeds the keys to the widget, the same at every drawing. */
function useFeed<R>(first: Widget<R>, end: (ending: Ending<R>) => void): Feed<R> {
  const [, setVersion] = useState(0);
  const redraw = () => setVersion((version) => version + 1);
  const feed = useRef<Feed<R> | undefined>(undefined);
  feed.current ??= new Feed(first, { draw: redraw, end: (asked) => end({ type: 'done', asked }) });
  return feed.current;
}

type Line = NonNullable<Drawing['edited']>;

/** What readline takes for the line that is edited: Inquirer looks there for where the cursor belongs. */
function setLine(reader: Reader | undefined, edited: Line): void {
  if (reader !== undefined) Object.assign(reader, edited);
}

/** The line for readline, drawn or not yet: Ctrl-D leaves where it is empty, so it is only where nothing is written. */
function lineOf({ composes }: Widget<unknown>, drawnLine: Line | undefined): Line {
  return composes?.empty === false ? (drawnLine ?? { line: ' ', cursor: 0 }) : { line: '', cursor: 0 };
}

/** Everything that holds as long as a widget is drawn; gives the way to end it. */
function opened<R>(
  { terminal, reader, feed }: { terminal: Terminal; reader: Reader; feed: Feed<R> },
  end: (ending: Ending<R>) => void,
): () => void {
  const { widget } = feed;
  const stopListening = listen(reader, terminal, (type) => {
    const asked = feed.ended;
    end(asked === undefined ? { type, widget: feed.widget } : { type: 'done', asked });
  });
  if (widget.composes !== undefined) terminal.output.write(markPastes.on);
  return () => {
    stopListening();
    feed.stop();
    if (widget.composes !== undefined) terminal.output.write(markPastes.off);
  };
}

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
  readline: Reader,
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
  // A terminal that is gone may be told by an error alone. It cannot be reset either; this listener stays, since
  // closing tries it.
  readline.on('error', onGone);
  return () => {
    input.off('end', onGone);
    output.off('resize', onResize);
    readline.removeListener('SIGTSTP', onSleep);
    readline.removeListener('close', onClose);
  };
}

/** Signs such as ";" come without a name, and every key with its sequence, whatever the library's type says. */
function keyOf(event: { readonly name?: string; readonly ctrl: boolean }, line: string): Key {
  const { name = '', ctrl } = event;
  const text = 'sequence' in event && typeof event.sequence === 'string' ? event.sequence : '';
  return { name, ctrl, line, text };
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
