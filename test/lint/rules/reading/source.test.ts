import { expect, test } from '@jest/globals';
import { fc } from '../../../support/properties.js';
import { offsetsOf, placeOf, sourceAt } from '../../../../src/lint/rules/reading/source.js';
import { packFile } from '../../sample-files.js';

test('places and offsets turn into each other', () => {
  const text = 'a\r\nbé\n\n\u{1f600}d\nlast';
  const file = packFile('a.yaml', text);
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const place = placeOf(file, start, end);
      expect(offsetsOf(file, place)).toEqual([start, end]);
      expect(sourceAt(file, place)).toBe(text.slice(start, end));
    }),
  );
});

test('lines and columns count from one', () => {
  const file = packFile('a.yaml', 'ab\ncd\n');
  expect(placeOf(file, 0, 4)).toEqual({ line: 1, column: 1, endLine: 2, endColumn: 2 });
  expect(placeOf(file, 6, 6)).toEqual({ line: 3, column: 1, endLine: 3, endColumn: 1 });
});
