import { expect, test } from '@jest/globals';
import { kindOf } from '../../../src/model/question.js';
import { gradeOf, questionOf, readFields, rulesOf } from './reading.js';

const question = questionOf({ kind: 'boolean', answer: false, why: 'A view is not stored.' });

test.each([
  [false, 1, null],
  ['false', 1, null],
  [true, 0, 'A view is not stored.'],
  ['true', 0, 'A view is not stored.'],
])('%j scores %i', async (response, score, why) => {
  expect(await gradeOf(question, response)).toEqual({ score, why, forgiven: null });
});

test('without a why there is none to tell', async () => {
  expect((await gradeOf(questionOf({ kind: 'boolean', answer: true }), false)).why).toBeNull();
});

test('the two sides are shown in one order, whatever the answer', () => {
  const ids = (answer: boolean) => {
    const asked = questionOf({ kind: 'boolean', answer });
    return kindOf(asked)
      .show(asked.body, () => 0.9)
      .options?.map((side) => side.id);
  };
  expect(ids(true)).toEqual(['true', 'false']);
  expect(ids(false)).toEqual(['true', 'false']);
});

test('the key is told as it is written', () => {
  expect(kindOf(question).key(question.body)).toEqual({ response: false, lines: ['false'] });
});

test.each([['yes'], ['true'], [1], [null]])('answer: %j is neither true nor false', (answer) => {
  expect(rulesOf({ kind: 'boolean', answer })).toEqual(['schema/type']);
  expect(readFields({ kind: 'boolean', answer }).problems[0]).toMatchObject({
    expected: 'true or false',
    place: { line: 15 },
  });
});
