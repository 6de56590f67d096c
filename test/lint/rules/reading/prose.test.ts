import { expect, test } from '@jest/globals';
import { sentencesOf, wordsOf } from '../../../../src/lint/rules/reading/prose.js';

test.each([
  ['One. Two? Three', ['One.', 'Two?', 'Three']],
  ['Use e.g. an index. Why?', ['Use e.g. an index.', 'Why?']],
  ['It costs 1.5 ms a.b.c', ['It costs 1.5 ms a.b.c']],
  ['One\ntwo\n\nthree', ['One\ntwo', 'three']],
  ['Which of these:', ['Which of these:']],
  ['"Why?" he asked.', ['"Why?"', 'he asked.']],
  ['  ', []],
])('%j has the sentences %j', (text, expected) => {
  const found = sentencesOf(text);
  expect(found.map((sentence) => sentence.text)).toEqual(expected);
  for (const { text: own, index } of found) expect(text.slice(index, index + own.length)).toBe(own);
});

test('words keep their hyphens and apostrophes', () => {
  expect(wordsOf("It isn't a read-only café, 2 of 3!")).toEqual([
    'It',
    "isn't",
    'a',
    'read-only',
    'café',
    '2',
    'of',
    '3',
  ]);
});
