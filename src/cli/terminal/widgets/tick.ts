import type { Part, Reply } from '../../../model/asker.js';
import { wrapped } from '../layout.js';
import { pickMany } from './pick-many.js';
import { isDone, type Room, type View, type Widget } from './widget.js';

/** The points of an open answer: as any number of options, but the one thing to say instead is to leave. */
export function tick(points: readonly Part[], inner: Widget<Reply>, found = 0): Widget<Reply> {
  return {
    typed: undefined,
    press(key) {
      const next = inner.press(key);
      if (!isDone(next)) return tick(points, next, found);
      // The result shows them again, so nothing stays of the menu.
      return next.done.type === 'answer' || next.done.type === 'quit' ? { ...next, trace: [] } : this;
    },
    view: (room) => ({
      ...asked(inner.view(room), { room, found }),
      help: `1-${points.length} or Space to tick, Enter when done; q quit`,
      brief: `1-${points.length}, Enter; q`,
    }),
  };
}

function asked(view: View, { room: { width }, found }: { room: Room; found: number }): View {
  const ticked = found === 0 ? '' : ' Ticked is what your text seems to say.';
  const question = wrapped(`Which of these points did you make?${ticked}`, width - 1).split('\n');
  return { ...view, lines: [...question, ...view.lines], active: view.active + question.length };
}

/** Starts with the points ticked that seem to be in the answer. */
export function tickPoints(points: readonly Part[], suggested: readonly Part[]): Widget<Reply> {
  const taken = new Set(suggested.map((point) => point.id));
  return tick(points, pickMany(points, { active: 0, taken }), suggested.length);
}
