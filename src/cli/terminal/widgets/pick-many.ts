import type { Part, Reply } from '../../../model/asker.js';
import { briefKeys, keyHelp } from '../commands.js';
import { pointer, rowLines, traceOf } from './rows.js';
import { commandAt, indexOf, isEnter, moved, type Widget } from './widget.js';

interface State {
  readonly active: number;
  readonly taken: ReadonlySet<string>;
}

/** Any number of the options: a number or Space takes one or gives it back, Enter ends. */
export function pickMany(
  options: readonly Part[],
  state: State = { active: 0, taken: new Set() },
): Widget<Reply> {
  const { active, taken } = state;
  const toggled = (index: number): Widget<Reply> => {
    const id = options[index]?.id ?? '';
    const rest = new Set([...taken].filter((each) => each !== id));
    return pickMany(options, { active: index, taken: taken.has(id) ? rest : new Set([...taken, id]) });
  };
  return {
    typed: undefined,
    press(key) {
      const index = indexOf(key, options.length);
      if (index >= 0) return toggled(index);
      if (key.name === 'space') return toggled(active);
      if (isEnter(key)) {
        const response = options.filter((option) => taken.has(option.id)).map((option) => option.id);
        return { done: { type: 'answer', response }, trace: traceOf(options, taken) };
      }
      const next = moved(key, active, options.length);
      return next === undefined ? (commandAt(key) ?? this) : pickMany(options, { active: next, taken });
    },
    view(room) {
      const rows = options.map((option, index) => ({
        mark: `${pointer(index === active)} ${taken.has(option.id) ? '[x]' : '[ ]'}`,
        label: `${index + 1}.`,
        text: option.text,
        strong: index === active,
      }));
      const { lines, starts } = rowLines(rows, room);
      const help = `1-${options.length} or Space to take, Enter when done; ${keyHelp}`;
      return { lines, active: starts[active] ?? 0, help, brief: `1-${options.length}, Enter; ${briefKeys}` };
    },
  };
}
