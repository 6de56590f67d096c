import { expect, test } from '@jest/globals';
import { parseWellFormed } from '../../src/model/well-formed.js';
import { fc } from '../support/properties.js';

/** Any code units, halves of pairs among them. */
const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
const halves = fc.array(fc.constantFrom('a', '\ud83d', '\ude00')).map((parts) => parts.join(''));
const text = fc.oneof(units, halves);

test('texts come out as UTF-8 gives them back, however deep they lie, and all else is kept', () => {
  fc.assert(
    fc.property(text, fc.jsonValue(), (each, value) => {
      const json = JSON.stringify({ value, list: [each, { deep: each }] });
      const whole = Buffer.from(each).toString();
      const rest = JSON.parse(JSON.stringify(value)) as unknown;
      expect(parseWellFormed(json)).toEqual({ value: rest, list: [whole, { deep: whole }] });
    }),
  );
});

test.each([
  [String.raw`"\uD83D"`, '\ufffd'],
  [String.raw`"\uD83D\uDE00"`, '😀'],
  [String.raw`"\\ud83d"`, String.raw`\ud83d`],
])('%s is read as %j', (json, expected) => {
  expect(parseWellFormed(json)).toBe(expected);
});

test('what is no JSON is an error', () => {
  expect(() => parseWellFormed(String.raw`{"a": \ud83d`)).toThrow(SyntaxError);
});
