import { slugPattern } from './ids.js';
import type { Report } from './problem.js';
import { quote } from './quote.js';
import { describeNode, type Node, type ScalarNode } from './tree.js';

/**
 * A field is declared once: its TypeScript type, the check of what an author wrote (every complaint with a place)
 * and the JSON Schema for editors all follow from the declaration. Records of fields are in `records.ts`.
 */
export interface Field<T> {
  /** The value, or undefined after reporting at least one problem. */
  read(node: Node, report: Report): T | undefined;
  readonly schema: JsonSchema;
}

/** A fragment of JSON Schema draft-07. */
export type JsonSchema = { readonly [keyword: string]: unknown };

export type ValueOf<F> = F extends Field<infer T> ? T : never;

/** The same field with a sentence that editors show. */
export function described<T>(description: string, field: Field<T>): Field<T> {
  return { ...field, schema: { ...field.schema, description } };
}

/** The same field with limits that editors hold; where they are broken, the kind itself says so under its own rule. */
export function limited<T>(limits: JsonSchema, field: Field<T>): Field<T> {
  return { ...field, schema: { ...field.schema, ...limits } };
}

/** Text; a plain scalar counts as its source text, so `1.10` is "1.10" and `null` is "null". */
export function text(): Field<string> {
  return scalar('text', { type: ['string', 'number', 'boolean'] }, (node) =>
    // No text at all is a value forgotten; an empty text is written "".
    node.plain && node.text === '' ? undefined : node.text,
  );
}

export function flag(): Field<boolean> {
  return scalar('true or false', { type: 'boolean' }, (node) =>
    typeof node.value === 'boolean' ? node.value : undefined,
  );
}

/** A number that may be NaN or infinite: the kind that holds it says what it makes of those. */
export function number(): Field<number> {
  return scalar('a number', { type: 'number' }, (node) =>
    typeof node.value === 'number' ? node.value : undefined,
  );
}

export function integer(range: { readonly min: number; readonly max: number }): Field<number> {
  const { min, max } = range;
  const expected = min === max ? `${min}` : `a whole number from ${min} to ${max}`;
  const schema = { type: 'integer', minimum: min, maximum: max };
  return {
    schema,
    read(node, report) {
      const value = number().read(node, report);
      if (value === undefined) return undefined;
      if (Number.isInteger(value) && value >= min && value <= max) return value;
      report({ rule: 'schema/range', place: node.place, expected, found: describeNode(node) });
      return undefined;
    },
  };
}

export function positive(): Field<number> {
  const inner = number();
  return {
    schema: { type: 'number', exclusiveMinimum: 0 },
    read(node, report) {
      const value = inner.read(node, report);
      if (value === undefined || (Number.isFinite(value) && value > 0)) return value;
      report({
        rule: 'schema/range',
        place: node.place,
        expected: 'a number above 0',
        found: describeNode(node),
      });
      return undefined;
    },
  };
}

export function oneOf<const Name extends string>(names: readonly Name[]): Field<Name> {
  return {
    // `typos: 1` is as good as `typos: "1"`.
    schema: { enum: names.flatMap((name) => (/^\d+$/.test(name) ? [name, Number(name)] : [name])) },
    read(node, report) {
      const found = node.type === 'scalar' ? names.find((name) => name === node.text) : undefined;
      if (found === undefined) {
        report({ rule: 'schema/enum', place: node.place, found: describeWord(node), allowed: names });
      }
      return found;
    },
  };
}

function describeWord(node: Node): string {
  return node.type === 'scalar' && node.value !== null ? quote(node.text) : describeNode(node);
}

/** Text of a form given by a regular expression that matches the whole of it. */
export function matching(pattern: RegExp, expected: string): Field<string> {
  const inner = text();
  return {
    schema: { type: 'string', pattern: pattern.source },
    read(node, report) {
      const value = inner.read(node, report);
      if (value === undefined || pattern.test(value)) return value;
      report({ rule: 'schema/format', place: node.place, expected, found: describeNode(node) });
      return undefined;
    },
  };
}

export function slug(): Field<string> {
  const field = matching(slugPattern, 'a slug (a-z, 0-9, ".", "_" and "-", at most 64 characters)');
  // `404` and `true` are slugs as good as any, but to an editor no texts.
  return limited({ type: ['string', 'number', 'boolean'], minimum: 0 }, field);
}

export function list<T>(
  of: Field<T>,
  size: { readonly min?: number; readonly max?: number } = {},
): Field<readonly T[]> {
  const { min = 0, max = 1000 } = size;
  return {
    schema: {
      type: 'array',
      items: of.schema,
      minItems: min,
      maxItems: max,
    },
    read(node, report) {
      if (node.type !== 'list') {
        report({ rule: 'schema/type', place: node.place, expected: 'a list', found: describeNode(node) });
        return undefined;
      }
      if (node.items.length < min || node.items.length > max) {
        const expected = node.items.length < min ? `at least ${min} entries` : `at most ${max} entries`;
        report({ rule: 'schema/range', place: node.place, expected, found: `${node.items.length}` });
        return undefined;
      }
      return allOf(node.items.map((item) => of.read(item, report)));
    },
  };
}

/** Reads one of two shapes, told apart by looking at the node. */
export function either<A, B>(
  isFirst: (node: Node) => boolean,
  first: Field<A>,
  second: Field<B>,
): Field<A | B> {
  return {
    schema: { anyOf: [first.schema, second.schema] },
    read: (node, report) => (isFirst(node) ? first.read(node, report) : second.read(node, report)),
  };
}

function allOf<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  const found = values.filter((value): value is T => value !== undefined);
  return found.length === values.length ? found : undefined;
}

function scalar<T>(
  expected: string,
  schema: JsonSchema,
  value: (node: ScalarNode) => T | undefined,
): Field<T> {
  return {
    schema,
    read(node, report) {
      const result = node.type === 'scalar' ? value(node) : undefined;
      if (result === undefined) {
        report({ rule: 'schema/type', place: node.place, expected, found: describeNode(node) });
      }
      return result;
    },
  };
}

/** Any value, as JSON has it. */
export function json(): Field<unknown> {
  return { schema: {}, read: toJson };
}

function toJson(node: Node): unknown {
  if (node.type === 'scalar') return node.value;
  if (node.type === 'list') return node.items.map(toJson);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, toJson(entry.value)]));
}
