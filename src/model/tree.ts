import type { Place } from './place.js';
import { quote, shorten } from './quote.js';

/**
 * A YAML document as `prep` sees it: plain data in which every value knows its place.
 * Only `packs/yaml-tree.ts` makes one; nobody else meets the YAML library.
 */
export type Node = ScalarNode | ListNode | MapNode;

export interface ScalarNode {
  readonly type: 'scalar';
  readonly value: string | number | boolean | null;
  /** The text as written, without quotes: the plain scalar `1.10` stays "1.10". */
  readonly text: string;
  /** True for an unquoted scalar, whose type another YAML reader may see differently. */
  readonly plain: boolean;
  readonly place: Place;
}

export interface ListNode {
  readonly type: 'list';
  readonly items: readonly Node[];
  readonly place: Place;
}

export interface MapNode {
  readonly type: 'map';
  readonly entries: readonly Entry[];
  readonly place: Place;
}

export interface Entry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: Node;
}

/** The value that is not there, such as that of a key without one. */
export function nothing(place: Place): ScalarNode {
  return { type: 'scalar', value: null, text: '', plain: true, place };
}

/** The value under `key`, or undefined. */
export function get(map: MapNode, key: string): Node | undefined {
  return map.entries.find((entry) => entry.key === key)?.value;
}

/** The node at the end of a path of keys and indexes, or the deepest one there is. */
export function reach(node: Node, path: readonly (string | number)[]): Node {
  let here = node;
  for (const step of path) {
    const next = child(here, step);
    if (next === undefined) return here;
    here = next;
  }
  return here;
}

function child(node: Node, step: string | number): Node | undefined {
  if (node.type === 'map' && typeof step === 'string') return get(node, step);
  if (node.type === 'list' && typeof step === 'number') return node.items[step];
  return undefined;
}

/** What a finding about a node says it found: "a list", "the text \"abc\"". */
export function describeNode(node: Node): string {
  if (node.type !== 'scalar') return node.type === 'list' ? 'a list' : 'a mapping';
  if (node.value === null) return 'nothing';
  return typeof node.value === 'string' ? `the text ${quote(node.value)}` : shorten(node.text);
}
