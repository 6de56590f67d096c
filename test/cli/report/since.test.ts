import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/properties.js';
import { dayName, dayNamed } from '../../../src/model/calendar.js';
import { readSince } from '../../../src/cli/report/since.js';

const today = dayNamed('2026-11-23') ?? 0;

function since(text: string, from = '2026-11-23'): string {
  const read = readSince(text, dayNamed(from) ?? 0);
  return read.ok ? dayName(read.day) : read.reason;
}

describe('--since', () => {
  test.each([
    ['30d', '2026-10-25'],
    ['1d', '2026-11-23'],
    ['2w', '2026-11-10'],
    ['3m', '2026-08-24'],
    [' 2W ', '2026-11-10'],
    ['2026-11-01', '2026-11-01'],
    ['2026-11-23', '2026-11-23'],
  ])('%s begins on %s', (text, day) => {
    expect(since(text)).toBe(day);
  });

  test('months end where their days do', () => {
    expect(since('1m', '2026-03-31')).toBe('2026-03-01');
    expect(since('1m', '2024-03-30')).toBe('2024-03-01');
    expect(since('12m', '2026-01-15')).toBe('2025-01-16');
  });

  test.each([
    ['0d', '"0d" is no time; write 30d, 2w, 3m or 2026-10-24'],
    ['', '"" is no time; write 30d, 2w, 3m or 2026-10-24'],
    ['2026-02-30', '"2026-02-30" is no time; write 30d, 2w, 3m or 2026-10-24'],
    ['-3d', '"-3d" is no time; write 30d, 2w, 3m or 2026-10-24'],
    ['2026-11-24', '2026-11-24 is still to come; today is 2026-11-23'],
  ])('refuses %j', (text, reason) => {
    expect(since(text)).toBe(reason);
  });

  test('of any length lies in the past or today, and longer reaches further back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.constantFrom('d', 'w', 'm'), (number, unit) => {
        const [read, longer] = [
          readSince(`${number}${unit}`, today),
          readSince(`${number + 1}${unit}`, today),
        ];
        expect(read.ok && read.day <= today && longer.ok && longer.day < read.day).toBe(true);
      }),
    );
  });
});
