import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { applyFixes } from '../../src/lint/apply-fixes.js';
import type { Fix } from '../../src/lint/fix.js';

/** Replaces from one column to another of one line. */
function edit([line, from, to]: readonly [number, number, number], text: string) {
  return { place: { line, column: from, endLine: line, endColumn: to }, text };
}

function fix(...edits: Fix['edits'][number][]): Fix {
  return { description: 'mend it', edits };
}

describe('applyFixes', () => {
  test('replaces, removes and inserts, in whatever order the fixes come', () => {
    const fixes = [fix(edit([2, 6, 8], '"no"')), fix(edit([1, 1, 1], '# first\n')), fix(edit([3, 1, 4], ''))];
    const expected = { text: '# first\none\ntwo: "no" # why\nee', made: 3 };
    expect(applyFixes('one\ntwo: no # why\nthree', fixes)).toEqual(expected);
    expect(applyFixes('one\ntwo: no # why\nthree', fixes.reverse())).toEqual(expected);
  });

  test('makes all edits of a fix or none', () => {
    const swap = fix(edit([1, 1, 2], 'b'), edit([1, 3, 4], 'a'));
    const clash = fix(edit([1, 3, 4], 'x'), edit([1, 5, 6], 'y'));
    expect(applyFixes('a b c', [swap, clash])).toEqual({ text: 'b a c', made: 1 });
  });

  test('makes a fix once, though two rules ask for it', () => {
    const quoted = fix(edit([1, 4, 6], '"no"'));
    expect(applyFixes('a: no', [quoted, quoted])).toEqual({ text: 'a: "no"', made: 1 });
  });

  test('counts columns in UTF-16 units and keeps what it does not touch', () => {
    expect(applyFixes('🚀: no\t# 数据\n', [fix(edit([1, 5, 7], "'no'"))]).text).toBe("🚀: 'no'\t# 数据\n");
  });

  test('ends lines as the file does', () => {
    expect(applyFixes('a\r\nb\r\n', [fix(edit([2, 1, 1], 'x\ny\n'))]).text).toBe('a\r\nx\r\ny\r\nb\r\n');
    expect(applyFixes('a\nb\n', [fix(edit([2, 1, 1], 'x\ny\n'))]).text).toBe('a\nx\ny\nb\n');
  });

  test('spans lines', () => {
    const place = { line: 1, column: 2, endLine: 3, endColumn: 1 };
    expect(applyFixes('one\ntwo\nthree', [fix({ place, text: '-' })]).text).toBe('o-three');
  });

  test('nothing to do changes nothing', () => {
    expect(applyFixes('text', [])).toEqual({ text: 'text', made: 0 });
    expect(applyFixes('text', [fix()])).toEqual({ text: 'text', made: 0 });
  });

  test('what lies outside of the places stays, for any places', () => {
    const places = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 8 });
    fc.assert(
      fc.property(places, (starts) => {
        const text = 'abcdefgh\n'.repeat(6);
        const fixes = starts.map((start) =>
          fix(edit([Math.floor(start / 8) + 1, (start % 8) + 1, (start % 8) + 2], '#')),
        );
        const { text: after } = applyFixes(text, fixes);
        const kept = Array.from(text).filter(
          (character, index) => after[index] !== '#' && character !== after[index],
        );
        expect([kept, after.length]).toEqual([[], text.length]);
      }),
    );
  });
});
