import { expect, test } from '@jest/globals';
import { fc } from '../../support/properties.js';
import stringWidth from 'fast-string-width';
import { columnWidth, sideBySide } from '../../../src/cli/terminal/side-by-side.js';

test('two columns only where both can be read', () => {
  expect([columnWidth(99), columnWidth(100), columnWidth(120)]).toEqual([undefined, 48, 58]);
});

test('the longer text goes on alone', () => {
  expect(sideBySide(['a'], ['b', 'c'], 3)).toBe('a      b\n       c');
  expect(sideBySide(['a', 'b'], ['c'], 3)).toBe('a      c\nb');
});

test('wide characters, emoji and colours take the room that they take', () => {
  const lines = sideBySide(['索引', '👩‍👩‍👧', '\u001b[1mab\u001b[22m', ''], ['x', 'x', 'x', 'x'], 6).split('\n');
  expect(lines.map((line) => stringWidth(line.slice(0, line.indexOf('x'))))).toEqual([10, 10, 10, 10]);
});

test('nothing is lost, and the right text begins in one column', () => {
  const line = fc
    .array(fc.constantFrom('a', 'bc', '索', '👩‍👩‍👧'), { maxLength: 8 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(line), fc.array(line), (left, right) => {
      const width = Math.max(0, ...left.map((each) => stringWidth(each)));
      const rows = sideBySide(left, right, width).split('\n');
      right.forEach((each, index) => {
        const row = rows[index] ?? '';
        expect(row.endsWith(each)).toBe(true);
        if (each !== '') expect(stringWidth(row.slice(0, row.length - each.length))).toBe(width + 4);
      });
      left.forEach((each, index) => expect(rows[index]?.startsWith(each)).toBe(true));
    }),
  );
});
