import { expect, test } from '@jest/globals';
import { whyNow } from '../../src/learn/reason.js';
import { day, noon, question, review } from './samples.js';

const asked = question({ id: 'data/a' });

test('a question without answers is new', () => {
  expect(whyNow(asked, [], noon)).toBe('This question is new to you.');
});

test('answers to other questions, and skips, leave it new', () => {
  const log = [review({ question: 'data/b' }), review({ question: 'data/a', verdict: 'skipped', score: 0 })];
  expect(whyNow(asked, log, noon)).toBe('This question is new to you.');
});

test('just answered, it is still known', () => {
  expect(whyNow(asked, [review({ question: 'data/a' })], noon)).toBe(
    'You answered it once before; the chance that you still know it is about 100 %: it is not due yet.',
  );
});

test('after long, the chance has fallen and it is due', () => {
  const log = [review({ question: 'data/a', score: 0 }), review({ question: 'data/a', at: noon + day })];
  const text = whyNow(asked, log, noon + 400 * day);
  expect(text).toMatch(/^You answered it 2 times before; .* about \d\d %: it is due\.$/);
  expect(Number(/about (\d+) %/.exec(text)?.[1])).toBeLessThan(90);
});
