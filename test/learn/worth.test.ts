import { expect, test } from '@jest/globals';
import { learnerFrom } from '../../src/learn/belief.js';
import { type Effect, effectsIn, spanOf } from '../../src/learn/effect.js';
import { expectedSeconds, rated } from '../../src/learn/worth.js';
import { fc } from '../support/properties.js';
import { day, noon, question, review, there } from './samples.js';

const questions = Array.from({ length: 60 }, (_, index) => question({ id: `data/q${index}` }));
const goal = { interviewAt: noon + 10 * day, weights: new Map([['design', 0]]) };
const seen = review({ question: 'data/q0', score: 0, at: noon - 3 * day });

const plainRate = ({ recallIfAsked, recallIfNot }: Effect) => (recallIfAsked - recallIfNot) / 60 / 30;

test('what will be asked on the eve anyway is worth less now than its weighed gain over the time', () => {
  const learner = learnerFrom(questions, [seen]);
  const span = spanOf(goal, noon);
  const effectOf = effectsIn(learner, span);
  const found = rated(learner, goal, span);
  for (const each of found) expect(each.rate).toBeLessThanOrEqual(plainRate(effectOf(each.question)) + 1e-12);
  expect(found.some((each) => each.rate < 0.9 * plainRate(effectOf(each.question)))).toBe(true);
});

test('where there is no evening left, the rate is the weighed gain over the time', () => {
  const learner = learnerFrom(questions, [seen]);
  const span = spanOf({ ...goal, interviewAt: noon + day / 2 }, noon);
  const effectOf = effectsIn(learner, span);
  for (const each of rated(learner, goal, span)) {
    expect(each.rate).toBeGreaterThan(0);
    expect(each.rate).toBeCloseTo(plainRate(effectOf(each.question)), 12);
  }
});

const answers = fc.array(
  fc.record({
    which: fc.nat(59),
    score: fc.constantFrom(0, 0.5, 1),
    ago: fc.integer({ min: 0, max: 40 }),
  }),
  { maxLength: 60 },
);

test('what is left out of the reckoning would have changed no rate', () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 1, max: 60 }), (given, days) => {
      const learner = learnerFrom(
        questions,
        [...given]
          .sort((a, b) => b.ago - a.ago)
          .map(({ which, score, ago }, index) =>
            review({ question: `data/q${which}`, id: `${index}`, score, at: noon - ago * day }),
          ),
      );
      const span = spanOf({ ...goal, interviewAt: noon + days * day }, noon);
      const effectOf = effectsIn(learner, span);
      const prospects = questions.map((each) => {
        const effect = effectOf(each);
        const seconds = expectedSeconds(learner, each);
        return { effect, seconds, plain: (effect.recallIfAsked - effect.recallIfNot) / seconds };
      });
      // The last second of twenty minutes, and a tenth.
      const total = prospects.reduce((sum, { seconds }) => sum + seconds, 0);
      const place = 59 - Math.round((1200 * 60) / total);
      const plain = prospects.map((each) => each.plain).sort((a, b) => a - b);
      const price = total <= 1200 ? 0 : 1.1 * Math.max(0, there(plain[Math.max(0, place)]));
      const found = rated(learner, goal, span);
      for (const [index, { effect, seconds }] of prospects.entries()) {
        const asked = Math.max(effect.recallIfAsked, effect.recallIfTwice - price * seconds);
        const waiting = Math.max(effect.recallIfNot, effect.recallIfLater - price * seconds);
        expect(there(found[index]).rate).toBeCloseTo((asked - waiting) / seconds / 60, 12);
      }
    }),
  );
});

test('what has no weight is not rated, and of nothing there is nothing', () => {
  const learner = learnerFrom([...questions, question({ id: 'design/a' })], []);
  expect(rated(learner, goal, spanOf(goal, noon))).toHaveLength(60);
  expect(rated(learnerFrom([], []), goal, spanOf(goal, noon))).toEqual([]);
});

test('the time expected is that of the question until the learner says otherwise', () => {
  expect(expectedSeconds(learnerFrom(questions, []), there(questions[0]))).toBe(30);
  const slow = learnerFrom(questions, [{ ...seen, seconds: 90 }]);
  expect(expectedSeconds(slow, there(questions[1]))).toBeCloseTo(30 * (8 / 6), 9);
});
