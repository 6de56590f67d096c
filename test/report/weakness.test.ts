import { expect, test } from '@jest/globals';
import { mastery } from '../../src/learn/mastery.js';
import { isWeak } from '../../src/report/weakness.js';

test.each([
  ['four wrong answers are too few to say so', 0, 4, 0.9, false],
  ['five wrong ones are enough', 0, 5, 0.9, true],
  ['two of five may be bad luck', 2, 3, 0.5, false],
  ['a third of many is weak, even for a learner who is no better elsewhere', 10, 20, 0.33, true],
  ['three quarters of many are not weak', 75, 25, 0.75, false],
  ['but they are for a learner who is much better elsewhere', 75, 25, 0.95, true],
])('%s', (_, right, wrong, overall, weak) => {
  expect(isWeak(mastery(right, wrong), right + wrong, overall)).toBe(weak);
});

test('without a mean of all areas, the fixed bound still holds', () => {
  expect(isWeak(mastery(2, 18), 20, null)).toBe(true);
  expect(isWeak(mastery(18, 2), 20, null)).toBe(false);
});
