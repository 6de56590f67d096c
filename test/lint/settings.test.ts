import { describe, expect, test } from '@jest/globals';
import { rules } from '../../src/lint/registry.js';
import { didYouMeanRule, settingNames, settings } from '../../src/lint/settings.js';

const off = rules.filter((rule) => rule.severity === 'off').map((rule) => rule.id);

describe('settings', () => {
  test('without a preset only what was chosen differs', () => {
    expect([...settings(undefined, [['refs/missing', 'error']])]).toEqual([['refs/missing', 'error']]);
  });

  test('strict turns on, as info, what is off by default, and nothing else', () => {
    const strict = settings('strict', []);
    expect([...strict.keys()]).toEqual(off);
    expect(new Set(strict.values())).toEqual(new Set(off.length === 0 ? [] : ['info']));
  });

  test('what is chosen goes before the preset, and later choices before earlier ones', () => {
    const id = off[0] ?? 'refs/missing';
    expect(settings('strict', [[id, 'error']]).get(id)).toBe('error');
    expect(
      settings('strict', [
        [id, 'error'],
        [id, 'off'],
      ]).get(id),
    ).toBe('off');
  });

  test('the words stand from silent to grave', () => {
    expect(settingNames).toEqual(['off', 'info', 'warn', 'error']);
  });
});

test.each([
  ['refs/mising', '; did you mean "refs/missing"?'],
  ['no-key', '; did you mean "mcq/no-key"?'],
  ['something/else', ''],
])('%s is taken for%s', (word, expected) => {
  expect(didYouMeanRule(word)).toBe(expected);
});
