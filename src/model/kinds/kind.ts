import type { Asker, Part, Reply, Shown } from '../asker.js';
import type { PartId } from '../ids.js';
import type { ProblemFacts } from '../problem.js';
import type { Random } from '../random.js';
import type { RecordOf, Shape } from '../records.js';
import type { Difference } from '../result-sets.js';
import type { ResultSet, Runner } from '../runner.js';

export type Level = 'junior' | 'mid' | 'senior';
export const levels: readonly Level[] = ['junior', 'mid', 'senior'];

/** A complaint about a kind's own fields; `path` leads from the question to what it is about. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly facts: ProblemFacts;
}

/** An answer understood, or what would have been understood. */
export type Understood<Response> =
  { readonly ok: true; readonly response: Response } | { readonly ok: false; readonly expected: string };

export interface Grade {
  /** 0 to 1; 1 is correct, 0 wrong, between partial. */
  readonly score: number;
  /** Why the given answer is wrong, in the author's words. */
  readonly why: string | null;
  /** What was overlooked in a right answer, such as a typing mistake. */
  readonly forgiven: string | null;
  /** The rows that a query should give, and those it gave, where they differ. */
  readonly comparison?: Comparison;
}

export interface Comparison {
  readonly expected: ResultSet;
  readonly got: ResultSet;
  /** The first rows that differ, by index; null on a side that has no such row. */
  readonly differs: Difference['rows'];
}

/** What grading may use beside the answer itself. */
export interface GradingTools {
  /** Points of an open answer; null for other kinds. */
  readonly confirmed: ConfirmedPoints | null;
  readonly runner: Runner;
}

/** A point of an open answer; `hit` is the suggestion whether it was said, null where none is made. */
export interface PointSuggestion {
  readonly id: PartId;
  readonly point: string;
  readonly hit: boolean | null;
  readonly confidence: number | null;
}

/** Points of an open answer as the learner confirmed them. */
export type ConfirmedPoints = Readonly<Record<PartId, boolean>>;

export interface Key {
  /** The right answer in the headless form. */
  readonly response: unknown;
  /** The right answer in words: one line an option, item or pair. */
  readonly lines: readonly string[];
}

/**
 * A kind of question: one object declares its fields, what it shows, how it is asked, graded and explained.
 * To add one, write its file and re-export it in `all.ts`.
 */
export interface Kind<Name extends string, S extends Shape, Response> {
  readonly name: Name;
  readonly summary: string;
  readonly shape: S;
  /** Expected answer time by level, for questions that do not say. */
  readonly seconds: Readonly<Record<Level, number>>;
  /** Among how many answers a guesser chooses; 0 where the answer is typed. */
  optionCount(body: RecordOf<S>): number;
  /** What no single field can see. */
  check(body: RecordOf<S>): readonly Fault[];
  show(body: RecordOf<S>, random: Random): Shown;
  ask(asker: Asker, shown: Shown): Promise<Reply>;
  understand(response: unknown, shown: Shown): Understood<Response>;
  /** Open questions only: the points to confirm after the answer; the area tells what is the learner's own story. */
  points?(body: RecordOf<S>, response: Response, area?: string): readonly PointSuggestion[];
  grade(body: RecordOf<S>, response: Response, tools: GradingTools): Promise<Grade>;
  /** What the body takes from the rest of its pack; undefined where the pack does not have it. */
  resolve?(body: RecordOf<S>, fixtures: Readonly<Record<string, string>>): RecordOf<S> | undefined;
  /** Why such a question cannot be answered on this machine; undefined where it can. */
  missing?(body: RecordOf<S>, runner: Runner): Promise<string | undefined>;
  /** Whether the learner may try again after the result; the first try counts. */
  readonly retries?: true;
  key(body: RecordOf<S>): Key;
  /** The fields that make the key, in a form that reordering does not change: part of the content hash. */
  keyFields(body: RecordOf<S>): unknown;
}

/** Lets the compiler infer a kind's types from its declaration. */
export function defineKind<Name extends string, S extends Shape, Response>(
  kind: Kind<Name, S, Response>,
): Kind<Name, S, Response> {
  return kind;
}

export function understood<Response>(response: Response): Understood<Response> {
  return { ok: true, response };
}

export function notUnderstood(expected: string): { readonly ok: false; readonly expected: string } {
  return { ok: false, expected };
}

/** The indexes of texts that stood before, compared exactly after trimming (never case-folded). */
export function duplicates(texts: readonly string[]): readonly number[] {
  const seen = new Set<string>();
  return texts.flatMap((text, index) => {
    const same = text.normalize('NFC').trim();
    if (seen.has(same)) return [index];
    seen.add(same);
    return [];
  });
}

/** The indexes of parts whose id, set by the author, is that of a part before: an answer could mean either. */
export function takenIds(parts: readonly Part[]): readonly number[] {
  const told = duplicates(parts.map((part) => part.text));
  return duplicates(parts.map((part) => part.id)).filter((index) => !told.includes(index));
}
