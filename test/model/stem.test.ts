import { expect, test } from '@jest/globals';
import { stem } from '../../src/model/stem.js';

// The examples of Porter's paper for step 1, without a final e.
test.each([
  ['caresses', 'caress'],
  ['ponies', 'poni'],
  ['cats', 'cat'],
  ['caress', 'caress'],
  ['feed', 'feed'],
  ['agreed', 'agre'],
  ['plastered', 'plaster'],
  ['bled', 'bled'],
  ['motoring', 'motor'],
  ['sing', 'sing'],
  ['conflated', 'conflat'],
  ['troubled', 'troubl'],
  ['sized', 'siz'],
  ['hopping', 'hop'],
  ['falling', 'fall'],
  ['hissing', 'hiss'],
  ['failing', 'fail'],
  ['filing', 'fil'],
  ['happy', 'happi'],
  ['sky', 'sky'],
])('%s becomes %s', (word, expected) => {
  expect(stem(word)).toBe(expected);
});

test.each([
  ['retried', 'retries'],
  ['indexes', 'indexed'],
  ['planning', 'planned'],
  ['cache', 'cached'],
  ['storing', 'stores'],
  ['measure', 'measuring'],
  ['queries', 'query'],
])('%s and %s meet', (a, b) => {
  expect(stem(a)).toBe(stem(b));
});

test.each(['is', 'as', 'größen', '数据', 'p95s'])('%s is left as it is', (word) => {
  expect(stem(word)).toBe(word);
});
