import { questionId, type QuestionId } from '../model/ids.js';
import type { Place } from '../model/place.js';
import { get, type MapNode, type ScalarNode } from '../model/tree.js';
import type { PackFile } from '../packs/read-file.js';
import type { PackDocument } from '../packs/read-pack.js';

/** The questions as they stand in the document: also those with errors, of which no `Question` was made. */
export function questionNodes(document: PackDocument): readonly MapNode[] {
  const list = document.node === undefined ? undefined : get(document.node, 'questions');
  if (list?.type !== 'list') return [];
  return list.items.filter((item): item is MapNode => item.type === 'map');
}

export function scalarAt(node: MapNode | undefined, key: string): ScalarNode | undefined {
  const value = node === undefined ? undefined : get(node, key);
  return value?.type === 'scalar' && value.value !== null ? value : undefined;
}

/** Where something missing from a mapping is shown: at the first key of it. */
export function headOf(node: MapNode): Place {
  return node.entries[0]?.keyPlace ?? node.place;
}

/** Tells to which question a place of the file belongs. */
export function questionFinder(file: PackFile): (place: Place) => QuestionId | null {
  const find = stretchFinder(file.documents.flatMap(stretchesOf));
  return (place) => find(place)?.id ?? null;
}

function stretchesOf(document: PackDocument): readonly { place: Place; id: QuestionId | null }[] {
  const pack = scalarAt(document.node, 'pack');
  return questionNodes(document).map((node) => {
    const id = scalarAt(node, 'id');
    const known = pack !== undefined && id !== undefined;
    return { place: node.place, id: known ? questionId(pack.text, id.text) : null };
  });
}

/** Tells which of some stretches, none of which overlap, holds the start of a place. */
export function stretchFinder<T extends { readonly place: Place }>(
  stretches: readonly T[],
): (place: Place) => T | undefined {
  const sorted = [...stretches].sort((a, b) => compareStarts(a.place, b.place));
  return (place) => {
    const found = lastStartingBefore(sorted, place);
    return found !== undefined && endsAfter(found.place, place) ? found : undefined;
  };
}

/** By halving, since a broken file may hold as many findings as lines. */
function lastStartingBefore<T extends { readonly place: Place }>(
  stretches: readonly T[],
  place: Place,
): T | undefined {
  return stretches[firstIndex(stretches, (stretch) => compareStarts(stretch.place, place) > 0) - 1];
}

/** The index of the first item from which on all fit, or the length where none does. */
export function firstIndex<T>(items: readonly T[], fits: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && !fits(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareStarts(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}

function endsAfter(outer: Place, inner: Place): boolean {
  return outer.endLine > inner.line || (outer.endLine === inner.line && outer.endColumn > inner.column);
}
