import type { Field } from '../../src/model/fields.js';
import type { Place } from '../../src/model/place.js';
import type { Problem } from '../../src/model/problem.js';
import type { MapNode, Node } from '../../src/model/tree.js';

export const somewhere: Place = { line: 1, column: 1, endLine: 1, endColumn: 2 };

/** A place told apart from others by its line. */
export function line(number: number): Place {
  return { line: number, column: 1, endLine: number, endColumn: 2 };
}

export function isMapNode(node: Node): node is MapNode {
  return node.type === 'map';
}

/** A tree as the YAML reader makes it from plain data; texts are quoted, all else is plain. */
export function node(value: unknown, place = somewhere): Node {
  if (Array.isArray(value)) return { type: 'list', items: value.map((item) => node(item, place)), place };
  if (typeof value === 'object' && value !== null)
    return { type: 'map', entries: entriesOf(value, place), place };
  if (typeof value === 'string') return { type: 'scalar', value, text: value, plain: false, place };
  if (typeof value === 'number' || typeof value === 'boolean')
    return { type: 'scalar', value, text: String(value), plain: true, place };
  return { type: 'scalar', value: null, text: '', plain: true, place };
}

function entriesOf(value: object, place: Place) {
  return Object.entries(value).map(([key, item]) => ({ key, keyPlace: place, value: node(item, place) }));
}

/** An unquoted scalar as it is written. */
export function plain(text: string, value: string | number | boolean | null = text): Node {
  return { type: 'scalar', value, text, plain: true, place: somewhere };
}

export interface Outcome<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

export function readField<T>(field: Field<T>, from: Node): Outcome<T> {
  const problems: Problem[] = [];
  const value = field.read(from, (problem) => problems.push(problem));
  return { value, problems };
}

/** The value read, or the rules broken. */
export function valueOrRules<T>(field: Field<T>, from: Node): T | readonly string[] {
  const { value, problems } = readField(field, from);
  if ((value === undefined) !== problems.length > 0)
    throw new Error('a value, or a problem: never both, never none');
  return value ?? problems.map((problem) => problem.rule);
}
