import { describe, expect, test } from '@jest/globals';
import stringWidth from 'fast-string-width';
import { frame } from '../../../src/lint/formats/frame.js';

/** The frame of the first place where `found` stands in the line. */
function framed(line: string, found: string) {
  const column = line.indexOf(found) + 1;
  return frame(line, { line: 1, column, endLine: 1, endColumn: column + found.length });
}

/** What of the shown source the carets stand below, measured in cells. */
function underlined(line: string, found: string): string {
  const { source, before, under } = framed(line, found);
  const upTo = (cells: number) => {
    const parts = Array.from(new Intl.Segmenter('en').segment(source), (part) => part.segment);
    let text = '';
    for (const part of parts) {
      if (stringWidth(text) >= cells) break;
      text += part;
    }
    return text;
  };
  return upTo(before.length + under.length).slice(upTo(before.length).length);
}

describe('the carets stand below the place', () => {
  test.each([
    ['in plain text', 'level: medium', 'medium'],
    ['after Chinese', 'title: 数据库 medium', 'medium'],
    ['below Chinese', 'title: 数据库 medium', '数据库'],
    ['after emoji', 'prompt: 🚀🚀 medium', 'medium'],
    ['after joined emoji', 'prompt: 👩‍👩‍👧 and 🇩🇪 medium', 'medium'],
    ['below emoji', 'prompt: 🚀 up', '🚀'],
    ['after combining marks', 'prompt: e\u0301e\u0301 medium', 'medium'],
    ['at the start', 'medium: level', 'medium'],
  ])('%s', (_where, line, found) => {
    expect(underlined(line, found)).toBe(found);
  });

  test('a wide character takes two', () => {
    expect(framed('a: 数据', '数据')).toEqual({ source: 'a: 数据', before: '   ', under: '^^^^' });
    expect(framed('数据: x', 'x')).toEqual({ source: '数据: x', before: '      ', under: '^' });
  });

  test('a tab is four blanks in the source and before the carets', () => {
    expect(framed('\ta:\tx', 'x')).toEqual({ source: '    a:    x', before: '          ', under: '^' });
  });

  test('control characters are shown as U+FFFD, one cell each', () => {
    const shown = framed('a: \u001b[31m\u009b x\u202e', 'x');
    expect(shown.source).toBe('a: \ufffd[31m\ufffd x\ufffd');
    expect(shown.before.length).toBe(shown.source.indexOf('x'));
  });
});

describe('odd places', () => {
  test('of several lines: underlined to the end of the first', () => {
    const place = { line: 1, column: 3, endLine: 4, endColumn: 2 };
    expect(frame('  options:  \r', place).under).toBe('^'.repeat('options:'.length));
  });

  test('empty, or behind the end of the line: one caret', () => {
    expect(frame('abc', { line: 1, column: 1, endLine: 1, endColumn: 1 }).under).toBe('^');
    const behind = frame('abc', { line: 1, column: 9, endLine: 1, endColumn: 12 });
    expect([behind.before, behind.under]).toEqual(['   ', '^']);
  });

  test.each(['start', 'middle', 'end'])('at the %s of a very long line: the part around it', (where) => {
    const blank = 'x '.repeat(300_000);
    const line = { start: `HERE${blank}`, middle: `${blank}HERE${blank}`, end: `${blank}HERE` }[where] ?? '';
    expect(underlined(line, 'HERE')).toBe('HERE');
    expect(framed(line, 'HERE').source.length).toBeLessThan(130);
    expect(framed(line, 'HERE').source).toMatch(/^….*|.*…$/);
  });

  test('longer than what is shown: underlined as far as it is shown', () => {
    const { source, before, under } = framed(`key: ${'y'.repeat(5000)}`, 'y'.repeat(5000));
    expect(before.length + under.length).toBeLessThanOrEqual(source.length);
  });
});
