import type { Reply } from '../../../model/asker.js';
import type { Paint } from '../../paint.js';
import { letterCommand } from '../commands.js';

/** A key as it was pressed. */
export interface Key {
  /** "up", "return", "a", "1"; empty where the key has no name. */
  readonly name: string;
  readonly ctrl: boolean;
  /** The line typed so far, this key included. */
  readonly line: string;
  /** What the terminal sent for it: the sign that was typed, or the sequence of a key. */
  readonly text: string;
}

/** What a widget shows: `active` is the line that must stay visible when the terminal is too low for all. */
export interface View {
  readonly lines: readonly string[];
  readonly active: number;
  /** Where in the active line the cursor stands, in UTF-16 units, where a text is written. */
  readonly at?: number;
  /** Which keys do what, shown dimmed. */
  readonly help: string;
  /** The same for a screen of few lines. */
  readonly brief: string;
}

export interface Room {
  readonly width: number;
  readonly paint: Paint;
}

/** The end of asking: what came of it, and what stays on the screen. */
export interface Done<R> {
  readonly done: R;
  readonly trace: readonly string[];
  /** The state that holds instead, should more be typed at once: then this key was the middle of a paste. */
  readonly unless?: Widget<R>;
  /** What to go on with after a command; the state before the last key, where this is missing. */
  readonly again?: Widget<R>;
}

/**
 * One state of something that is asked by keys: pressing a key gives the next state, or the end. Widgets know
 * nothing of the terminal; `prompt.ts` draws them.
 */
export interface Widget<R> {
  /** The line typed so far, shown last and with a cursor; undefined in a menu. */
  readonly typed: string | undefined;
  /** Of a widget that holds a text of several lines: whether nothing is written in it. */
  readonly composes?: { readonly empty: boolean };
  /** The state that holds instead, should more be typed at once: then the key before was the middle of a paste. */
  readonly unless?: Widget<R>;
  press(key: Key): Widget<R> | Done<R>;
  view(room: Room): View;
}

export function isDone<R>(next: Widget<R> | Done<R>): next is Done<R> {
  return 'done' in next;
}

/** A command given by its letter, where no text is typed. */
export function commandAt(key: Key): Done<Reply> | undefined {
  const command = key.ctrl ? undefined : letterCommand(key.name);
  return command === undefined ? undefined : { done: command, trace: [] };
}

/** The index that a number key stands for, or -1. */
export function indexOf(key: Key, length: number): number {
  const index = /^[1-9]$/.test(key.name) ? Number(key.name) - 1 : -1;
  return index < length ? index : -1;
}

/** The index above or below, round at the ends; undefined for any other key. */
export function moved(key: Key, from: number, length: number): number | undefined {
  if (key.name === 'up') return (from + length - 1) % length;
  return key.name === 'down' || key.name === 'tab' ? (from + 1) % length : undefined;
}

export function isEnter(key: Key): boolean {
  return key.name === 'return' || key.name === 'enter';
}
