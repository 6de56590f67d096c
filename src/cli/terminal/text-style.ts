import type { Paint } from '../paint.js';
import type { Highlight } from './highlighter.js';

/** How texts are written on this terminal at this moment. */
export interface TextStyle {
  /** Columns; no line is wider, save one of code, which is the author's. */
  readonly width: number;
  readonly paint: Paint;
  /** Lines of the screen; where it is missing, nothing needs to fit. */
  readonly rows?: number | undefined;
  /** Nothing is spent on empty lines, since the screen has few. */
  readonly compact?: boolean;
  /** Lines of code carry their number, so that they can be spoken of without seeing them. */
  readonly numberedCode: boolean;
  /** Colours code, where that is possible. */
  readonly highlight?: Highlight;
  /** False where nothing of this drill is kept, so that nothing claims to be saved. */
  readonly saves: boolean;
  /** False where the shipped packs are left out, so that nobody is sent to one of them. */
  readonly shipped: boolean;
  /** Minutes that local time is ahead of UTC at a moment in milliseconds. */
  offsetAt(at: number): number;
}
