import { wrapped } from './layout.js';
import type { Room, View, Widget } from './widgets/widget.js';

/** Where a widget is drawn: the size of the screen, and the lines above the widget that should stay in view. */
export interface Place extends Room {
  readonly rows: number;
  readonly above: number;
}

/** Hides the cursor, which marks nothing in a menu (DECTCEM); Inquirer shows it again at the end. */
const hideCursor = '\u001b[?25l';

/** Below this height nothing is spent on empty lines, and the help is put in few words. */
const lowScreen = 16;

/** With fewer lines than this, a menu cannot be used: then rather the question scrolls away. */
const fewestLines = 3;

/**
 * A widget as text. A menu ends with its help and a typed line with what is typed: the last line is where Inquirer
 * keeps the cursor, and wide characters there would lead it astray.
 */
export function drawn(widget: Widget<unknown>, place: Place): string {
  const { rows, width, paint } = place;
  const view = widget.view(place);
  const low = rows < lowScreen;
  const gap = low ? [] : [''];
  const help = wrapped(low ? view.brief : view.help, width - 1).split('\n');
  const dimmed = help.map(paint.dim);
  if (widget.typed !== undefined) return [...gap, ...dimmed, ...view.lines].join('\n');
  const shown = fitted(view, roomFor(view, place, gap.length + help.length));
  return `${[...gap, ...shown, ...dimmed].join('\n')}${hideCursor}`;
}

/** Lines for the menu: what the question leaves, if that is of use, otherwise what the screen has. */
function roomFor({ lines }: View, { rows, above }: Place, taken: number): number {
  // A drawing as high as the screen could not be redrawn.
  const most = Math.max(fewestLines, rows - taken - 1);
  const left = rows - taken - above;
  return left >= Math.min(fewestLines, lines.length) ? Math.min(left, most) : most;
}

/** The lines around the active one, as many as there is room for; marks show that there are more. */
function fitted({ lines, active }: View, room: number): readonly string[] {
  if (lines.length <= room) return lines;
  const start = Math.min(Math.max(0, active - Math.floor(room / 2)), lines.length - room);
  const last = start + room - 1;
  return lines.slice(start, last + 1).map((line, index) => {
    const at = start + index;
    const cut = (at === start && start > 0) || (at === last && last < lines.length - 1);
    return cut && at !== active ? '  ...' : line;
  });
}
