import { described, either, integer, list, slug, text } from './fields.js';
import type { PackId } from './ids.js';
import { lintShape, type Question } from './question.js';
import { mapping, optional, withDefault } from './records.js';

export const formatVersion = 1;

/** The head of a pack: everything but its questions. */
export const headShape = {
  format: withDefault(formatVersion, integer({ min: formatVersion, max: formatVersion })),
  pack: described('Unique among the loaded packs; the first half of every question id.', slug()),
  title: text(),
  area: described('The part of the interview that the pack prepares for.', slug()),
  version: withDefault(1, integer({ min: 1, max: 1_000_000 })),
  license: optional(text()),
  authors: optional(either((node) => node.type === 'list', list(text()), text())),
  description: optional(text()),
  language: withDefault('en', text()),
  fixtures: withDefault({}, mapping(text())),
  lint: optional(lintShape),
};

/** A pack as it is asked from; several files may hold parts of it. */
export interface Pack {
  readonly id: PackId;
  readonly title: string;
  readonly area: string;
  readonly files: readonly string[];
  readonly questions: readonly Question[];
}
