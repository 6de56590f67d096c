import { describe, expect, test } from '@jest/globals';
import stringWidth from 'fast-string-width';
import { openText } from '../../../src/cli/terminal/open-text.js';
import type { TextStyle } from '../../../src/cli/terminal/text-style.js';
import type { Result } from '../../../src/drill/ports.js';
import { questionOf } from '../../model/kinds/reading.js';
import { plain } from './widgets/keys.js';

function style(width: number, more: Partial<TextStyle> = {}): TextStyle {
  return { width, paint: plain, numberedCode: false, saves: true, shipped: true, offsetAt: () => 0, ...more };
}

const model = 'It broke because *nobody* had measured it.\n\n- I rolled it back.\n- I measured it.';

function result(response: unknown): Result {
  const question = questionOf({ kind: 'open', seconds: 60, points: [{ point: 'Says why', id: 'a' }] });
  return {
    asked: { n: 1, planned: 1, question, shown: {}, hints: [] },
    response,
    score: 0,
    verdict: 'wrong',
    seconds: 20,
    key: model,
    keyLines: ['Says why'],
    why: null,
    forgiven: null,
    points: null,
    comparison: null,
    retry: false,
    dueAt: null,
  };
}

const own = '数据库索引很重要，因为它让查找变快，而没有人测量过它的写入成本。\n\tIt fell over 👩‍👩‍👧 twice.';

describe('the answer given and a good one', () => {
  test('stand side by side where there is room', () => {
    const lines = openText(result(own), style(100)).split('\n');
    const head = lines.findIndex((line) => line.startsWith('Your answer:'));
    expect(lines[head]).toBe(`Your answer:${' '.repeat(40)}A good answer:`);
    expect(lines[head + 1]).toMatch(/^数据库.* {4,}It broke because \*nobody\* had measured it\.$/);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(100);
    expect(lines.join('').replace(/[\sA-Za-z]/g, '')).toContain('数据库索引很重要');
  });

  test.each([
    ['on a narrow screen', style(99)],
    ['where nothing is drawn', style(100, { numberedCode: true })],
  ])('stand one below the other %s', (_, narrow) => {
    const text = openText(result('I fixed it.'), narrow);
    expect(text).toContain('\n\nYour answer:\n  I fixed it.\n\nA good answer:\n  It broke because');
  });

  test('of an answer that was said aloud, or skipped, only the good one is there', () => {
    for (const response of ['', null]) {
      const text = openText(result(response), style(100));
      expect(text).toContain('\n\nA good answer:\n  It broke');
      expect(text).not.toContain('Your answer');
    }
  });

  test('nothing that was written acts on the terminal', () => {
    expect(openText(result('a\u001b[2Jb'), style(100))).not.toContain('\u001b');
  });
});
