import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import {
  commonShape,
  contentHash,
  defaultSeconds,
  kindNames,
  kindOf,
  kinds,
  skills,
} from '../../src/model/question.js';
import { record } from '../../src/model/records.js';
import { questionOf, readFields } from './kinds/reading.js';
import { sampleFields } from './kinds/samples.js';
import { node, readField, valueOrRules } from './nodes.js';

const common = record('a question', commonShape);
const least = { id: 'a', kind: 'choice', level: 'mid', topic: 't', skills: ['technologies'], prompt: 'P?' };
const rules = (more: object) => valueOrRules(common, node({ ...least, ...more }));

describe('the fields that every question has', () => {
  test('the least of them, and the defaults', () => {
    expect(valueOrRules(common, node(least))).toEqual({
      ...least,
      hints: [],
      refs: [],
      tags: [],
      retired: false,
    });
  });

  test.each(Object.keys(least))('%s is required', (key) => {
    const absent = Object.fromEntries(Object.entries(least).filter(([name]) => name !== key));
    expect(readField(common, node(absent)).problems).toEqual([
      expect.objectContaining({ rule: 'schema/missing-key', key }),
    ]);
  });

  test.each([
    ['level', 'expert', 'schema/enum'],
    ['skills', [], 'schema/range'],
    ['skills', ['charm'], 'schema/enum'],
    ['id', 'Not A Slug', 'schema/format'],
    ['topic', 'a b', 'schema/format'],
    ['seconds', 0, 'schema/range'],
    ['seconds', 'long', 'schema/type'],
    ['hints', 'one', 'schema/type'],
    ['code', 'SELECT 1', 'schema/type'],
    ['code', { language: 'sql' }, 'schema/missing-key'],
    ['verified', { by: 'rumour', date: '2026-11-22' }, 'schema/enum'],
    ['verified', { by: 'proof', date: 'yesterday' }, 'schema/format'],
    ['proof', {}, 'schema/missing-key'],
    ['lint', { disable: 'all' }, 'schema/type'],
    ['retired', 'no', 'schema/type'],
  ])('%s: %j breaks %s', (key, value, rule) => {
    expect(rules({ [key]: value })).toEqual([rule]);
  });

  test('everything that the format allows', () => {
    const full = {
      code: { language: 'sql', source: 'SELECT 1' },
      hints: ['Think.'],
      seconds: 45,
      explain: 'So.',
      refs: [
        'RFC 9110',
        { title: 'T' },
        { url: 'https://example.org' },
        { title: 'T', url: 'https://example.org' },
      ],
      as_of: '2026-11',
      proof: { run: 'sqlite', source: 'x', stdin: 'y', prints: 'z', runtime: '>=3' },
      verified: { by: 'proof', date: '2026-11-22', runtime: 'node 20' },
      tags: ['x'],
      lint: { disable: ['mcq/k-type'], reason: 'on purpose' },
      retired: true,
    };
    expect(rules(full)).toEqual({ ...least, ...full });
  });

  test('a date that YAML 1.1 would turn into a moment stays a text', () => {
    expect(readFields({ ...sampleFields('choice'), as_of: '2026-11' }).problems).toEqual([]);
  });
});

test('the three skills of the guide', () => {
  expect(skills).toEqual(['problem-solving', 'analytical-thinking', 'technologies']);
});

describe('the registry', () => {
  test('holds what kindNames tells', () => {
    expect(kindNames().toSorted()).toEqual(Object.keys(kinds).toSorted());
  });

  test.each(kindNames())('%s: kindOf finds it, and its time stands for its level', (name) => {
    const question = questionOf(sampleFields(name));
    expect(kindOf(question).name).toBe(name);
    expect(question.seconds).toBe(defaultSeconds(name, 'mid'));
    expect(defaultSeconds(name, 'unheard-of')).toBe(defaultSeconds(name, 'mid'));
    expect(defaultSeconds(name, 'senior')).toBeGreaterThanOrEqual(defaultSeconds(name, 'junior'));
  });

  test.each(kindNames())('%s: no field of its own has the name of a common one', (name) => {
    const common = Object.keys(commonShape);
    expect(Object.keys(kinds[name].shape).filter((key) => common.includes(key))).toEqual([]);
  });

  test.each(kindNames())('%s: its JSON Schema takes what the reader takes', (name) => {
    const schema = record('a question', { ...commonShape, ...kinds[name].shape }).schema;
    const validate = new Ajv({ strict: false }).compile(schema);
    const sample = { ...least, ...sampleFields(name) };
    expect([validate(sample), validate.errors]).toEqual([true, null]);
    expect(validate({ ...sample, unheard: 1 })).toBe(false);
  });
});

describe('contentHash', () => {
  const content = { kind: 'text', prompt: 'P', keyFields: { b: 1, a: [{ d: 1, c: 2 }] } } as const;

  test('does not depend on the order of keys, but on that of lists', () => {
    expect(contentHash({ ...content, keyFields: { a: [{ c: 2, d: 1 }], b: 1 } })).toBe(contentHash(content));
    const lists = [
      [1, 2],
      [2, 1],
    ].map((list) => contentHash({ ...content, keyFields: { list } }));
    expect(lists[0]).not.toBe(lists[1]);
  });

  test('depends on every part', () => {
    const code = { language: 'c', source: 'x' };
    const variants = [
      content,
      { ...content, kind: 'open' as const },
      { ...content, prompt: 'Q' },
      { ...content, code },
      { ...content, code: { ...code, language: 'go' } },
      { ...content, keyFields: null },
    ];
    expect(new Set(variants.map(contentHash)).size).toBe(variants.length);
  });

  test('no code and code undefined are one', () => {
    expect(contentHash({ ...content, code: undefined })).toBe(contentHash(content));
  });

  test('is the same in every version: history is compared with it', () => {
    expect(contentHash({ kind: 'boolean', prompt: 'P', keyFields: { answer: true } })).toBe(
      '1fd5031c9dd4bfe9ae880ffeb6c1d885ec9b2406a7d673cd065526cb80e09df3',
    );
  });
});
