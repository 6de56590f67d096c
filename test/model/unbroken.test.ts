import { describe, expect, test } from '@jest/globals';
import { glued, loosened } from '../../src/model/unbroken.js';

const shown = (text: string, width = 80) => glued(text, width).replaceAll('\u00a0', '_');

describe('glued', () => {
  test.each([
    [
      'a figure and its sign',
      'With 20 minutes, 72 % (59 % to 82 %).',
      'With 20 minutes, 72_% (59_% to 82_%).',
    ],
    [
      'a command up to the full stop',
      'Now: prep plan --minutes 20. More.',
      'Now: prep_plan_--minutes_20. More.',
    ],
    ['a file name has its dots', 'See: prep lint ./a.yaml', 'See: prep_lint_./a.yaml'],
    [
      'a remark is no part of it',
      'With: prep plan --weight A=1 (or 0).',
      'With: prep_plan_--weight_A=1 (or 0).',
    ],
    ['a word of the text is none', 'You can prep for it: drill a lot.', 'You can prep for it: drill a lot.'],
  ])('%s', (_, text, wanted) => {
    expect(shown(text)).toBe(wanted);
  });

  test('a command that is longer than a line is broken as any text is', () => {
    expect(shown('Now: prep plan --minutes 20', 22)).toBe('Now: prep_plan_--minutes_20');
    expect(shown('Now: prep plan --minutes 20', 21)).toBe('Now: prep plan --minutes 20');
  });

  test('loosened gives the text back', () => {
    const text = 'At 72 %: prep plan --interview DATE (as 2026-12-01).';
    expect(loosened(glued(text, 80))).toBe(text);
  });
});
