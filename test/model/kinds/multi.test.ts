import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/properties.js';
import { kindOf } from '../../../src/model/question.js';
import { gradeOf, questionOf, rulesOf, scoreOf } from './reading.js';

const options = [
  { id: 'a', text: 'A', correct: true },
  { id: 'b', text: 'B', correct: true },
  { id: 'c', text: 'C', correct: true },
  { id: 'x', text: 'X', why: 'It is not.' },
  { id: 'y', text: 'Y' },
];
const question = questionOf({ kind: 'multi', options });

describe('score: correct chosen minus wrong chosen, over the number correct, not below 0', () => {
  test.each([
    [['a', 'b', 'c'], 1],
    [['c', 'a', 'b'], 1],
    [['a', 'b'], 2 / 3],
    [['a'], 1 / 3],
    [['a', 'b', 'c', 'x'], 2 / 3],
    [['a', 'b', 'c', 'x', 'y'], 1 / 3],
    [['a', 'x'], 0],
    [['x', 'y'], 0],
    [[], 0],
  ])('%j scores %f', async (response, score) => {
    expect(await scoreOf(question, response)).toBeCloseTo(score, 12);
  });

  test('1 only when exact', async () => {
    const ids = options.map((option) => option.id);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ids), async (response) => {
        const exact = [...response].sort().join() === 'a,b,c';
        expect((await scoreOf(question, response)) === 1).toBe(exact);
      }),
    );
  });
});

test('a line for every wrong option chosen and every right one left out', async () => {
  const { why } = await gradeOf(question, ['a', 'b', 'x', 'y']);
  expect(why).toBe('"C" belongs to the answer.\n"X" is wrong: It is not.\n"Y" is wrong.');
  expect((await gradeOf(question, ['a', 'b', 'c'])).why).toBeNull();
});

test('the key is every right option, one line each', () => {
  expect(kindOf(question).key(question.body)).toEqual({ response: ['a', 'b', 'c'], lines: ['A', 'B', 'C'] });
});

test('an id given twice is not understood', () => {
  const shown = kindOf(question).show(question.body, () => 0);
  expect(kindOf(question).understand(['a', 'a'], shown)).toEqual({
    ok: false,
    expected: expect.stringContaining('a list of option ids'),
  });
});

test('a guesser takes or leaves each option', () => {
  expect(kindOf(question).optionCount(question.body)).toBe(32);
});

test.each([
  ['none correct', [{ text: 'A' }, { text: 'B' }], 'mcq/no-key'],
  ['one option', [{ text: 'A', correct: true }], 'mcq/too-few-options'],
  ['twice the same', [{ text: 'A', correct: true }, { text: 'A' }], 'mcq/duplicate-option'],
])('refused: %s', (_what, given, rule) => {
  expect(rulesOf({ kind: 'multi', options: given })).toContain(rule);
});

test('where every option is correct, all of them are the answer', async () => {
  const both = questionOf({ kind: 'multi', options: options.slice(0, 2) });
  expect(await scoreOf(both, ['a', 'b'])).toBe(1);
  expect(await scoreOf(both, ['a'])).toBe(0.5);
});

test('one right option among several is enough', () => {
  expect(rulesOf({ kind: 'multi', options: [{ text: 'A', correct: true }, { text: 'B' }] })).toEqual([]);
});
