import { expect, test } from '@jest/globals';
import { meets } from '../../src/proof/version.js';

test.each<[string, string, boolean | undefined]>([
  ['20.20.2', '>=20', true],
  ['20.20.2', '>= 20.20.3', false],
  ['9.9', '>=10', false],
  ['20.20.2', '>20', false],
  ['21.0.0', '>20', true],
  ['20.20.2', '<=20', true],
  ['20.20.2', '<21', true],
  ['17.0.15', '17', true],
  ['17.0.15', '=17.0', true],
  ['17.0.15', '=17.1', false],
  ['3.11.7', '>=3.9 <3.12', true],
  ['3.12.0', '>=3.9, <3.12', false],
  ['3.11', '>=3.11.0', true],
  ['20.1', '', undefined],
  ['20.1', 'newer', undefined],
  ['20.1', '>=20 or so', undefined],
  ['20.1', '^20', undefined],
])('%s meets "%s": %p', (version, condition, met) => {
  expect(meets(version, condition)).toBe(met);
});

test('a long condition is read in no time', () => {
  expect(meets('1.0', `${'1 '.repeat(30_000)}x`)).toBeUndefined();
  expect(meets('1.0', `${'1'.repeat(30_000)}x`)).toBeUndefined();
});
