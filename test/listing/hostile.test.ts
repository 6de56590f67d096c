import { describe, expect, test } from '@jest/globals';
import { readListing } from '../../src/listing/listing.js';
import { terms } from './support.js';

const length = 100_000;
const filled = (piece: string) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Every second 16-bit unit, in a scrambled order: lone surrogates, controls, all scripts. */
const anyUnits = Array.from({ length }, (_, at) => String.fromCharCode((at * 40_503) % 65_536)).join('');

const nothingNamed: Readonly<Record<string, string>> = {
  nothing: '',
  'only digits': filled('1234567890'),
  'one word': 'a'.repeat(length),
  'control characters': filled('\u0001\u0002\u0007\u001b['),
  'open tags': filled('<p><li '),
  'open scripts': filled('<p><script>'),
  'signs of references': `<p>${filled('&amp')}`,
  'at signs': filled('a@'),
  'marks on one letter': `a${'\u0301\u0323'.repeat(length / 2)}`,
  'characters that stand for many': filled('\ufdfa'),
  'years without work': filled('10 or 10 or '),
  hyphens: filled('a-'),
  'empty lines': filled(' \r\n'),
};
const someNamed: Readonly<Record<string, string>> = {
  '5 MB': 'We use Kafka and Java. '.repeat(220_000),
  '50,000 bullets': '- Java\n'.repeat(50_000),
  'nested HTML': `${'<div><ul><li>'.repeat(5_000)}Java`,
  'right-to-left text': filled('\u202eמפתח Java בכיר\u202c '),
  'a guarded word thousands of times': filled('Java, Go, '),
  'no of something thousands of times': `Java ${filled('no Go ')}`,
  'one sentence of parts': filled('5 years of Java, '),
  'one line of titles': filled('Requirements: Java '),
};

// None takes half a second by itself; with a regular expression that goes over the rest of the text at each character,
// some took ten.
describe('hostile texts are read to the end', () => {
  test.each(Object.entries(nothingNamed))('%s', (_, text) => {
    expect(readListing(text, terms).mentions).toEqual([]);
  });

  test.each(Object.entries(someNamed))('%s', (_, text) => {
    expect(readListing(text, terms).languages.map(({ language }) => language)).toContain('java');
  });

  test('any 16-bit units', () => {
    expect(() => readListing(anyUnits, terms)).not.toThrow();
  });
});
