import { expect, test } from '@jest/globals';
import { earlierAnswers } from '../../src/drill/earlier-answers.js';
import { fullQuestionId, partId } from '../../src/model/ids.js';
import type { Review } from '../../src/model/review.js';
import type { Draft } from '../../src/model/session.js';

const question = fullQuestionId('p/q');
const draft = (text: string, at: number): Draft => ({ question, text, at, offset: 60 });
const [a, b] = [partId('a', 'a'), partId('b', 'b')];

function review(response: string, points: Review['points'], verdict: Review['verdict'] = 'partial'): Review {
  const kept = { id: 'r', session: 's', question, area: 'x', kind: 'open', contentHash: '', seconds: 1 };
  const rest = { confidence: null, hints: 0, optionCount: 0, mode: 'all', at: 0, offset: 0, score: 0.5 };
  return { ...kept, ...rest, response, points, verdict };
}

test('each draft has the points of the last review of that very text', () => {
  const reviews = [review('one', { [a]: true, [b]: true }), review('one', { [a]: true, [b]: false })];
  expect(earlierAnswers([draft('one', 5), draft('two', 6)], reviews)).toEqual([
    { at: 5, offset: 60, text: 'one', hits: ['a'] },
    { at: 6, offset: 60, text: 'two', hits: null },
  ]);
});

test('a review without points, or a skip, tells nothing', () => {
  expect(earlierAnswers([draft('one', 5)], [review('one', null)])[0]?.hits).toBeNull();
  expect(earlierAnswers([draft('one', 5)], [review('one', { [a]: true }, 'skipped')])[0]?.hits).toBeNull();
});
