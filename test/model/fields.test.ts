import { describe, expect, test } from '@jest/globals';
import {
  described,
  either,
  flag,
  integer,
  limited,
  list,
  matching,
  number,
  oneOf,
  positive,
  slug,
  text,
} from '../../src/model/fields.js';
import { line, node, plain, readField, valueOrRules } from './nodes.js';

describe('text', () => {
  test.each([
    ['a quoted text', node('abc'), 'abc'],
    ['an empty quoted text', node(''), ''],
    ['a number, as written', plain('1.10', 1.1), '1.10'],
    ['a word that is true elsewhere', plain('no'), 'no'],
    ['true, as written', plain('True', true), 'True'],
    ['null, as written', plain('null', null), 'null'],
    ['a tilde', plain('~', null), '~'],
  ])('%s', (_what, from, value) => {
    expect(valueOrRules(text(), from)).toBe(value);
  });

  test.each([
    ['no value at all', node(null), 'nothing'],
    ['a list', node(['a']), 'a list'],
    ['a mapping', node({ a: 1 }), 'a mapping'],
  ])('not %s', (_what, from, found) => {
    expect(readField(text(), from).problems).toEqual([
      expect.objectContaining({ rule: 'schema/type', expected: 'text', found }),
    ]);
  });
});

test('flag: only true and false', () => {
  expect(valueOrRules(flag(), node(true))).toBe(true);
  expect(valueOrRules(flag(), node(false))).toBe(false);
  for (const wrong of ['true', 1, 0, null, []])
    expect(valueOrRules(flag(), node(wrong))).toEqual(['schema/type']);
});

test('number: also those that are none, which the kind judges', () => {
  expect(valueOrRules(number(), node(1.5))).toBe(1.5);
  expect(valueOrRules(number(), plain('.nan', Number.NaN))).toBeNaN();
  expect(valueOrRules(number(), node('1.5'))).toEqual(['schema/type']);
});

describe('integer', () => {
  const field = integer({ min: 1, max: 3 });

  test.each([[1], [2], [3], [2.0]])('%f is in range', (value) => {
    expect(valueOrRules(field, node(value))).toBe(value);
  });

  test.each([[0], [4], [1.5], [Number.NaN], [Number.POSITIVE_INFINITY]])('%f is not', (value) => {
    const { problems } = readField(field, node(value, line(7)));
    expect(problems).toEqual([
      { rule: 'schema/range', expected: 'a whole number from 1 to 3', found: String(value), place: line(7) },
    ]);
  });

  test('a range of one value is told as that value', () => {
    const { problems } = readField(integer({ min: 1, max: 1 }), node(2));
    expect(problems).toEqual([expect.objectContaining({ expected: '1', found: '2' })]);
  });
});

test('positive: finite and above 0', () => {
  expect(valueOrRules(positive(), node(0.001))).toBe(0.001);
  for (const wrong of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(valueOrRules(positive(), node(wrong))).toEqual(['schema/range']);
  }
  expect(valueOrRules(positive(), node('1'))).toEqual(['schema/type']);
});

describe('oneOf', () => {
  const field = oneOf(['auto', '0', '1']);

  test('quoted or plain', () => {
    expect(valueOrRules(field, node('auto'))).toBe('auto');
    expect(valueOrRules(field, node(1))).toBe('1');
    expect(valueOrRules(field, node('0'))).toBe('0');
  });

  test.each([
    [node('Auto'), '"Auto"'],
    [node(2), '"2"'],
    [node(['auto']), 'a list'],
    [node({}), 'a mapping'],
    [node(null), 'nothing'],
    [node('x'.repeat(100)), `"${'x'.repeat(37)}..."`],
  ])('%j is none of them', (from, found) => {
    const allowed = ['auto', '0', '1'];
    expect(readField(field, from).problems).toEqual([
      expect.objectContaining({ rule: 'schema/enum', found, allowed }),
    ]);
  });

  test('the schema takes the digits as numbers too', () => {
    expect(field.schema).toEqual({ enum: ['auto', '0', 0, '1', 1] });
  });
});

test('matching: the whole text, with what was expected', () => {
  const field = matching(/^\d{4}$/, 'a year');
  expect(valueOrRules(field, node(2026))).toBe('2026');
  expect(readField(field, node('26')).problems).toEqual([
    expect.objectContaining({ rule: 'schema/format', expected: 'a year', found: 'the text "26"' }),
  ]);
});

test.each([
  ['a', true],
  ['not-in-with-null', true],
  ['0.x_y', true],
  ['a'.repeat(64), true],
  ['a'.repeat(65), false],
  ['', false],
  ['-a', false],
  ['A', false],
  ['a b', false],
  ['a/b', false],
  ['a\n', false],
  ['é', false],
  ['__proto__', false],
])('slug: %j', (word, good) => {
  expect(valueOrRules(slug(), node(word))).toEqual(good ? word : ['schema/format']);
});

describe('list', () => {
  test('reads every entry, and tells of every wrong one', () => {
    expect(valueOrRules(list(text()), node(['a', 1]))).toEqual(['a', '1']);
    expect(valueOrRules(list(flag()), node([true, 1, 2]))).toEqual(['schema/type', 'schema/type']);
  });

  test.each([
    [{ min: 1 }, 0, 'at least 1 entries'],
    [{ max: 2 }, 3, 'at most 2 entries'],
    [{ min: 1, max: 2 }, 3, 'at most 2 entries'],
    [{}, 1001, 'at most 1000 entries'],
  ])('%j does not take %i entries', (size, count, expected) => {
    const from = node(Array.from({ length: count }, () => 'a'));
    expect(readField(list(text(), size), from).problems).toEqual([
      expect.objectContaining({ rule: 'schema/range', expected, found: `${count}` }),
    ]);
  });

  test('a single value is no list', () => {
    expect(valueOrRules(list(text()), node('a'))).toEqual(['schema/type']);
  });
});

test('either reads the shape that it sees', () => {
  const field = either((from) => from.type === 'list', list(text()), text());
  expect(valueOrRules(field, node('Ada'))).toBe('Ada');
  expect(valueOrRules(field, node(['Ada', 'Grace']))).toEqual(['Ada', 'Grace']);
  expect(field.schema).toHaveProperty('anyOf');
});

test('a description goes to the schema and changes nothing else', () => {
  const field = described('A word.', slug());
  expect(field.schema).toEqual({ ...slug().schema, description: 'A word.' });
  expect(valueOrRules(field, node('a'))).toBe('a');
});

test('limits go to the schema and leave what breaks them to the kind', () => {
  const field = limited({ minItems: 2 }, list(text()));
  expect(field.schema).toEqual({ ...list(text()).schema, minItems: 2 });
  expect(valueOrRules(field, node(['a']))).toEqual(['a']);
});
