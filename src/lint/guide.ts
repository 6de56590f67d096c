import { type Field, integer, list, matching, slug, text } from '../model/fields.js';
import { slugPattern } from '../model/ids.js';
import type { Place } from '../model/place.js';
import type { Report } from '../model/problem.js';
import { optional, record, type RecordOf } from '../model/records.js';
import type { Node } from '../model/tree.js';

/** A value of the guide that findings point at. */
export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}

function placed<T>(field: Field<T>): Field<Placed<T>> {
  return {
    schema: field.schema,
    read(node, report) {
      const value = field.read(node, report);
      return value === undefined ? undefined : { value, place: node.place };
    },
  };
}

const slugSource = slugPattern.source.replace(/^\^|\$$/g, '');
const fullId = matching(new RegExp(`^${slugSource}/${slugSource}$`), 'a question id such as data/indexes');
const number = integer({ min: 1, max: 100 });

const shape = {
  version: integer({ min: 1, max: 1000 }),
  source: text(),
  role: list(record('a statement', { id: slug(), text: text(), asked_by: list(placed(fullId)) })),
  questions: list(record('a top question', { id: slug(), number, text: text(), asked_by: placed(fullId) })),
  areas: list(
    record('an area', {
      number,
      slug: placed(slug()),
      title: text(),
      text: text(),
      pack: slug(),
      derived: optional(text()),
    }),
  ),
  skills: list(record('a skill', { id: placed(slug()), title: text(), text: text() })),
  tips: list(record('a tip', { id: slug(), text: text(), in_prep: text() })),
};
const guideRecord = record('the guide', shape);

/** The source guide as data: what the shipped packs must cover. */
export interface Guide extends RecordOf<typeof shape> {
  /** As findings name it. */
  readonly file: string;
}

/** Reads `seeds/guide.yaml` from its tree; undefined after reporting at least one problem. */
export function readGuide(root: Node, file: string, report: Report): Guide | undefined {
  const guide = guideRecord.read(root, report);
  return guide === undefined ? undefined : { ...guide, file };
}
