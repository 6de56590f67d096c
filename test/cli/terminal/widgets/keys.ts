import type { Part } from '../../../../src/model/asker.js';
import { partId } from '../../../../src/model/ids.js';
import { paintFor } from '../../../../src/cli/paint.js';
import {
  type Done,
  isDone,
  type Room,
  type View,
  type Widget,
} from '../../../../src/cli/terminal/widgets/widget.js';
import { PassThrough } from 'node:stream';

/** Text without colours. */
export const plain = paintFor(new PassThrough(), 'never', {});

export function room(width = 80): Room {
  return { width, paint: plain };
}

export function parts(...texts: readonly string[]): readonly Part[] {
  return texts.map((text) => ({ id: partId(text, text.toLowerCase()), text }));
}

/** What a terminal sends for a key; nothing here looks at the sequences of the others. */
function textOf(name: string): string {
  const named: Record<string, string> = { return: '\r', enter: '\n', tab: '\t', space: ' ' };
  return named[name] ?? ([...name].length === 1 || name.startsWith('\u001b') ? name : '');
}

/** What came of a widget by keys: still asking, or done. */
export class Pressed<R> {
  constructor(private readonly state: Widget<R> | Done<R>) {}

  /** The keys by name, such as "down"; "ctrl-d" is d with Ctrl. */
  press(...names: readonly string[]): Pressed<R> {
    return names.reduce<Pressed<R>>((before, name) => before.key(name, ''), this);
  }

  /** Types a line and presses Enter, as a terminal reports it: the last key finds the line empty. */
  type(line: string): Pressed<R> {
    const typed = [...line].reduce<Pressed<R>>(
      (before, letter, index) => before.key(letter, line.slice(0, index + 1)),
      this,
    );
    return typed.key('return', '');
  }

  get done(): R {
    if (!isDone(this.state)) throw new Error('it still asks');
    return this.state.done;
  }

  get trace(): readonly string[] {
    if (!isDone(this.state)) throw new Error('it still asks');
    return this.state.trace;
  }

  get asking(): boolean {
    return !isDone(this.state);
  }

  view(width = 80): View {
    if (isDone(this.state)) throw new Error('it is done');
    return this.state.view(room(width));
  }

  get lines(): readonly string[] {
    return this.view().lines;
  }

  /** Types one sign more of a line that readline keeps. */
  line(sign: string, line: string): Pressed<R> {
    return this.key(sign, line);
  }

  /** Writes a text as somebody types it, line breaks and tabs too. */
  write(text: string): Pressed<R> {
    const names: Record<string, string> = { '\n': 'return', '\t': 'tab' };
    return [...text].reduce<Pressed<R>>((before, sign) => before.key(names[sign] ?? sign, ''), this);
  }

  /** What comes from a terminal that marks what is pasted. */
  paste(text: string): Pressed<R> {
    return this.key('\u001b[200~', '').write(text).key('\u001b[201~', '');
  }

  /** The state that holds when more is typed at once after the end. */
  get unless(): Pressed<R> {
    if (!isDone(this.state) || this.state.unless === undefined) throw new Error('it has no such state');
    return new Pressed(this.state.unless);
  }

  /** What is gone on with after a command. */
  get again(): Pressed<R> {
    if (!isDone(this.state) || this.state.again === undefined) throw new Error('it has no such state');
    return new Pressed(this.state.again);
  }

  private key(name: string, line: string): Pressed<R> {
    if (isDone(this.state)) throw new Error(`"${name}" comes after the end`);
    const ctrl = name.startsWith('ctrl-');
    return new Pressed(
      this.state.press({ name: ctrl ? name.slice(5) : name, ctrl, line, text: textOf(name) }),
    );
  }
}
