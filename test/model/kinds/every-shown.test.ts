import { describe, expect, test } from '@jest/globals';
import type { Part, Shown } from '../../../src/model/asker.js';
import { kindNames, kindOf, type KindName } from '../../../src/model/question.js';
import { seeded } from '../../../src/model/random.js';
import { questionOf } from './reading.js';
import { sampleFields, samples } from './samples.js';

function show(kind: KindName, fields: object, seed: number): Shown {
  const question = questionOf({ kind, ...fields });
  return kindOf(question).show(question.body, seeded(seed));
}

/** Every part shown, sorted, so that only what is shown counts and not where. */
function parts(shown: Shown): readonly (readonly Part[])[] {
  const groups = [shown.options, shown.items, shown.pairs?.left, shown.pairs?.right];
  return groups.map((group) => [...(group ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1)));
}

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

describe.each(kindNames())('%s: what is shown', (name) => {
  test('has only the fields that the learner may see', () => {
    const shown = show(name, sampleFields(name), 1);
    const allowed = ['options', 'items', 'pairs', 'unit', 'starter', 'language', 'fixture'];
    expect(allowed).toEqual(expect.arrayContaining(Object.keys(shown)));
    for (const part of parts(shown).flat()) expect(Object.keys(part).sort()).toEqual(['id', 'text']);
  });

  test('the same seed shows the same, another seed the same parts', () => {
    const first = show(name, sampleFields(name), 1);
    expect(show(name, sampleFields(name), 1)).toEqual(first);
    for (const seed of seeds) expect(parts(show(name, sampleFields(name), seed))).toEqual(parts(first));
  });

  test('no two parts of a side share an id', () => {
    for (const group of parts(show(name, sampleFields(name), 1))) {
      expect(new Set(group.map((part) => part.id)).size).toBe(group.length);
    }
  });

  test('holds no word of an explanation', () => {
    const text = JSON.stringify(show(name, sampleFields(name), 1));
    expect(text).not.toMatch(/correct|why|Since it is so|searched from the start|answer/);
  });
});

test.each(kindNames().filter((name) => samples[name].reordered !== undefined))(
  '%s: ids are the same when the file lists the parts in another order',
  (name) => {
    const { fields, reordered = {} } = samples[name];
    expect(parts(show(name, reordered, 3))).toEqual(parts(show(name, fields, 1)));
  },
);

test.each(['choice', 'multi', 'boolean'] as const)('%s: shows the same, whatever is right', (name) => {
  for (const seed of seeds) {
    const before = show(name, samples[name].fields, seed);
    expect(show(name, samples[name].otherKey, seed)).toEqual(before);
  }
});

describe('where the key stands says nothing', () => {
  /** How often the key stands at each position, over many seeds. */
  function positions(fields: object, count: number): number[] {
    const question = questionOf(fields);
    const key = kindOf(question).key(question.body).response;
    const tally = Array.from({ length: count }, () => 0);
    for (let seed = 0; seed < 3000; seed += 1) {
      const shown = kindOf(question).show(question.body, seeded(seed));
      const at = (shown.options ?? []).findIndex((part) => part.id === key);
      tally[at] = (tally[at] ?? 0) + 1;
    }
    return tally;
  }

  test('each position equally often, whatever the place in the file', () => {
    const wrong = [{ text: 'b' }, { text: 'c' }];
    for (const options of [
      [{ text: 'a', correct: true }, ...wrong],
      [...wrong, { text: 'a', correct: true }],
    ]) {
      for (const count of positions({ kind: 'choice', options }, 3)) {
        expect(Math.abs(count - 1000)).toBeLessThan(120);
      }
    }
  });
});
