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

  private key(name: string, line: string): Pressed<R> {
    if (isDone(this.state)) throw new Error(`"${name}" comes after the end`);
    const ctrl = name.startsWith('ctrl-');
    return new Pressed(this.state.press({ name: ctrl ? name.slice(5) : name, ctrl, line }));
  }
}
