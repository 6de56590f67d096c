import type { Place } from './place.js';

/**
 * What can be wrong with a pack so that it, or a question in it, cannot be asked. Each kind of problem carries
 * the facts; the sentence is made in `problem-text.ts`. The rule id is also the id under which `prep lint` shows it.
 */
export type Problem = { readonly place: Place } & ProblemFacts;

export type ProblemFacts =
  /** The YAML parser's own complaint, in an author's words. */
  | { readonly rule: 'yaml/syntax'; readonly detail: string; readonly hint?: string }
  | { readonly rule: 'yaml/encoding'; readonly detail: string }
  | { readonly rule: 'yaml/control-char'; readonly codePoint: number }
  | { readonly rule: 'yaml/duplicate-key'; readonly key: string; readonly firstLine: number }
  | { readonly rule: 'yaml/alias'; readonly detail: string }
  | { readonly rule: 'yaml/tag'; readonly tag: string }
  | { readonly rule: 'yaml/merge-key' }
  | { readonly rule: 'yaml/depth'; readonly limit: number }
  /** The whole file is too large, empty, or holds no mapping. */
  | { readonly rule: 'schema/pack'; readonly detail: string }
  | {
      readonly rule: 'schema/unknown-key';
      readonly key: string;
      readonly known: readonly string[];
      readonly where: string;
    }
  | { readonly rule: 'schema/missing-key'; readonly key: string; readonly where: string }
  | { readonly rule: 'schema/type'; readonly expected: string; readonly found: string }
  | { readonly rule: 'schema/enum'; readonly found: string; readonly allowed: readonly string[] }
  | { readonly rule: 'schema/range'; readonly expected: string; readonly found: string }
  | { readonly rule: 'schema/format'; readonly expected: string; readonly found: string }
  | { readonly rule: 'pack/duplicate-id'; readonly id: string; readonly other: string }
  /** What a kind finds wrong with its own fields. */
  | { readonly rule: KindRule; readonly detail: string };

export type KindRule =
  | 'mcq/no-key'
  | 'mcq/multiple-keys'
  | 'mcq/too-few-options'
  | 'mcq/duplicate-option'
  | 'number/non-finite'
  | 'text/empty-accept'
  | 'text/bad-pattern'
  | 'order/duplicate-item'
  | 'order/too-few'
  | 'match/duplicate'
  | 'sql/bad-fixture'
  | 'code/no-tests'
  | 'open/no-points';

export type ProblemRule = ProblemFacts['rule'];

/** Where problems go as they are found. */
export type Report = (problem: Problem) => void;
