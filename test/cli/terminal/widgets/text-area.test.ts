import { describe, expect, test } from '@jest/globals';
import { fc } from '../../../support/properties.js';
import {
  areaOf,
  around,
  breakLine,
  edits,
  emptyArea,
  isBlank,
  type TextArea,
  textOf,
  typeText,
  withoutLine,
} from '../../../../src/cli/terminal/widgets/text-area.js';

/** A text in which "|" is the cursor. */
function at(marked: string): TextArea {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  const text = marked.replace('|', '');
  return { lines: text.split('\n'), row: before.length - 1, column: before.at(-1)?.length ?? 0 };
}

function marked(area: TextArea): string {
  const [before, after] = around(area);
  return area.lines.map((line, row) => (row === area.row ? `${before}|${after}` : line)).join('\n');
}

function after(area: string, ...keys: readonly string[]): string {
  return marked(keys.reduce((now, key) => edits[key]?.(now) ?? now, at(area)));
}

describe('keys', () => {
  test.each([
    ['a\n|b', 'backspace', 'a|b'],
    ['|ab', 'backspace', '|ab'],
    ['a|b', 'backspace', '|b'],
    ['family 👩‍👩‍👧|', 'backspace', 'family |'],
    ['e\u0301|', 'backspace', '|'],
    ['a|\nb', 'delete', 'a|b'],
    ['ab|', 'delete', 'ab|'],
    ['a|👩‍👩‍👧b', 'delete', 'a|b'],
    ['a\n|b', 'left', 'a|\nb'],
    ['|a', 'left', '|a'],
    ['a|\nb', 'right', 'a\n|b'],
    ['a|', 'right', 'a|'],
    ['abc\nd|', 'up', 'a|bc\nd'],
    ['a\nbcd|', 'up', 'a|\nbcd'],
    ['a|b', 'up', '|ab'],
    ['a|b\ncd', 'down', 'ab\nc|d'],
    ['a|b', 'down', 'ab|'],
    ['ab|\n👩‍👩‍👧', 'down', 'ab\n|👩‍👩‍👧'],
    ['  a|b', 'home', '|  ab'],
    ['a|b', 'ctrl-e', 'ab|'],
    ['one two|', 'ctrl-w', 'one |'],
    ['one two  |', 'ctrl-w', 'one |'],
    ['a\n|b', 'ctrl-w', 'a|b'],
    ['a\nbc|d', 'ctrl-u', 'a\n|d'],
    ['a|bc\nd', 'ctrl-k', 'a|\nd'],
    ['a|\nd', 'ctrl-k', 'a|d'],
    ['a|b', 'ctrl-d', 'a|'],
    ['ab|', 'ctrl-h', 'a|'],
  ])('%j, %s: %j', (before, key, expected) => {
    expect(after(before, key)).toBe(expected);
  });
});

test('typing and breaking lines happen at the cursor', () => {
  expect(marked(typeText(at('a|c'), 'b'))).toBe('ab|c');
  expect(marked(breakLine(at('a|c')))).toBe('a\n|c');
  expect(marked(withoutLine(at('a\nb|\nc')))).toBe('a|\nc');
  expect(marked(withoutLine(at('a|\nc')))).toBe('|c');
  expect(withoutLine(at('a|'))).toEqual(emptyArea);
});

test('blank is what holds nothing but white space', () => {
  expect([isBlank(emptyArea), isBlank(areaOf(' \n\t')), isBlank(areaOf('\n.'))]).toEqual([true, true, false]);
});

const texts = fc.array(fc.constantFrom('a', ' ', '\n', '👩‍👩‍👧', '索')).map((signs) => signs.join(''));
const keys = fc.array(fc.constantFrom(...Object.keys(edits)), { maxLength: 30 });

test('no key takes the cursor out of the text, nor a line break into a line', () => {
  fc.assert(
    fc.property(texts, keys, (text, pressed) => {
      const area = pressed.reduce((now, key) => edits[key]?.(now) ?? now, areaOf(text));
      const line = area.lines[area.row];
      expect(line?.length).toBeGreaterThanOrEqual(area.column);
      expect(area.column).toBeGreaterThanOrEqual(0);
      expect(textOf(area).split('\n')).toEqual(area.lines);
    }),
  );
});

test('moves alone leave the text as it is', () => {
  const moves = fc.array(fc.constantFrom('left', 'right', 'up', 'down', 'home', 'end', 'ctrl-a', 'ctrl-f'));
  fc.assert(
    fc.property(texts, moves, (text, pressed) => {
      expect(textOf(pressed.reduce((now, key) => edits[key]?.(now) ?? now, areaOf(text)))).toBe(text);
    }),
  );
});
