import type { Part, Reply } from '../../../model/asker.js';
import { hanging } from '../layout.js';
import { briefKeys, keyHelp } from '../commands.js';
import { pointer, rowLines } from './rows.js';
import { commandAt, type Done, indexOf, isEnter, type Key, moved } from './widget.js';
import type { Room, View, Widget } from './widget.js';

interface State {
  readonly active: number;
  /** For each left side so far, the index of the right side chosen. */
  readonly chosen: readonly number[];
}

export interface Sides {
  readonly left: readonly Part[];
  readonly right: readonly Part[];
}

/** For one left side after the other, its right side; Backspace goes back to the one before. */
export function pair(sides: Sides, state: State = { active: 0, chosen: [] }): Widget<Reply> {
  return {
    typed: undefined,
    press: (key) => press(sides, state, key),
    view: (room) => view(sides, state, room),
  };
}

function press(sides: Sides, state: State, key: Key): Widget<Reply> | Done<Reply> {
  const { left, right } = sides;
  const { active, chosen } = state;
  if (key.name === 'backspace') return pair(sides, { active, chosen: chosen.slice(0, -1) });
  const complete = chosen.length === left.length;
  if (complete && isEnter(key)) return finish(sides, chosen);
  const index = isEnter(key) ? active : indexOf(key, right.length);
  if (!complete && index >= 0) return pair(sides, { active: index, chosen: [...chosen, index] });
  const next = moved(key, active, right.length);
  return next === undefined ? (commandAt(key) ?? pair(sides, state)) : pair(sides, { active: next, chosen });
}

function view(sides: Sides, { active, chosen }: State, room: Room): View {
  const { left, right } = sides;
  const current = left[chosen.length];
  const before = chosen.flatMap((index, at) => linked(sides, at, index));
  const asked = current === undefined ? 'All are paired.' : `What belongs to: ${current.text}`;
  const head = [...before, asked].flatMap((line) => hung(line, room.width - 1));
  const rows = right.map((part, index) => {
    const strong = index === active && current !== undefined;
    return { mark: pointer(strong), label: `${index + 1}.`, text: part.text, strong };
  });
  const { lines, starts } = rowLines(rows, room);
  const step = current === undefined ? 'Enter when this is right' : `1-${right.length} or Enter`;
  return {
    lines: [...head, ...lines],
    active: head.length + (starts[active] ?? 0),
    help: `${step}; Backspace takes one back; ${keyHelp}`,
    brief: `1-${right.length}, Enter, Backspace; ${briefKeys}`,
  };
}

/** What goes on in a further line stands further in, so that it is no entry of its own. */
function hung(line: string, width: number): readonly string[] {
  const [first = '', ...more] = hanging('    ', line, width).split('\n');
  return [first.slice(2), ...more];
}

function linked({ left, right }: Sides, at: number, index: number): readonly string[] {
  return [`${left[at]?.text ?? ''} -> ${right[index]?.text ?? ''}`];
}

function finish(sides: Sides, chosen: readonly number[]): Done<Reply> {
  const ids = chosen.map((index, at) => [sides.left[at]?.id ?? '', sides.right[index]?.id] as const);
  return {
    done: { type: 'answer', response: Object.fromEntries(ids) },
    trace: chosen.flatMap((index, at) => linked(sides, at, index)).map((line) => `  ${line}`),
  };
}
