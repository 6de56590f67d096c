import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { knewBefore, learnerFrom, recallAt, withReview, withReviews } from '../../src/learn/belief.js';
import { keptOf } from '../../src/learn/keeping.js';
import { day, noon, question, review, there } from './samples.js';
import { anyLog, someQuestions } from './logs.js';

const asked = there(someQuestions.find(({ id }) => id === 'data/1'));
const unasked = there(someQuestions.find(({ id }) => id === 'data/2'));

function recall(log: Parameters<typeof learnerFrom>[1], at = noon) {
  return recallAt(learnerFrom(someQuestions, log), asked, at);
}

describe('whatever the log', () => {
  test('carrying forward answer by answer gives what computing anew gives', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const carried = log.reduce(withReview, learnerFrom(someQuestions, []));
        expect(carried).toEqual(learnerFrom(someQuestions, log));
      }),
    );
  });

  test('every chance lies between 0 and 1, at every moment', () => {
    const moment = fc.integer({ min: -1000 * day, max: 1000 * day });
    fc.assert(
      fc.property(anyLog, moment, (log, at) => {
        const learner = learnerFrom(someQuestions, log);
        for (const each of someQuestions) {
          const chance = recallAt(learner, each, noon + at);
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('without another answer recall only falls', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(500), (log, days) => {
        const learner = learnerFrom(someQuestions, log);
        for (const each of someQuestions) {
          const before = recallAt(learner, each, noon + 500 * day);
          expect(recallAt(learner, each, noon + (500 + days) * day)).toBeLessThanOrEqual(before);
        }
      }),
    );
  });

  test('the learner given stays as it is', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const learner = learnerFrom(someQuestions, log);
        withReview(learner, review({ question: 'data/1', score: 0 }));
        expect(learner).toEqual(learnerFrom(someQuestions, log));
      }),
    );
  });

  test('a review told twice in a row counts once', () => {
    const once = review({ question: 'data/1' });
    expect(learnerFrom(someQuestions, [once, once])).toEqual(learnerFrom(someQuestions, [once]));
  });
});

describe('what an answer says', () => {
  const after = 20 * day;

  test('right is more than partly right, is more than wrong', () => {
    const chances = [1, 0.5, 0].map((score) => recall([review({ question: 'data/1', score })], noon + after));
    expect(chances).toEqual([...chances].sort((a, b) => b - a));
    expect(new Set(chances).size).toBe(3);
  });

  test('right among many options says more than right among two', () => {
    const among = (optionCount: number) =>
      recall([review({ question: 'data/1', optionCount })], noon + after);
    expect(among(8)).toBeGreaterThan(among(4));
    expect(among(4)).toBeGreaterThan(among(2));
  });

  test('right with a hint is as good as wrong', () => {
    const hinted = recall([review({ question: 'data/1', hints: 1 })], noon + after);
    expect(hinted).toBe(recall([review({ question: 'data/1', score: 0 })], noon + after));
  });

  test('a skip says nothing', () => {
    const skip = review({ question: 'data/1', score: 0, verdict: 'skipped' });
    expect(learnerFrom(someQuestions, [skip])).toEqual(learnerFrom(someQuestions, []));
  });

  test('right again after days makes it last longer', () => {
    const first = review({ question: 'data/1', score: 0, at: noon });
    const second = review({ question: 'data/1', at: noon + 3 * day });
    expect(recall([first, second], noon + 30 * day)).toBeGreaterThan(recall([first], noon + 27 * day) + 0.1);
  });

  test('a clock that went back neither forgets nor breaks', () => {
    const log = [
      review({ question: 'data/1', at: noon }),
      review({ question: 'data/1', at: noon - 50 * day }),
    ];
    const learner = learnerFrom(someQuestions, log);
    expect(learner.beliefs.get(asked.id)?.lastAt).toBe(noon);
    expect(learner.lastAt).toBe(noon);
    expect(recall(log)).toBeGreaterThan(0.7);
  });
});

describe('a question never asked', () => {
  test('is known as likely as not without any log', () => {
    expect(recall([])).toBeCloseTo(0.5, 6);
  });

  test('takes its chance from the other questions of its area, and a little from the other areas', () => {
    const after = (score: number, area: string) => {
      const log = [1, 3].map((number) => review({ question: `${area}/${number}`, score, optionCount: 0 }));
      return recallAt(learnerFrom(someQuestions, log), unasked, noon);
    };
    expect(after(1, 'data')).toBeGreaterThan(after(1, 'design'));
    expect(after(1, 'design')).toBeGreaterThan(0.5);
    expect(after(0, 'design')).toBeLessThan(0.5);
    expect(after(0, 'data')).toBeLessThan(after(0, 'design'));
  });

  test('is judged by first answers: what was learned since says nothing of what was known before', () => {
    const first = review({ question: 'data/1', score: 0 });
    const again = review({ question: 'data/1', score: 1, at: noon + 2 * day });
    const chance = (log: (typeof first)[]) => knewBefore(learnerFrom(someQuestions, log), 'data');
    expect(chance([first, again])).toBe(chance([first]));
  });

  test('is forgotten too, from the last answer to anything', () => {
    const learner = learnerFrom(someQuestions, [review({ question: 'data/1' })]);
    const { stability } = keptOf(learner.keeping).known;
    const [now, later] = [noon, noon + stability * day].map((at) => recallAt(learner, unasked, at));
    expect(later).toBeCloseTo(0.9 * there(now), 6);
  });
});

test('memory stays with the id when the content changes, and with questions that are gone', () => {
  const log = [review({ question: 'data/1', contentHash: 'old' })];
  expect(recall(log)).toBe(recall([{ ...there(log[0]), contentHash: 'new' }]));
  const gone = review({ question: 'data/gone', score: 0, optionCount: 0 });
  expect(knewBefore(learnerFrom([], [gone]), 'data')).toBeLessThan(0.5);
});

test('retired questions are not asked, yet their answers count', () => {
  const old = question({ id: 'data/old', retired: true });
  const learner = withReviews(learnerFrom([old], []), [review({ question: 'data/old', seconds: 60 })]);
  expect(learner.questions).toEqual([]);
  expect(learner.pace.get('boolean')).toEqual({ sum: 2, answers: 1 });
});
