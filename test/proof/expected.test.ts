import { describe, expect, test } from '@jest/globals';
import { expectedOf } from '../../src/proof/expected.js';
import { questionOf } from './questions.js';

const options = [{ text: 'one' }, { text: 'two', correct: true, id: 'ii' }, { text: 'three' }];
const several = [{ text: 'b', correct: true }, { text: 'x' }, { text: 'a', correct: true }];
const pairs = [
  { left: 'GET', right: 'safe' },
  { left: 'PUT', right: 'idempotent' },
];

/** Kind and its fields, what proves it, and what does not. */
const cases: readonly (readonly [string, object, readonly string[], readonly string[]])[] = [
  ['choice', { options }, ['two', ' two \n\n'], ['one', 'ii', 'Two', '', 'two\ntwo']],
  ['multi', { options: several }, ['a\nb', 'b  \na\n'], ['a', 'a\nb\nx', 'a b']],
  ['boolean', { answer: false }, ['false\n'], ['true', 'False', '0', '']],
  ['text', { accept: ['HTTP', 'http/2'] }, ['HTTP', 'http/2'], ['http', 'HTTP/2', '']],
  [
    'number',
    { answer: 1000, tolerance: '5%', unit: 'ms' },
    ['1000', '1e3', ' 1000.0\n'],
    ['1001', '', '1000 ms', 'x'],
  ],
  ['number', { answer: 0 }, ['0', '-0'], ['', 'nothing']],
  [
    'order',
    { items: ['a', 'b', 'c'], also: [[0, 2, 1]] },
    ['a\nb\nc', 'a\nc\nb'],
    ['c\nb\na', 'a b c', 'a\nb'],
  ],
  [
    'match',
    { pairs },
    ['GET -> safe\nPUT -> idempotent', 'PUT -> idempotent\nGET -> safe'],
    ['GET -> idempotent', 'GET -> safe'],
  ],
];

describe.each(cases)('the key of a %s question', (kind, fields, right, wrong) => {
  const expected = expectedOf(questionOf({ kind, ...fields }));

  test('is printed', () => {
    expect(right.filter((printed) => !expected.holds(printed))).toEqual([]);
    expect(wrong.filter((printed) => expected.holds(printed))).toEqual([]);
  });

  test('is told as something that would hold', () => {
    expect(expected.text.split('\nor ').filter((text) => !expected.holds(text))).toEqual([]);
  });
});

test('what the author says it prints counts instead of the key', () => {
  const expected = expectedOf(questionOf({ kind: 'choice', options, proof: { run: 'bash', prints: '2\n' } }));
  expect([expected.text, expected.holds('2'), expected.holds('two')]).toEqual(['2', true, false]);
});
