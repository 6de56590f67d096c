import { expect, test } from '@jest/globals';
import { cleaned, looksBinary, mostCharacters } from '../../src/listing/clean.js';

test('addresses and unusual characters are taken out', () => {
  expect(cleaned('See https://go.example/rust or mail java@example.com\u00a0now\r\nYou\u2019ll')).toBe(
    "See or mail now\nYou'll",
  );
});

test('HTML becomes lines', () => {
  const html =
    '<html><style>.go{}</style><h2>Requirements</h2><ul><li>Java &amp; SQL</li><li>C&#43;&unknown;</li></ul></html>';
  expect(
    cleaned(html)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ).toEqual(['# Requirements', '- Java & SQL', '- C+&unknown;']);
});

test.each([
  ['<p><strong class="x">About us</strong></p>', '**About us**'],
  ['<li>C&#43;&#x2b;</li>', '- C++'],
  ['<p>Go<script>"rust"</script></p>', 'Go'],
  ['<p>Go<style>.rust {} a page cut short', 'Go'],
])('%j is read as %j', (html, text) => {
  expect(cleaned(html).trim()).toBe(text);
});

test('a sign for "less than" is no HTML', () => {
  expect(cleaned('p99 < 10 ms and p50 > 1 ms')).toBe('p99 < 10 ms and p50 > 1 ms');
});

test('what is longer than any listing is cut', () => {
  expect(cleaned('x'.repeat(5 * 1024 ** 2))).toHaveLength(mostCharacters);
});

test('marks on one letter are counted out, and what stands for many characters is cut', () => {
  expect(cleaned(`Jo\u0308rg a${'\u0301\u0323'.repeat(40_000)} Go`)).toMatch(/^Jörg .{1,5} Go$/u);
  expect(cleaned('\ufdfa'.repeat(mostCharacters)).length).toBeLessThanOrEqual(mostCharacters);
});

test.each([
  ['PK\u0003\u0004\u0000\u0000word', true],
  ['\ufffd'.repeat(50), true],
  ['A backend job\u2014caf\u00e9, \u6570\u636e', false],
  ['one bad \ufffd character in a long enough text about a job in the backend team', false],
  ['', false],
])('%j is binary: %s', (text, binary) => {
  expect(looksBinary(text)).toBe(binary);
});
