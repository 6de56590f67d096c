import { expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { tokensOf } from '../../src/listing/tokens.js';

const marks = { none: '', space: ' ', hyphen: '-' } as const;
const written = (text: string) =>
  tokensOf(text)
    .map(({ text: own, gap }) => `${marks[gap]}<${own}>`)
    .join('');

test.each([
  ['Node.js and C++17', ' <Node><.><js> <and> <C><+><+><17>'.slice(1)],
  ['event-driven', '<event>-<driven>'],
  ['a - b', '<a> <-> <b>'],
  ['CI/CD', '<CI></><CD>'],
  ['-x', '<-><x>'],
  ['Łódź 数据', '<Łódź> <数据>'],
])('%s', (text, tokens) => {
  expect(written(text).replace(/^ /, '')).toBe(tokens.replace(/^ /, ''));
});

test('nothing but space and joining hyphens is left out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const kept = tokensOf(text)
        .map(({ text: own }) => own)
        .join('');
      expect(kept.replace(/[-\u2010\u2011]/g, '')).toBe(text.replace(/[\s\u2010\u2011-]/gu, ''));
    }),
  );
});
