import { expect, test } from '@jest/globals';
import { asksFor, isSetAside } from '../../src/listing/context.js';
import { tokensOf } from '../../src/listing/tokens.js';

/** Of the word "Oracle" in a text. */
function setAside(text: string): boolean {
  const tokens = tokensOf(text);
  const at = tokens.findIndex(({ text: own }) => own === 'Oracle');
  return isSetAside(tokens[at - 1], tokens[at + 1], asksFor(text));
}

test.each([
  ['near the Oracle Park shuttle', true],
  ['Oracle Corporation', true],
  ['no Oracle here', true],
  ['we live without Oracle', true],
  ['no Oracle experience needed', false],
  ['Oracle database', false],
  ['Oracle park', false],
  ['Oracle', false],
])('%j: %s', (text, expected) => {
  expect(setAside(text)).toBe(expected);
});
