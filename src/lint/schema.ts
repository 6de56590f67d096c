import type { JsonSchema } from '../model/fields.js';
import { headShape } from '../model/pack.js';
import { type AnyKind, commonShape, kindNames, kinds } from '../model/question.js';
import type { Shape } from '../model/records.js';

/**
 * The JSON Schema (draft-07) of a pack, for editors. It dispatches on `kind`: a schema of alternatives would
 * complain of every kind that a question is not.
 */
export function packSchema(): JsonSchema {
  const { required, properties } = partsOf(headShape);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A pack of questions for prep',
    type: 'object',
    additionalProperties: false,
    required: [...required, 'questions'],
    properties: {
      ...properties,
      questions: { type: 'array', items: { $ref: '#/definitions/question' } },
    },
    definitions: {
      question: questionSchema(),
      ...Object.fromEntries(kindNames().map((name) => [name, kindSchema(kinds[name])])),
    },
  };
}

/** What all kinds share; each kind then lets through these keys and its own, and no other. */
function questionSchema(): JsonSchema {
  const { required, properties } = partsOf(commonShape);
  return {
    type: 'object',
    required,
    properties: { ...properties, kind: { enum: kindNames(), description: kindsInWords() } },
    allOf: kindNames().map((name) => ({
      if: { properties: { kind: { const: name } }, required: ['kind'] },
      then: { $ref: `#/definitions/${name}` },
    })),
  };
}

function kindsInWords(): string {
  return kindNames()
    .map((name) => `${name}: ${kinds[name].summary}`)
    .join('; ');
}

function kindSchema(kind: AnyKind): JsonSchema {
  const { required, properties } = partsOf(kind.shape);
  const shared = Object.fromEntries(Object.keys(commonShape).map((key) => [key, true]));
  return {
    description: kind.summary,
    type: 'object',
    additionalProperties: false,
    required,
    properties: { ...shared, ...properties },
  };
}

function partsOf(shape: Shape) {
  const required = Object.entries(shape).filter(([, field]) => !('presence' in field));
  const properties = Object.entries(shape).map(([key, field]) => [key, field.schema] as const);
  return { required: required.map(([key]) => key), properties: Object.fromEntries(properties) };
}
