import { expect, test } from '@jest/globals';
import { whyNow } from '../../src/learn/choice.js';
import { usualGoal } from '../../src/learn/goal.js';
import { knowledgeFrom } from '../../src/learn/knowledge.js';
import { reasonText } from '../../src/learn/reason.js';
import type { Review } from '../../src/model/review.js';
import { day, noon, question, review } from './samples.js';

const asked = question({ id: 'data/a' });
const questions = [asked, ...Array.from({ length: 199 }, (_, index) => question({ id: `data/q${index}` }))];
const goal = usualGoal(noon);

function text(log: readonly Review[], now = noon, among = questions): string {
  return reasonText(asked, knowledgeFrom(among, log), { goal, now });
}

test('a question without answers is new, whatever else was answered or skipped', () => {
  const log = [review({ question: 'data/b' }), review({ question: 'data/a', verdict: 'skipped', score: 0 })];
  expect(text([])).toMatch(/^This question is new to you\. It stands for 0\.5 % of the interview\./);
  expect(text(log)).toMatch(/^This question is new to you\./);
});

test('answers are counted, and whether it is due is told', () => {
  expect(text([review({ question: 'data/a' })])).toMatch(/^You answered it once before; it is not due yet\./);
  const log = [review({ question: 'data/a', score: 0 }), review({ question: 'data/a', at: noon + day })];
  expect(text(log, noon + 400 * day)).toMatch(/^You answered it 2 times before; it is due\./);
});

test('the numbers are those of the choice', () => {
  const log = [review({ question: 'data/a', at: noon - 9 * day })];
  const { learner } = knowledgeFrom([asked], log);
  const { recallNow, recallIfAsked, recallIfNot, seconds } = whyNow(learner, goal, asked, noon);
  const [now, ifAsked, ifNot] = [recallNow, recallIfAsked, recallIfNot].map((share) =>
    Math.round(100 * share),
  );
  expect(text(log, noon, [asked])).toContain(
    `It stands for 100 % of the interview. The chance that you know it now is about ${now} %. ` +
      `On the day it is about ${ifAsked} % if you answer now, ${ifNot} % if not. ` +
      `It takes about ${Math.round(seconds)} seconds.`,
  );
});
