import type { Block, Page } from './page.js';
import { isLow } from './drawing.js';
import type { TextStyle } from './text-style.js';

/** A text that may be longer than the screen, shown in parts: nothing scrolls away before it has been read. */
export class Reading {
  private left: { readonly block: Block; readonly from: number } | undefined;

  constructor(private readonly page: Page) {}

  /** Another text; what is left of the one before is not shown any more. */
  begin(block: Block): void {
    this.left = { block, from: 0 };
  }

  drop(): void {
    this.left = undefined;
  }

  /** Shows as much as the screen holds; gives the number of lines that are left. */
  showNext(style: TextStyle): number {
    if (this.left === undefined) return 0;
    const { block, from } = this.left;
    const lines = block(style).split('\n').slice(from);
    const taken = fitting(lines, style);
    const to = taken < lines.length ? from + taken : undefined;
    // After a resize each part has the same lines by number, so that together they are still the whole.
    this.page.add((now) => part(block(now), from, to));
    this.left = to === undefined ? undefined : { block, from: to };
    // Behind the last line break there is no line.
    return Math.max(0, lines.length - taken - 1);
  }

  /** Shows all that is left. */
  finish(): void {
    const { left } = this;
    if (left !== undefined) this.page.add((style) => part(left.block(style), left.from));
    this.left = undefined;
  }
}

/** Columns that the keys below a result take, in words. */
const helpWidth = 70;

/** How many of the lines are shown now: up to the end of a paragraph, where one ends in the lower half. */
function fitting(lines: readonly string[], { rows, width }: TextStyle): number {
  if (rows === undefined) return lines.length;
  const below = isLow({ rows }) ? 1 : 1 + Math.ceil(helpWidth / width);
  // An empty line at the top may go.
  const room = Math.max(3, rows - below) + (lines[0] === '' ? 1 : 0);
  if (lines.length - 1 <= room) return lines.length;
  const gap = lines.slice(0, room).lastIndexOf('');
  return gap > room / 2 ? gap : room;
}

function part(text: string, from: number, to?: number): string {
  const lines = text.split('\n');
  const end = to !== undefined && to < lines.length ? '\n' : '';
  return lines.slice(from, to).join('\n') + end;
}
