import { expect, test } from '@jest/globals';
import { answersOf, askableOf, meanScore, seenOf } from '../../src/report/input.js';
import { ids, question, review } from '../learn/samples.js';
import { input } from './samples.js';

const sample = input({
  questions: [
    question({ id: 'data/a' }),
    question({ id: 'data/b' }),
    question({ id: 'data/old', retired: true }),
  ],
  reviews: [
    review({ question: 'data/a' }),
    review({ question: 'data/a', score: 0 }),
    review({ question: 'data/b', score: 0, verdict: 'skipped' }),
    review({ question: 'data/old' }),
    review({ question: 'data/gone' }),
  ],
});

test('answers are the reviews that are not skips', () => {
  expect(answersOf(sample).map((each) => each.question)).toEqual([
    'data/a',
    'data/a',
    'data/old',
    'data/gone',
  ]);
});

test('retired questions cannot be asked', () => {
  expect(ids(askableOf(sample))).toEqual(['data/a', 'data/b']);
});

test('seen is what can be asked and was answered, once each', () => {
  expect(ids(seenOf(sample))).toEqual(['data/a']);
});

test('the mean of no scores is null', () => {
  expect(meanScore([])).toBeNull();
  expect(meanScore(answersOf(sample))).toBe(0.75);
});
