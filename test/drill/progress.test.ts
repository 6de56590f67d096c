import { expect, test } from '@jest/globals';
import { Progress } from '../../src/drill/progress.js';
import { knowledgeFrom } from '../../src/learn/knowledge.js';
import type { Review } from '../../src/model/review.js';
import { question, review } from '../learn/samples.js';

const questions = ['data/a', 'data/b', 'data/x'].map((id) => question({ id }));

function step(id: string) {
  return { question: question({ id }), review: review({ question: id }) };
}

function known(...reviews: readonly Review[]) {
  return knowledgeFrom(questions, reviews);
}

function never(): never {
  throw new Error('nothing to count anew');
}

test('steps are added behind what is known and the earlier steps', () => {
  const [old, first, second] = [review({ question: 'data/x' }), step('data/a'), step('data/b')];
  const progress = new Progress([first], known(old, first.review), never);
  progress.add(second);
  expect(progress.count).toBe(2);
  expect(progress.last).toBe(second);
  expect(progress.reviews).toEqual([first.review, second.review]);
  expect(progress.knowledge).toEqual(known(old, first.review, second.review));
});

test('what the last steps told is forgotten with them, one after the other', () => {
  const [old, first, second] = [review({ question: 'data/a' }), step('data/a'), step('data/b')];
  const progress = new Progress([], known(old), never);
  progress.add(first);
  progress.add(second);
  progress.removeLast();
  expect(progress.knowledge).toEqual(known(old, first.review));
  progress.removeLast();
  expect(progress.knowledge).toEqual(known(old));
  expect(progress.last).toBeUndefined();
});

test('without a step of an earlier run, what is known is counted anew', () => {
  const [old, earlier] = [review({ question: 'data/a' }), step('data/b')];
  const progress = new Progress([earlier], known(old, earlier.review), () => known(old));
  progress.removeLast();
  expect(progress.knowledge).toEqual(known(old));
  expect(progress.count).toBe(0);
});

test('what was handed out stays as it was', () => {
  const progress = new Progress([], known(), never);
  const before = progress.knowledge;
  progress.add(step('data/a'));
  expect(before).toEqual(known());
});
