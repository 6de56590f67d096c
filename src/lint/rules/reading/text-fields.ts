import type { JsonSchema } from '../../../model/fields.js';
import { headShape } from '../../../model/pack.js';
import { type AnyKind, commonShape, kindNames, kinds } from '../../../model/question.js';
import { objectSchema } from '../../../model/records.js';
import {
  type Entry,
  get,
  type ListNode,
  type MapNode,
  type Node,
  type ScalarNode,
} from '../../../model/tree.js';
import type { PackDocument } from '../../../packs/read-pack.js';

/** What stands where the format wants a text and may be something else to YAML: only what has no quotes. */
export interface TextFields {
  readonly scalars: ReadonlySet<ScalarNode>;
  /** Lists of several texts. */
  readonly lists: ReadonlySet<ListNode>;
  /** Records that hold a text, and a key without a value. */
  readonly maps: ReadonlySet<MapNode>;
}

interface Found {
  readonly scalars: Set<ScalarNode>;
  readonly lists: Set<ListNode>;
  readonly maps: Set<MapNode>;
}

/** Kept by document: several rules look at the same texts. */
const known = new WeakMap<PackDocument, TextFields>();

/** Follows the declared shapes through the document, so that a new field or kind is looked at by itself. */
export function textFields(document: PackDocument): TextFields {
  const before = known.get(document);
  if (before !== undefined) return before;
  const found: Found = { scalars: new Set(), lists: new Set(), maps: new Set() };
  if (document.node !== undefined) {
    collect(document.node, headSchema, found);
    const questions = get(document.node, 'questions');
    const items = questions?.type === 'list' ? questions.items : [];
    for (const node of items) collect(node, questionSchema(node), found);
  }
  known.set(document, found);
  return found;
}

const headSchema = objectSchema(headShape);
const commonSchema = objectSchema(commonShape);
const schemaOf = new Map<string, JsonSchema>(
  kindNames().map((name) => {
    const kind: AnyKind = kinds[name];
    return [name, objectSchema({ ...commonShape, ...kind.shape })];
  }),
);

function questionSchema(node: Node): JsonSchema {
  const kind = node.type === 'map' ? get(node, 'kind') : undefined;
  return (kind?.type === 'scalar' ? schemaOf.get(kind.text) : undefined) ?? commonSchema;
}

function collect(node: Node, schema: JsonSchema, found: Found): void {
  if (Array.isArray(schema['anyOf'])) {
    for (const one of schema['anyOf'].filter(isSchema)) collect(node, one, found);
  } else if (node.type === 'scalar') {
    if (node.plain && isText(schema)) found.scalars.add(node);
  } else if (node.type === 'list') {
    collectList(node, schema, found);
  } else {
    collectMap(node, schema, found);
  }
}

function collectList(node: ListNode, schema: JsonSchema, found: Found): void {
  const items = schema['items'];
  if (!isSchema(items)) return;
  if (node.items.length > 1 && isText(items)) found.lists.add(node);
  for (const item of node.items) collect(item, items, found);
}

function collectMap(node: MapNode, schema: JsonSchema, found: Found): void {
  const properties = schema['properties'];
  const others = schema['additionalProperties'];
  for (const { key, value } of node.entries) {
    const own = isSchema(properties) && Object.hasOwn(properties, key) ? properties[key] : others;
    if (!isSchema(own)) continue;
    if (isText(own) && node.entries.some(isEmpty)) found.maps.add(node);
    collect(value, own, found);
  }
}

function isEmpty({ value }: Entry): boolean {
  return value.type === 'scalar' && value.value === null;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The schema of `text()` in `model/fields.ts`: a plain number is as good as a text there. */
function isText({ type }: JsonSchema): boolean {
  return Array.isArray(type) && type.includes('string');
}
