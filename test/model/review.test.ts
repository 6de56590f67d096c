import { expect, test } from '@jest/globals';
import { fullQuestionId } from '../../src/model/ids.js';
import { confidences, isAnswer, type Review, type Verdict, verdictOf } from '../../src/model/review.js';

test.each<[number, Verdict]>([
  [1, 'correct'],
  [1.0000001, 'correct'],
  [0.9999999, 'partial'],
  [0.5, 'partial'],
  [Number.MIN_VALUE, 'partial'],
  [0, 'wrong'],
  [-0, 'wrong'],
  [-0.5, 'wrong'],
])('a score of %f is %s', (score, verdict) => {
  expect(verdictOf(score)).toBe(verdict);
});

function review(verdict: Verdict): Review {
  return {
    id: 'r',
    session: 's',
    question: fullQuestionId('p/q'),
    area: 'data',
    kind: 'choice',
    contentHash: '',
    response: null,
    score: 0,
    verdict,
    seconds: 1,
    confidence: null,
    hints: 0,
    optionCount: 4,
    mode: 'plan',
    points: null,
    at: 0,
    offset: 0,
  };
}

test('everything but a skip counts as an answer', () => {
  const verdicts: readonly Verdict[] = ['correct', 'partial', 'wrong', 'skipped'];
  expect(verdicts.filter((verdict) => isAnswer(review(verdict)))).toEqual(['correct', 'partial', 'wrong']);
});

test('three degrees of confidence, the surest first', () => {
  expect(confidences).toEqual(['sure', 'unsure', 'guess']);
});
