import { expect, test } from '@jest/globals';
import { restScore, sessionSums } from '../../src/report/rest-score.js';
import { review } from '../learn/samples.js';

const others = [1, 1, 0, 1, 1].map((score, index) => review({ question: `data/q${index}`, score }));
const asked = review({ question: 'data/asked', score: 0 });

test('is the mean of what else was answered in the session, the question itself left out each time', () => {
  const again = review({ question: 'data/asked', score: 1 });
  const elsewhere = review({ question: 'data/q9', score: 0, session: 'session-2' });
  expect(restScore(sessionSums([...others, asked, again, elsewhere]), asked)).toBe(0.8);
});

test('is not told where fewer than five others were answered', () => {
  expect(restScore(sessionSums([...others.slice(1), asked]), asked)).toBeUndefined();
  expect(restScore(sessionSums([]), asked)).toBeUndefined();
});
