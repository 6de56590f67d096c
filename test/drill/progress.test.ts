import { expect, test } from '@jest/globals';
import { Progress } from '../../src/drill/progress.js';
import { question, review } from '../learn/samples.js';

function step(id: string) {
  return { question: question({ id }), review: review({ question: id }) };
}

test('steps are added behind the log and the earlier steps', () => {
  const [old, first, second] = [review({ question: 'data/x' }), step('data/a'), step('data/b')];
  const progress = new Progress([first], [old, first.review]);
  progress.add(second);
  expect(progress.count).toBe(2);
  expect(progress.last).toBe(second);
  expect(progress.reviews).toEqual([first.review, second.review]);
  expect(progress.log).toEqual([old, first.review, second.review]);
});

test('the last step leaves the log too, an earlier answer to its question does not', () => {
  const [old, only] = [review({ question: 'data/a' }), step('data/a')];
  const progress = new Progress([], [old]);
  progress.add(only);
  progress.removeLast();
  expect(progress.log).toEqual([old]);
  expect(progress.last).toBeUndefined();
});

test('with no step there is none to remove', () => {
  const old = review({ question: 'data/a' });
  const progress = new Progress([], [old]);
  progress.removeLast();
  expect(progress.log).toEqual([old]);
  expect(progress.count).toBe(0);
});

test('the lists that were handed out stay as they were', () => {
  const progress = new Progress([], []);
  const before = progress.log;
  progress.add(step('data/a'));
  expect(before).toEqual([]);
});
