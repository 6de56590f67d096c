import type { Place } from '../model/place.js';
import { get, type MapNode } from '../model/tree.js';
import type { PackFile } from '../packs/read-file.js';
import { readComments } from './suppression-comments.js';
import { questionNodes, scalarAt } from './question-nodes.js';

/** What an author wrote to silence rules in a stretch of a file. */
export interface Suppression {
  readonly file: string;
  /** The words that silence, such as the key `lint`. */
  readonly place: Place;
  /** Findings that start here are silenced; undefined where there is nothing to be silenced. */
  readonly covers: Place | undefined;
  readonly rules: readonly NamedRule[];
  readonly reason: string;
}

export interface NamedRule {
  readonly id: string;
  readonly place: Place;
}

/** Every suppression of a file: under `lint` of a pack or a question, whether or not it could be read, and in comments. */
export function readSuppressions(file: PackFile): readonly Suppression[] {
  const nodes = file.documents.flatMap((document) => [
    ...(document.node === undefined ? [] : [document.node]),
    ...questionNodes(document),
  ]);
  return [...nodes.flatMap((node) => underLint(file.path, node)), ...readComments(file)];
}

function underLint(file: string, node: MapNode): readonly Suppression[] {
  const entry = node.entries.find((each) => each.key === 'lint');
  if (entry?.value.type !== 'map') return [];
  const list = get(entry.value, 'disable');
  const items = list?.type === 'list' ? list.items : [];
  const rules = items.flatMap((item) =>
    item.type === 'scalar' ? [{ id: item.text, place: item.place }] : [],
  );
  const reason = scalarAt(entry.value, 'reason')?.text ?? '';
  return [{ file, place: entry.keyPlace, covers: node.place, rules, reason }];
}
