import { expect, test } from '@jest/globals';
import { partId } from '../../../src/model/ids.js';
import * as registry from '../../../src/model/kinds/all.js';
import { duplicates, notUnderstood, takenIds, understood } from '../../../src/model/kinds/kind.js';

test('each kind is registered under its own name', () => {
  for (const [name, kind] of Object.entries(registry)) expect(kind.name).toBe(name);
});

test('each kind says in a few words what it is', () => {
  for (const { summary } of Object.values(registry)) {
    expect(summary).toMatch(/^[a-z].{10,70}[a-z]$/);
  }
});

test('duplicates gives every later one, exactly compared', () => {
  expect(duplicates(['a', 'b', ' a', 'A', 'a'])).toEqual([2, 4]);
  expect(duplicates(['e\u0301', '\u00e9'])).toEqual([1]);
  expect(duplicates([])).toEqual([]);
});

test('taken ids leave out what is a duplicate text already', () => {
  const part = (text: string, id?: string) => ({ text, id: partId(text, id) });
  expect(takenIds([part('a', 'x'), part('b', 'x'), part('a'), part('a')])).toEqual([1]);
  expect(takenIds([part('a'), part('b')])).toEqual([]);
});

test('understood and not understood', () => {
  expect(understood(1)).toEqual({ ok: true, response: 1 });
  expect(notUnderstood('a number')).toEqual({ ok: false, expected: 'a number' });
});
