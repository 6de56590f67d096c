import { expect, test } from '@jest/globals';
import { fullQuestionId } from '../../src/model/ids.js';
import { restScores } from '../../src/report/rest-score.js';
import { review } from '../learn/samples.js';

const others = [1, 1, 0, 1, 1].map((score, index) => review({ question: `data/q${index}`, score }));
const asked = review({ question: 'data/asked', score: 0 });

test('is the mean of what else was answered in the session, the question itself left out each time', () => {
  const again = review({ question: 'data/asked', score: 1 });
  expect(restScores([...others, asked, again])(asked.question)).toBe(0.8);
  expect(restScores([...others, asked, again])(fullQuestionId('data/q2'))).toBe(5 / 6);
});

test('is not told where fewer than five others were answered', () => {
  expect(restScores([...others.slice(1), asked])(asked.question)).toBeUndefined();
  expect(restScores(others)(asked.question)).toBeUndefined();
});
