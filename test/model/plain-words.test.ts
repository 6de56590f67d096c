import { expect, test } from '@jest/globals';
import { plainWords, says } from '../../src/model/plain-words.js';

test('words without case, punctuation, line breaks and typographic forms', () => {
  expect(plainWords('It\u2019s  the ﬁrst\nAPI-call, 数据 2!')).toEqual([
    'it',
    's',
    'the',
    'first',
    'api',
    'call',
    '数据',
    '2',
  ]);
  expect(plainWords(' ... ')).toEqual([]);
});

test.each([
  ['We fixed the ROOT cause.', 'root cause', true],
  ['root\n  cause', 'Root cause!', true],
  ['uproot causes', 'root cause', false],
  ['root of the cause', 'root cause', false],
  ['anything', '...', false],
  ['', 'anything', false],
])('%j says %j: %j', (answer, phrase, said) => {
  expect(says(answer, phrase)).toBe(said);
});
