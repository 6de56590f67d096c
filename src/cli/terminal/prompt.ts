import {
  AbortPromptError,
  createPrompt,
  ExitPromptError,
  type KeypressEvent,
  useEffect,
  useKeypress,
  useState,
} from '@inquirer/core';
import type { Interrupts } from '../interrupts.js';
import type { Input, Output } from '../world.js';
import { type Done, isDone, type Key, type Room, type View, type Widget } from './widgets/widget.js';

export interface Terminal {
  readonly input: Input;
  readonly output: Output;
  readonly interrupts: Interrupts;
  readonly paint: Room['paint'];
}

/** Hides the cursor, which marks nothing in a menu (DECTCEM); the library shows it again at the end. */
const hideCursor = '\u001b[?25l';

interface Config {
  readonly widget: Widget<unknown>;
  readonly terminal: Terminal;
}

/** Draws a widget and feeds it keys until it is done. This is the one place that knows Inquirer. */
const draw = createPrompt<Done<unknown>, Config>(({ widget: first, terminal }, end) => {
  const [widget, setWidget] = useState(first);
  const [, redraw] = useState(0);
  useEffect(() => {
    const onResize = () => redraw(terminal.output.columns ?? 0);
    terminal.output.on('resize', onResize);
    return () => void terminal.output.off('resize', onResize);
  }, []);
  useKeypress((event, readline) => {
    const next = widget.press(keyOf(event, readline.line));
    // In a menu, letters must not pile up in the line that readline keeps.
    if (!widget.typing) readline.clearLine(0);
    if (isDone(next)) end(next);
    else setWidget(next);
  });
  const room = { width: terminal.output.columns ?? 80, paint: terminal.paint };
  return drawn(widget.view(room), widget.typing, terminal);
});

function keyOf(event: KeypressEvent, line: string): Key {
  return { name: event.name ?? '', ctrl: event.ctrl, line };
}

function drawn(view: View, typing: boolean, terminal: Terminal): [string, string] {
  const rows = terminal.output.rows ?? 24;
  // One line for the help and one to spare: a drawing higher than the terminal cannot be redrawn.
  const lines = typing ? view.lines : fitted(view, Math.max(3, rows - 3));
  const content = lines.join('\n');
  return [typing ? content : `${content}${hideCursor}`, terminal.paint.dim(view.help)];
}

/** The lines around the active one, as many as there is room for. */
function fitted({ lines, active }: View, room: number): readonly string[] {
  if (lines.length <= room) return lines;
  const start = Math.min(Math.max(0, active - Math.floor(room / 2)), lines.length - room);
  return lines.slice(start, start + room);
}

/**
 * Asks until the widget is done; undefined when the learner left with Ctrl-D or the terminal is gone. Ctrl-C and
 * signals stop the command.
 */
export async function ask<R>(widget: Widget<R>, terminal: Terminal): Promise<Done<R> | undefined> {
  const left = new AbortController();
  const onKey = (_text: string, key: { name?: string; ctrl?: boolean } | undefined) => {
    if (key?.ctrl === true && key.name === 'd') left.abort();
  };
  const onEnd = () => left.abort();
  terminal.input.on('keypress', onKey).on('end', onEnd);
  const signal = AbortSignal.any([left.signal, terminal.interrupts.signal]);
  try {
    const context = { input: terminal.input, output: terminal.output, signal, clearPromptOnDone: true };
    const done = await terminal.interrupts.orStop(draw({ widget, terminal }, context));
    // The widget that was handed in made this result: the drawing only passes it on.
    return done as Done<R>;
  } catch (error) {
    if (error instanceof ExitPromptError) terminal.interrupts.interrupt();
    if (error instanceof AbortPromptError && left.signal.aborted) return undefined;
    return await terminal.interrupts.orStop(Promise.reject(error));
  } finally {
    terminal.input.off('keypress', onKey).off('end', onEnd);
  }
}
