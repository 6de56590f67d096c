import { type Field, integer, list, oneOf, slug, text } from '../model/fields.js';
import type { Report } from '../model/problem.js';
import { optional, record, type RecordOf } from '../model/records.js';
import type { Node } from '../model/tree.js';
import { guardNames } from './guards.js';

/** What a term is: technologies decide how an area weighs, the other kinds only add to it. */
export const technologyKinds = [
  'language',
  'runtime',
  'framework',
  'database',
  'tool',
  'protocol',
  'messaging',
  'storage',
  'cloud',
] as const;
const otherKinds = [
  'concept',
  'practice',
  'skill',
  'domain',
  'frontend',
  'format',
  'adjacent',
  'os',
] as const;

const words: Field<readonly string[]> = list(text());

const termShape = {
  id: slug(),
  name: text(),
  area: slug(),
  /** Areas that the term also touches. */
  also: optional(list(slug())),
  /** The language that comes with it: Ruby with Rails. */
  implies: optional(slug()),
  kind: oneOf([...technologyKinds, ...otherKinds]),
  weight: integer({ min: 1, max: 3 }),
  aliases: optional(words),
  exact: optional(words),
  guarded: optional(list(record('a guarded alias', { text: text(), when: oneOf(guardNames) }))),
  weak: optional(words),
};

/** Something that a job listing may ask for, with all the names it goes by. */
export type Term = RecordOf<typeof termShape>;

const vocabulary = record('the vocabulary', {
  version: integer({ min: 1, max: 1 }),
  terms: list(record('a term', termShape)),
});

/** Reads `seeds/vocabulary.yaml` from its tree; undefined after reporting at least one problem. */
export function readVocabulary(root: Node, report: Report): readonly Term[] | undefined {
  return vocabulary.read(root, report)?.terms;
}

export function isTechnology({ kind }: Term): boolean {
  return technologyKinds.some((each) => each === kind);
}
