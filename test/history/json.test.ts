import { expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { fromJson, toJson } from '../../src/history/json.js';

test('what JSON can hold comes back', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const value: unknown = JSON.parse(text);
      expect(toJson(fromJson(toJson(value)))).toBe(toJson(value));
    }),
  );
});

test('nothing is null, and a key named __proto__ is only a key', () => {
  expect(toJson(undefined)).toBe('null');
  expect(fromJson('{"__proto__":{"admin":true}}')).not.toHaveProperty('admin');
});

test('broken text is a SyntaxError', () => {
  expect(() => fromJson('{"cut')).toThrow(SyntaxError);
});
