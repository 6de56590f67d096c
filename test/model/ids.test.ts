import { expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { fullQuestionId, packId, partId, questionId, slugPattern } from '../../src/model/ids.js';

test('a question id is written pack/question everywhere', () => {
  expect(questionId('data', 'not-in-with-null')).toBe('data/not-in-with-null');
  expect(fullQuestionId('data/x')).toBe(questionId('data', 'x'));
  expect(packId('data')).toBe('data');
});

test('a part id comes from its text alone, in eight hex digits', () => {
  expect(partId('A hash table')).toMatch(/^[0-9a-f]{8}$/);
  expect(partId('A hash table')).toBe(partId('  A hash table\n'));
  expect(partId('caf\u00e9')).toBe(partId('cafe\u0301'));
  expect(partId('Content-Type')).not.toBe(partId('content-type'));
  expect(partId('a b')).not.toBe(partId('a  b'));
});

test('is the same in every version: recorded answers hang on it', () => {
  expect(partId('SYN')).toBe('a2029ede');
});

test('an id that is given wins', () => {
  expect(partId('A hash table', 'hash')).toBe('hash');
});

test('different texts have different ids', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { selector: (text) => text.normalize('NFC').trim() }),
      (texts) => {
        expect(new Set(texts.map((text) => partId(text))).size).toBe(texts.length);
      },
    ),
  );
});

test('no slug is mistaken for a path, an option of a command or a prototype', () => {
  for (const word of ['..', '.git', '-rf', '--', '__proto__', 'a/b', 'a\\b', 'a b', '']) {
    expect(slugPattern.test(word)).toBe(false);
  }
});
