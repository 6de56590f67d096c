import type { Part, Reply } from '../../../model/asker.js';
import { briefKeys, keyHelp } from '../commands.js';
import { pointer, rowLines, traceOf } from './rows.js';
import { commandAt, type Done, indexOf, isEnter, moved } from './widget.js';
import type { Room, View, Widget } from './widget.js';

/** One of the options: its number takes it at once, arrows and Enter as well. */
export function pickOne(options: readonly Part[], active = 0): Widget<Reply> {
  return {
    typed: undefined,
    press(key) {
      const index = isEnter(key) ? active : indexOf(key, options.length);
      if (index >= 0) return take(options, index);
      const next = moved(key, active, options.length);
      return next === undefined ? (commandAt(key) ?? this) : pickOne(options, next);
    },
    view: (room) => view(options, active, room),
  };
}

function view(options: readonly Part[], active: number, room: Room): View {
  const rows = options.map((option, index) => ({
    mark: pointer(index === active),
    label: `${index + 1}.`,
    text: option.text,
    strong: index === active,
  }));
  const { lines, starts } = rowLines(rows, room);
  return {
    lines,
    active: starts[active] ?? 0,
    help: `1-${options.length} or arrows and Enter; ${keyHelp}`,
    brief: `1-${options.length}; ${briefKeys}`,
  };
}

function take(options: readonly Part[], index: number): Done<Reply> {
  const id = options[index]?.id;
  return {
    done: { type: 'answer', response: id },
    trace: traceOf(options, new Set(id === undefined ? [] : [id])),
  };
}
