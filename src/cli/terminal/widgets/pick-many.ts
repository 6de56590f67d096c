import type { Part, Reply } from '../../../model/asker.js';
import { briefKeys, keyHelp } from '../commands.js';
import { pointer, rowLines, traceOf } from './rows.js';
import { commandAt, type Done, indexOf, isEnter, type Key, moved } from './widget.js';
import type { Room, View, Widget } from './widget.js';

interface State {
  readonly active: number;
  readonly taken: ReadonlySet<string>;
}

/** Any number of the options: a number or Space takes one or gives it back, Enter ends. */
export function pickMany(
  options: readonly Part[],
  state: State = { active: 0, taken: new Set() },
): Widget<Reply> {
  return {
    typed: undefined,
    press: (key) => press(options, state, key),
    view: (room) => view(options, state, room),
  };
}

function press(options: readonly Part[], state: State, key: Key): Widget<Reply> | Done<Reply> {
  const { active, taken } = state;
  const index = key.name === 'space' ? active : indexOf(key, options.length);
  if (index >= 0)
    return pickMany(options, { active: index, taken: toggled(taken, options[index]?.id ?? '') });
  if (isEnter(key)) {
    const response = options.filter((option) => taken.has(option.id)).map((option) => option.id);
    return { done: { type: 'answer', response }, trace: traceOf(options, taken) };
  }
  const next = moved(key, active, options.length);
  if (next !== undefined) return pickMany(options, { active: next, taken });
  return commandAt(key) ?? pickMany(options, state);
}

function toggled(taken: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set(taken.has(id) ? [...taken].filter((each) => each !== id) : [...taken, id]);
}

function view(options: readonly Part[], { active, taken }: State, room: Room): View {
  const rows = options.map((option, index) => ({
    mark: `${pointer(index === active)} ${taken.has(option.id) ? '[x]' : '[ ]'}`,
    label: `${index + 1}.`,
    text: option.text,
    strong: index === active,
  }));
  const { lines, starts } = rowLines(rows, room);
  return {
    lines,
    active: starts[active] ?? 0,
    help: `1-${options.length} or Space to take, Enter when done; ${keyHelp}`,
    brief: `1-${options.length}, Enter; ${briefKeys}`,
  };
}
