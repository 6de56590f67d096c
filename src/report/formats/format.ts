import type { ReportDocument } from '../document.js';
import { type Paint, plain } from '../paint.js';

export interface Screen {
  /** Columns; fewer than 20 are taken as 20. */
  readonly width: number;
  readonly paint: Paint;
  /** No pictures made of characters: they are read aloud. */
  readonly accessible: boolean;
  /** Whether signs beyond ASCII can be shown. */
  readonly unicode: boolean;
  /** Whether each figure is followed by what it is and is not. */
  readonly explain: boolean;
}

const narrowest = 20;

export function screenOf({
  width = 80,
  paint = plain,
  accessible = false,
  unicode = false,
  explain = false,
}: Partial<Screen>): Screen {
  return { width: Math.max(narrowest, width), paint, accessible, unicode, explain };
}

/** The document as text, with a line break at the end. What is not said of the screen is taken as the plainest. */
export type Format = (document: ReportDocument, screen?: Partial<Screen>) => string;
