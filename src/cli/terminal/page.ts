import { cleanPainted } from '../clean.js';
import { lineCount } from './layout.js';
import type { TextStyle } from './text-style.js';

/** A text that can be written at any width. */
export type Block = (style: TextStyle) => string;

/** Erases the visible screen (ED 2) and goes to its corner (CUP); what has scrolled away stays. */
const clearScreen = '\u001b[2J\u001b[H';

/**
 * What stands above a widget. It is remembered from one question to the next, so that it can be written again at
 * another width when the terminal is resized.
 */
export class Page {
  private blocks: readonly Block[] = [];

  constructor(
    private readonly write: (text: string) => void,
    private readonly styleNow: () => TextStyle,
  ) {}

  get style(): TextStyle {
    return this.styleNow();
  }

  /** What was written so far will not be needed again. */
  begin(): void {
    this.blocks = [];
  }

  add(block: Block): void {
    this.blocks = [...this.blocks, block];
    this.write(cleanPainted(block(this.style)));
  }

  /** Writes the page again: in place of what is on the screen, or below it. */
  redraw(where: 'in-place' | 'below'): void {
    const { style } = this;
    const text = cleanPainted(this.blocks.map((block) => block(style)).join(''));
    this.write(where === 'in-place' ? `${clearScreen}${text}` : text);
  }

  /** Lines of the screen taken by all but the first block, which may scroll away. */
  get height(): number {
    const { style } = this;
    return this.blocks.slice(1).reduce((sum, block) => sum + lineCount(block(style)), 0);
  }
}
