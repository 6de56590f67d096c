import { expect, test } from '@jest/globals';
import { fc } from '../../support/properties.js';
import { number } from '../../../src/model/kinds/number.js';

/** The number that an answer is read as; undefined where it is not understood. */
function read(response: unknown, unit?: string): number | undefined {
  const understood = number.understand(response, unit === undefined ? {} : { unit });
  return understood.ok ? understood.response : undefined;
}

test.each([
  ['7', 7],
  [' 7 ', 7],
  ['+7', 7],
  ['-7', -7],
  ['.5', 0.5],
  ['5.', 5],
  ['-0.25', -0.25],
  ['1,000', 1000],
  ['1,000,000.5', 1_000_000.5],
  ['1_000', 1000],
  ['10 000', 10_000],
  ['1e3', 1000],
  ['1.5E-3', 0.0015],
])('%j is %f', (text, value) => {
  expect(read(text)).toBe(value);
});

test.each([
  ['1,5'],
  ['1,00'],
  ['12,34,567'],
  ['1000,000'],
  ['1.2.3'],
  ['1 2'],
  ['--1'],
  ['1-2'],
  ['1/2'],
  ['.'],
  ['e5'],
  ['0x10'],
  ['1e999'],
  ['NaN'],
  ['Infinity'],
  ['seven'],
  ['7 ms'],
  ['50%'],
  [''],
])('%j could mean something else, or nothing, and is not read', (text) => {
  expect(read(text)).toBeUndefined();
});

test.each([
  ['64 KiB', 'KiB', 64],
  ['64 KiB', 'B', 65_536],
  ['64 kB', 'B', 64_000],
  ['1 GB', 'MB', 1000],
  ['2 hours', 'min', 120],
  ['1 day', 's', 86_400],
  ['50%', '%', 50],
  ['50 percent', '%', 50],
  ['3 rows', 'rows', 3],
  ['1 row', 'rows', 1],
  ['3', 'rows', 3],
])('%j in %s is %f', (text, unit, value) => {
  expect(read(text, unit)).toBeCloseTo(value, 9);
});

test.each([
  ['64 KiB', 'ms'],
  ['3 Mb', 'MB'],
  ['3 parsecs', 's'],
  ['3 s s', 's'],
  ['3 constructor', 's'],
  ['3 __proto__', '__proto__x'],
])('%j cannot be turned into %s', (text, unit) => {
  expect(read(text, unit)).toBeUndefined();
});

test('every finite number is read back as it was written', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(read(String(value))).toBe(Number(String(value)));
      expect(read(value)).toBe(value);
    }),
  );
});

test('thousands set apart are read as without', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom(',', '_', ' '), (value, mark) => {
      const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, mark);
      expect(read(grouped)).toBe(value);
    }),
  );
});

test('no text hangs the reading', () => {
  const started = performance.now();
  for (const text of [
    '1'.repeat(100_000),
    '1,'.repeat(50_000),
    '1 111'.repeat(20_000),
    `1${' '.repeat(100_000)}x\ny`,
  ]) {
    read(text, 'ms');
    read(`${text}\n${text}`, 'ms');
  }
  expect(performance.now() - started).toBeLessThan(2000);
});
