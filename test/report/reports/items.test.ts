import { describe, expect, test } from '@jest/globals';
import { optionId } from '../../../src/model/kinds/options.js';
import type { Question } from '../../../src/model/question.js';
import type { Review } from '../../../src/model/review.js';
import { items } from '../../../src/report/reports/items.js';
import { question, review, there } from '../../learn/samples.js';
import { facts } from '../samples.js';

const options = ['right', 'tempting', 'absurd'].map((text, index) => ({ text, correct: index === 0 }));
const asked: Question = {
  ...question({ id: 'data/asked' }),
  kind: 'choice',
  body: { options, shuffle: true },
};
const others = Array.from({ length: 6 }, (_, index) => question({ id: `data/q${index}` }));
const idOf = (index: number) => optionId(there(options[index]));

/** So many sessions: in even ones everything is right, in odd ones all but one. */
function sessions(count: number): readonly Review[] {
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const session = `session-${index}`;
    const good = index % 2 === 0;
    return [
      ...others.map((each, place) =>
        review({ question: each.id, session, score: good || place === 0 ? 1 : 0 }),
      ),
      review({
        question: asked.id,
        session,
        score: good ? 1 : 0,
        response: good ? idOf(0) : idOf(1),
        seconds: index,
        hints: index === 1 ? 1 : 0,
      }),
    ];
  });
}

function itemsOf(reviews: readonly Review[], questions: readonly Question[] = [asked, ...others]) {
  return there(items(facts({ questions, reviews, view: { items: true } })) ?? undefined);
}

describe('the questions themselves', () => {
  test('are examined only where that is asked for', () => {
    expect(items(facts({ questions: [asked], reviews: sessions(30) }))).toBeNull();
  });

  test('from 30 answers on', () => {
    expect(itemsOf(sessions(29))).toEqual({ minimum: 30, items: [], tooFew: 7 });
    expect(itemsOf(sessions(30)).items).toHaveLength(7);
    expect(itemsOf(sessions(30)).tooFew).toBe(0);
  });

  test('by share right, fit with the rest, options nobody chose, time and hints', () => {
    expect(itemsOf(sessions(30)).items.find((each) => each.question === asked.id)).toEqual({
      question: 'data/asked',
      answers: 30,
      difficulty: 0.5,
      discrimination: expect.closeTo(1, 9),
      unchosen: ['absurd'],
      medianSeconds: 14.5,
      hinted: 1 / 30,
    });
  });

  test('have no fit where all answers are alike, or the sessions too short to compare', () => {
    const always = itemsOf(sessions(30)).items.find((each) => each.question === 'data/q0');
    expect(always).toMatchObject({ difficulty: 1, discrimination: null, unchosen: [] });
    const alone = sessions(30).filter((each) => each.question === asked.id);
    expect(itemsOf(alone).items).toEqual([expect.objectContaining({ discrimination: null })]);
  });

  test('come hardest first; answers to an earlier wording are left out', () => {
    expect(itemsOf(sessions(30)).items.at(-1)?.question).toBe('data/q0');
    const old = sessions(31).map((each, index) => (index < 14 ? { ...each, contentHash: 'old' } : each));
    expect(itemsOf(old)).toMatchObject({ items: [], tooFew: 7 });
  });
});
