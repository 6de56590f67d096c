import { cleanPainted } from '../clean.js';
import { wrapped } from './layout.js';
import type { Room, View, Widget } from './widgets/widget.js';

/** Where a widget is drawn: the size of the screen, and the lines above the widget that should stay in view. */
export interface Place extends Room {
  readonly rows: number;
  readonly above: number;
  /** Stands below everything else. */
  readonly footer?: string | undefined;
}

/** What Inquirer is given to draw: the cursor stands in the last line of the content. */
export interface Drawing {
  readonly content: string;
  readonly below: string;
  /** Where the cursor stands in that line, when it is not its end: what readline is to take for its own line. */
  readonly edited?: { readonly line: string; readonly cursor: number };
}

/** Hides the cursor, which marks nothing in a menu (DECTCEM); Inquirer shows it again at the end. */
const hideCursor = '\u001b[?25l';

/** Whether a line that is too long goes on in the next row of the screen (DECAWM). */
const wrapping = { off: '\u001b[?7l', on: '\u001b[?7h' } as const;

/**
 * A drawing whose lines are cut at the edge of the screen: a terminal that draws joined emoji apart has wider lines than
 * are counted here, and the rows it made of them would not be erased. For one drawing at a time, so that a program that
 * is killed does not leave the terminal so.
 */
export function cutAtEdge(drawing: Drawing): Drawing {
  const { content, below } = drawing;
  const off = `${wrapping.off}${content}`;
  return below === ''
    ? { ...drawing, content: `${off}${wrapping.on}` }
    : { ...drawing, content: off, below: `${below}${wrapping.on}` };
}

/** Below this height nothing is spent on empty lines, and the help is put in few words. */
const lowScreen = 16;

/** Whether lines are dear on a screen. */
export function isLow({ rows = lowScreen }: { readonly rows?: number }): boolean {
  return rows < lowScreen;
}

/** With fewer lines than this, a menu cannot be used: then rather the question scrolls away. */
const fewestLines = 3;

/**
 * A widget as text. A menu ends with its help and a typed line with what is typed: the last line is where Inquirer
 * keeps the cursor, and wide characters there would lead it astray.
 */
export function drawn(widget: Widget<unknown>, place: Place): Drawing {
  const { width, paint, footer } = place;
  const view = cleaned(widget.view(place));
  const low = isLow(place);
  const gap = low ? [] : [''];
  const help = wrapped(low ? view.brief : view.help, width - 1)
    .split('\n')
    .map(paint.dim);
  const foot = footer === undefined ? [] : [paint.dim(footer)];
  const below = foot.join('\n');
  if (widget.typed !== undefined) return { content: [...gap, ...help, ...view.lines].join('\n'), below };
  const shown = fitted(view, roomFor(view, place, gap.length + help.length + foot.length));
  if (view.at !== undefined) return aroundCursor(shown, view.at, { before: gap, after: [...help, ...foot] });
  return { content: `${[...gap, ...shown.lines, ...help].join('\n')}${hideCursor}`, below };
}

/** Parts of a question and typed text stand in a view. Cleaning keeps lengths, so that the cursor stays right. */
function cleaned(view: View): View {
  const { lines, help, brief } = view;
  return { ...view, lines: lines.map(cleanPainted), help: cleanPainted(help), brief: cleanPainted(brief) };
}

/** A text with the cursor in it, which may stand in any of its lines. */
function aroundCursor(
  { lines, active }: Window,
  at: number,
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
): Drawing {
  const row = lines[active] ?? '';
  return {
    content: [...before, ...lines.slice(0, active + 1)].join('\n'),
    below: [...lines.slice(active + 1), ...after].join('\n'),
    edited: { line: row.slice(1), cursor: at - 1 },
  };
}

/** Lines for the menu: what the question leaves, if that is of use, otherwise what the screen has. */
function roomFor({ lines }: View, { rows, above }: Place, taken: number): number {
  // A drawing as high as the screen could not be redrawn.
  const most = Math.max(fewestLines, rows - taken - 1);
  const left = rows - taken - above;
  return left >= Math.min(fewestLines, lines.length) ? Math.min(left, most) : most;
}

/** Some of the lines of a view. */
interface Window {
  readonly lines: readonly string[];
  readonly active: number;
}

/** The lines around the active one, as many as there is room for; marks show that there are more. */
function fitted({ lines, active }: View, room: number): Window {
  if (lines.length <= room) return { lines, active };
  const start = Math.min(Math.max(0, active - Math.floor(room / 2)), lines.length - room);
  const last = start + room - 1;
  const window = lines.slice(start, last + 1).map((line, index) => {
    const at = start + index;
    const cut = (at === start && start > 0) || (at === last && last < lines.length - 1);
    return cut && at !== active ? '  ...' : line;
  });
  return { lines: window, active: active - start };
}
