import type { Field, JsonSchema, ValueOf } from './fields.js';
import type { Report } from './problem.js';
import { describeNode, get, type MapNode, type Node } from './tree.js';

/** A field that may be absent. */
export interface Optional<T> extends Field<T> {
  readonly presence: 'optional';
}

/** A field that has a value when absent. */
export interface Defaulted<T> extends Field<T> {
  readonly presence: 'default';
  readonly absent: T;
}

export type Shape = { readonly [key: string]: Field<unknown> };

type OptionalKeys<S extends Shape> = {
  [K in keyof S]: S[K] extends { readonly presence: 'optional' } ? K : never;
}[keyof S];

export type RecordOf<S extends Shape> = Flat<
  { readonly [K in Exclude<keyof S, OptionalKeys<S>>]: ValueOf<S[K]> } & {
    readonly [K in OptionalKeys<S>]?: ValueOf<S[K]>;
  }
>;
type Flat<T> = { [K in keyof T]: T[K] };

export interface RecordField<S extends Shape> extends Field<RecordOf<S>> {
  readonly shape: S;
}

export function optional<T>(field: Field<T>): Optional<T> {
  return { ...field, presence: 'optional' };
}

export function withDefault<T>(absent: T, field: Field<T>): Defaulted<T> {
  return { ...field, absent, presence: 'default', schema: { ...field.schema, default: absent } };
}

/** `where` names the record in sentences: "an option", "the pack". */
export function record<S extends Shape>(where: string, shape: S): RecordField<S> {
  return {
    shape,
    schema: objectSchema(shape),
    read(node, report) {
      if (node.type !== 'map') {
        const found = describeNode(node);
        report({ rule: 'schema/type', place: node.place, expected: `${where} as a mapping`, found });
        return undefined;
      }
      reportUnknownKeys(where, node, { known: Object.keys(shape), report });
      return readEntries(where, node, { shape, report });
    },
  };
}

/** Any mapping of texts to values of one field, such as named fixtures. */
export function mapping<T>(of: Field<T>): Field<Readonly<Record<string, T>>> {
  return {
    schema: { type: 'object', additionalProperties: of.schema },
    read(node, report) {
      if (node.type !== 'map') {
        report({ rule: 'schema/type', place: node.place, expected: 'a mapping', found: describeNode(node) });
        return undefined;
      }
      const pairs = node.entries.map((entry) => [entry.key, of.read(entry.value, report)] as const);
      const found = pairs.filter((pair): pair is readonly [string, T] => pair[1] !== undefined);
      return found.length === pairs.length ? Object.fromEntries(found) : undefined;
    },
  };
}

/** What has more of them is no record, and a hundred thousand findings would help nobody. */
const mostUnknown = 100;

/** Complains of keys that the record does not have, each with what was probably meant. */
export function reportUnknownKeys(
  where: string,
  node: MapNode,
  { known, report }: { known: readonly string[]; report: Report },
): void {
  const present = new Set(node.entries.map((entry) => entry.key));
  const unknown = node.entries.filter(({ key }) => !known.includes(key));
  for (const { key, keyPlace } of unknown.slice(0, mostUnknown)) {
    const missing = known.filter((name) => !present.has(name));
    report({ rule: 'schema/unknown-key', place: keyPlace, key, known: missing, where });
  }
}

function readEntries<S extends Shape>(
  where: string,
  node: MapNode,
  { shape, report }: { shape: S; report: Report },
): RecordOf<S> | undefined {
  const values: Record<string, unknown> = {};
  let complete = true;
  for (const [key, field] of Object.entries(shape)) {
    const found = readEntry(get(node, key), field, report);
    if (found === 'missing') {
      report({ rule: 'schema/missing-key', place: headOf(node), key, where });
      complete = false;
    } else if (found === 'broken') {
      complete = false;
    } else if (found !== 'absent') {
      values[key] = found.value;
    }
  }
  // The loop has filled every key of the shape, which the compiler cannot follow.
  return complete ? (values as RecordOf<S>) : undefined;
}

type Found = { readonly value: unknown } | 'absent' | 'missing' | 'broken';

function readEntry(node: Node | undefined, field: Field<unknown>, report: Report): Found {
  if (node === undefined) {
    if (isDefaulted(field)) return { value: field.absent };
    return isOptional(field) ? 'absent' : 'missing';
  }
  const value = field.read(node, report);
  return value === undefined ? 'broken' : { value };
}

function isOptional(field: Field<unknown>): boolean {
  return 'presence' in field && field.presence === 'optional';
}

function isDefaulted(field: Field<unknown>): field is Defaulted<unknown> {
  return 'presence' in field && field.presence === 'default';
}

/** Where a missing key is shown: the first line of its parent. */
function headOf(node: MapNode) {
  const first = node.entries[0];
  return first === undefined ? node.place : first.keyPlace;
}

export function objectSchema(shape: Shape): JsonSchema {
  const entries = Object.entries(shape);
  const required = entries.filter(([, field]) => !('presence' in field)).map(([key]) => key);
  return {
    type: 'object',
    additionalProperties: false,
    required,
    properties: Object.fromEntries(entries.map(([key, field]) => [key, field.schema])),
  };
}
