import type { QuestionId } from '../model/ids.js';
import type { Place } from '../model/place.js';
import type { Fix } from './fix.js';

/** From what must be mended down to what is merely worth knowing. */
export const severities = ['error', 'warn', 'info'] as const;
export type Severity = (typeof severities)[number];

/** One thing that a rule found at one place of one file. */
export interface Finding {
  readonly file: string;
  readonly place: Place;
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong: one sentence without the final full stop. It may quote the pack, so it may hold anything. */
  readonly message: string;
  /** The question that the place belongs to. */
  readonly question: QuestionId | null;
  /** How to mend it. */
  readonly help: string | null;
  readonly url: string | null;
  readonly fix: Fix | null;
}

/** By file, line, column and rule; what remains equal is told apart by end and message, so that no order is chance. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a.rule, b.rule) ||
    a.place.endLine - b.place.endLine ||
    a.place.endColumn - b.place.endColumn ||
    compareText(a.message, b.message)
  );
}

/** By UTF-16 units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
