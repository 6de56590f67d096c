import { describe, expect, test } from '@jest/globals';
import { kindNames } from '../../../src/model/question.js';
import { questionOf } from './reading.js';
import { sampleFields, samples } from './samples.js';

const hashOf = (fields: object) => questionOf(fields).contentHash;

describe.each(kindNames())('%s: content hash', (name) => {
  const { fields, reordered, reworded, otherKey } = samples[name];
  const hash = hashOf(fields);

  test('is a SHA-256 in hex, the same each time', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(fields)).toBe(hash);
  });

  test('does not change with the order of the parts in the file', () => {
    expect(hashOf(reordered ?? fields)).toBe(hash);
    const backwards = Object.fromEntries(Object.entries(fields).reverse());
    expect(hashOf(backwards)).toBe(hash);
  });

  test('does not change with the words for a wrong answer', () => {
    expect(hashOf(reworded ?? { ...fields, explain: 'Other words.' })).toBe(hash);
  });

  test('does not change with what surrounds the question', () => {
    const surroundings = {
      explain: 'Other words.',
      hints: ['x'],
      tags: ['t'],
      refs: ['RFC 9110'],
      level: 'senior',
    };
    expect(hashOf({ ...fields, ...surroundings })).toBe(hash);
    expect(hashOf({ ...sampleFields(name), seconds: 99, id: 'other' })).toBe(hash);
  });

  test('changes with the key, the prompt and the code', () => {
    const code = { language: 'sql', source: 'SELECT 1' };
    const others = [otherKey, { ...fields, prompt: 'Which?' }, { ...fields, code }];
    const hashes = [
      hash,
      ...others.map(hashOf),
      hashOf({ ...fields, code: { ...code, source: 'SELECT 2' } }),
    ];
    expect(new Set(hashes).size).toBe(5);
  });

  test('does not change with white space around the prompt or the Unicode form', () => {
    expect(hashOf({ ...fields, prompt: '  What?\n' })).toBe(hash);
    const composed = hashOf({ ...fields, prompt: 'caf\u00e9' });
    expect(hashOf({ ...fields, prompt: 'cafe\u0301' })).toBe(composed);
  });
});

test('questions of two kinds never share a hash', () => {
  const hashes = kindNames().map((name) => hashOf(samples[name].fields));
  expect(new Set(hashes).size).toBe(hashes.length);
});
