import { describe, expect, test } from '@jest/globals';
import { needsFailure } from '../../src/lint/verdict.js';

const none = { error: 0, warn: 0, info: 0 };

describe('needsFailure', () => {
  test.each([
    ['error', none, false],
    ['error', { ...none, warn: 3, info: 3 }, false],
    ['error', { ...none, error: 1 }, true],
    ['warn', { ...none, info: 3 }, false],
    ['warn', { ...none, warn: 1 }, true],
    ['warn', { ...none, error: 1 }, true],
    ['info', none, false],
    ['info', { ...none, info: 1 }, true],
    ['info', { ...none, error: 1 }, true],
  ] as const)('fail on %s with %j: %s', (failOn, counts, expected) => {
    expect(needsFailure({ counts }, { failOn })).toBe(expected);
  });

  test('more warnings than allowed fail, as many as allowed do not', () => {
    const counts = { ...none, warn: 2 };
    expect(needsFailure({ counts }, { failOn: 'error', maxWarnings: 2 })).toBe(false);
    expect(needsFailure({ counts }, { failOn: 'error', maxWarnings: 1 })).toBe(true);
    expect(needsFailure({ counts: none }, { failOn: 'error', maxWarnings: 0 })).toBe(false);
  });
});
