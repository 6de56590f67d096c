import type { Part, Reply } from '../../../model/asker.js';
import { briefKeys, keyHelp } from '../commands.js';
import { pointer, rowLines } from './rows.js';
import { commandAt, type Done, indexOf, isEnter, type Key, moved } from './widget.js';
import type { Room, View, Widget } from './widget.js';

interface State {
  readonly active: number;
  /** Indexes of the items placed so far, in their order. */
  readonly placed: readonly number[];
}

/** Items placed one after the other, first to last; Backspace takes the last one back. */
export function arrange(items: readonly Part[], state: State = { active: 0, placed: [] }): Widget<Reply> {
  return {
    typed: undefined,
    press: (key) => press(items, state, key),
    view: (room) => view(items, state, room),
  };
}

function press(items: readonly Part[], state: State, key: Key): Widget<Reply> | Done<Reply> {
  const { active, placed } = state;
  if (isEnter(key) && placed.length === items.length) return finish(items, placed);
  const index = indexOf(key, items.length);
  if (index >= 0) return place(items, state, index);
  if (isEnter(key) || key.name === 'space') return place(items, state, active);
  if (key.name === 'backspace')
    return arrange(items, { active: placed.at(-1) ?? active, placed: placed.slice(0, -1) });
  const next = moved(key, active, items.length);
  return next === undefined
    ? (commandAt(key) ?? arrange(items, state))
    : arrange(items, { active: next, placed });
}

/** The item gets the next place, and the pointer goes to the first that has none. */
function place(items: readonly Part[], { placed }: State, index: number): Widget<Reply> {
  if (placed.includes(index)) return arrange(items, { active: index, placed });
  const now = [...placed, index];
  const free = items.findIndex((_, each) => !now.includes(each));
  return arrange(items, { active: free < 0 ? index : free, placed: now });
}

function view(items: readonly Part[], { active, placed }: State, room: Room): View {
  const rows = items.map((item, index) => {
    const rank = placed.indexOf(index);
    const mark = `${pointer(index === active)} ${rank < 0 ? '[ ]' : `[${rank + 1}]`}`;
    return { mark, label: `${index + 1}.`, text: item.text, strong: index === active };
  });
  const { lines, starts } = rowLines(rows, room);
  const complete = placed.length === items.length;
  const step = complete ? 'Enter when this order is right' : `1-${items.length} or Enter for what comes next`;
  return {
    lines,
    active: starts[active] ?? 0,
    help: `${step}; Backspace takes one back; ${keyHelp}`,
    brief: `1-${items.length}, Enter, Backspace; ${briefKeys}`,
  };
}

function finish(items: readonly Part[], placed: readonly number[]): Done<Reply> {
  const ordered = placed.flatMap((index) => items[index] ?? []);
  return {
    done: { type: 'answer', response: ordered.map((item) => item.id) },
    trace: ordered.map((item, index) => `  ${index + 1}. ${item.text}`),
  };
}
