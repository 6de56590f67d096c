import { expect, test } from '@jest/globals';
import { describeProblem } from '../../../src/model/problem-text.js';
import { kindOf } from '../../../src/model/question.js';
import { seeded } from '../../../src/model/random.js';
import { gradeOf, questionOf, readFields, rulesOf } from './reading.js';

const right = { text: 'right', correct: true };
const wrong = { text: 'wrong', why: 'It is not.' };
const choiceOf = (options: readonly object[], more: object = {}) => ({ kind: 'choice', options, ...more });
const numbered = (count: number) => Array.from({ length: count }, (_, index) => ({ text: `wrong ${index}` }));

function shownTexts(fields: object, seed: number): readonly string[] {
  const question = questionOf(fields);
  const shown = kindOf(question).show(question.body, seeded(seed));
  return (shown.options ?? []).map((option) => option.text);
}

test('a right option scores 1, a wrong one 0 with the reason its author gave', async () => {
  const question = questionOf(
    choiceOf([
      { ...right, id: 'a' },
      { ...wrong, id: 'b' },
      { text: 'bare', id: 'c' },
    ]),
  );
  expect(await gradeOf(question, 'a')).toEqual({ score: 1, why: null, forgiven: null });
  expect(await gradeOf(question, 'b')).toEqual({ score: 0, why: 'It is not.', forgiven: null });
  expect(await gradeOf(question, 'c')).toEqual({ score: 0, why: null, forgiven: null });
});

test('the why of the right option is not told as a reason for being wrong', async () => {
  const question = questionOf(choiceOf([{ ...right, id: 'a', why: 'Since it is.' }, wrong]));
  expect((await gradeOf(question, 'a')).why).toBeNull();
});

test.each([
  [1, ['mcq/too-few-options']],
  [2, []],
  [8, []],
  [9, ['mcq/too-few-options']],
])('%i options', (count, rules) => {
  expect(rulesOf(choiceOf([right, ...numbered(count - 1)]))).toEqual(rules);
});

test('no options at all: too few, and no key', () => {
  expect(rulesOf(choiceOf([]))).toEqual(['mcq/too-few-options', 'mcq/no-key']);
});

test('exactly one option is correct', () => {
  expect(rulesOf(choiceOf(numbered(3)))).toEqual(['mcq/no-key']);
  expect(rulesOf(choiceOf([right, { text: 'also right', correct: true }, wrong]))).toEqual([
    'mcq/multiple-keys',
  ]);
  const [problem] = readFields(choiceOf([right, { text: 'also', correct: true }])).problems;
  expect(problem && describeProblem(problem)).toContain('`kind: multi` takes several');
});

test('options compare exactly, trimmed and in one Unicode form, never case-folded', () => {
  const twice = (text: string) =>
    rulesOf(choiceOf([{ text: 'Content-Type\u00e9', correct: true }, { text }]));
  expect(twice('content-type\u00e9')).toEqual([]);
  expect(twice(' Content-Type\u00e9 ')).toEqual(['mcq/duplicate-option']);
  expect(twice('Content-Typee\u0301')).toEqual(['mcq/duplicate-option']);
});

test('a duplicate is reported at the later of the two', () => {
  const { problems } = readFields(choiceOf([right, wrong, { text: 'third' }, { text: 'wrong' }]));
  expect(problems).toHaveLength(1);
  expect(problems[0]?.place).toMatchObject({ line: 28, column: 14 });
});

test('two options with one id are refused: an answer could mean either', () => {
  const { problems } = readFields(
    choiceOf([
      { ...right, id: 'same' },
      { ...wrong, id: 'same' },
    ]),
  );
  expect(problems.map((problem) => problem.rule)).toEqual(['mcq/duplicate-option']);
  expect(problems[0] && describeProblem(problems[0])).toBe(
    'another option has this id: an answer could mean either',
  );
});

test('an id may not be another option text in disguise', () => {
  const question = questionOf(choiceOf([right, wrong]));
  const ids = kindOf(question).show(question.body, seeded(1)).options ?? [];
  const hashOfRight = ids.find((option) => option.text === 'right')?.id;
  expect(rulesOf(choiceOf([right, { ...wrong, id: hashOfRight }]))).toEqual(['mcq/duplicate-option']);
});

test('a set id is used, and shown', () => {
  const question = questionOf(choiceOf([{ ...right, id: 'hash-table' }, wrong]));
  expect(kindOf(question).key(question.body)).toEqual({ response: 'hash-table', lines: ['right'] });
});

test('options are shuffled, but a pinned one stays last', () => {
  const fields = choiceOf([{ text: 'None of these', pin: 'last' }, right, ...numbered(3)]);
  const orders = [1, 2, 3, 4, 5, 6].map((seed) => shownTexts(fields, seed));
  expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(1);
  for (const order of orders) expect(order.at(-1)).toBe('None of these');
});

test('several pinned options keep the order of the file', () => {
  const pinned = [
    { text: 'Both', pin: 'last' },
    { text: 'Neither', pin: 'last' },
  ];
  for (const seed of [1, 2, 3, 4]) {
    expect(shownTexts(choiceOf([...pinned, right, wrong]), seed).slice(2)).toEqual(['Both', 'Neither']);
  }
});

test('`shuffle: false` shows the order of the file', () => {
  const options = [{ text: '1' }, { text: '2', correct: true }, { text: '3', pin: 'last' }, { text: '4' }];
  for (const seed of [1, 2, 3]) {
    expect(shownTexts(choiceOf(options, { shuffle: false }), seed)).toEqual(['1', '2', '3', '4']);
  }
});

test('pin knows only "last"', () => {
  expect(rulesOf(choiceOf([right, { ...wrong, pin: 'first' }]))).toEqual(['schema/enum']);
});

test('the text of an option is its source text', () => {
  const question = questionOf(choiceOf([{ text: 404, correct: true }, { text: true }, { text: null }]));
  expect(kindOf(question).key(question.body).lines).toEqual(['404']);
  expect(shownTexts(choiceOf([{ text: 404, correct: true }, { text: null }]), 1).toSorted()).toEqual([
    '404',
    'null',
  ]);
});
