import type { Paint } from '../paint.js';
import type { LintResult } from '../run.js';

export interface FormatContext {
  /** Texts by the file names that findings carry, for formats that show the source. */
  readonly sources: ReadonlyMap<string, string>;
  readonly paint: Paint;
  /** Of prep. */
  readonly version: string;
}

/** The result as text, with a line break at the end unless it is empty. */
export type Format = (result: LintResult, context: FormatContext) => string;
