import type { ReportDocument } from '../document.js';
import type { Paint } from '../paint.js';

export interface Screen {
  /** Columns: 80 unless given; fewer than 20 are taken as 20. */
  readonly width: number;
  /** Plain unless given. */
  readonly paint: Paint;
}

/** The document as text, with a line break at the end. */
export type Format = (document: ReportDocument, screen?: Partial<Screen>) => string;
