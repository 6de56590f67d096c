import { describe, expect, test } from '@jest/globals';
import { flag, slug, text } from '../../src/model/fields.js';
import { describeProblem } from '../../src/model/problem-text.js';
import { mapping, optional, record, withDefault } from '../../src/model/records.js';
import { isMapNode, line, node, readField, somewhere, valueOrRules } from './nodes.js';

const person = record('a person', {
  name: text(),
  nick: optional(slug()),
  active: withDefault(true, flag()),
});

const sentences = (from: unknown) => readField(person, node(from)).problems.map(describeProblem);

describe('record', () => {
  test('what is there, what is absent, what has a default', () => {
    expect(valueOrRules(person, node({ name: 'Ada' }))).toEqual({ name: 'Ada', active: true });
    expect(valueOrRules(person, node({ nick: 'ada', name: 'Ada', active: false }))).toEqual({
      name: 'Ada',
      nick: 'ada',
      active: false,
    });
  });

  test('an absent field is absent, not undefined', () => {
    const { value } = readField(person, node({ name: 'Ada' }));
    expect(Object.keys(value ?? {}).sort()).toEqual(['active', 'name']);
  });

  test('every problem is told, not the first alone', () => {
    expect(sentences({ nmae: 'Ada', nick: 'A B', active: 'yes' })).toEqual([
      'unknown key "nmae" in a person; did you mean "name"?',
      'a person needs the key "name"',
      'expected a slug (a-z, 0-9, ".", "_" and "-", at most 64 characters), found the text "A B"',
      'expected true or false, found the text "yes"',
    ]);
  });

  test('a key that is there already is not what was meant', () => {
    expect(sentences({ name: 'Ada', names: 'Grace' })).toEqual(['unknown key "names" in a person']);
  });

  test('of thousands of unknown keys the first hundred are told', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`key-${index}`, 1]));
    const told = sentences({ ...many, name: 'Ada' });
    expect(told).toHaveLength(100);
    expect(told.at(-1)).toBe('unknown key "key-99" in a person');
  });

  test.each([[['a']], ['text'], [null], [7]])('%j is no record', (from) => {
    expect(readField(person, node(from)).problems).toEqual([
      expect.objectContaining({ rule: 'schema/type', expected: 'a person as a mapping' }),
    ]);
  });

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('%s is an unknown key', (key) => {
    const from = node(JSON.parse(`{"name": "Ada", "${key}": {"admin": true}}`));
    const { value, problems } = readField(person, from);
    expect(problems).toEqual([expect.objectContaining({ rule: 'schema/unknown-key', key })]);
    expect(value).toEqual({ name: 'Ada', active: true });
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

describe('places', () => {
  const root = node({ nick: 'ada', nmae: 'x' });
  if (!isMapNode(root)) throw new Error('not a mapping');
  const [first, second] = root.entries;
  const entries = [
    { ...(first ?? { key: '', value: root }), keyPlace: line(3) },
    { ...(second ?? { key: '', value: root }), keyPlace: line(4) },
  ];

  test('an unknown key at the key, a missing one at the head of its parent', () => {
    const { problems } = readField(person, { ...root, entries, place: line(9) });
    expect(problems.map(({ rule, place }) => [rule, place.line])).toEqual([
      ['schema/unknown-key', 4],
      ['schema/missing-key', 3],
    ]);
  });

  test('in an empty mapping at the mapping itself', () => {
    const { problems } = readField(person, { type: 'map', entries: [], place: line(9) });
    expect(problems).toEqual([
      { rule: 'schema/missing-key', key: 'name', where: 'a person', place: line(9) },
    ]);
  });
});

describe('mapping', () => {
  test('any keys to values of one field', () => {
    expect(valueOrRules(mapping(text()), node({ shop: 'CREATE', 'x y': 1 }))).toEqual({
      shop: 'CREATE',
      'x y': '1',
    });
    expect(valueOrRules(mapping(text()), node({ a: ['x'], b: {} }))).toEqual(['schema/type', 'schema/type']);
    expect(valueOrRules(mapping(text()), node('a'))).toEqual(['schema/type']);
  });

  test('__proto__ is a key like any other, and reaches no prototype', () => {
    const entries = [{ key: '__proto__', keyPlace: somewhere, value: node('polluted') }];
    const value = valueOrRules(mapping(text()), { type: 'map', entries, place: somewhere });
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.entries(value)).toEqual([['__proto__', 'polluted']]);
    expect(Object.keys({ ...value })).toEqual(['__proto__']);
    expect('polluted' in {}).toBe(false);
  });
});

test('the JSON Schema follows from the declaration', () => {
  expect(person.schema).toEqual({
    type: 'object',
    additionalProperties: false,
    required: ['name'],
    properties: {
      name: { type: ['string', 'number', 'boolean'] },
      nick: { type: ['string', 'number', 'boolean'], minimum: 0, pattern: '^[a-z0-9][a-z0-9._-]{0,63}$' },
      active: { type: 'boolean', default: true },
    },
  });
});
