import { describe, expect, test } from '@jest/globals';
import { abilityOf } from '../../../src/learn/ability.js';
import { readinessAt } from '../../../src/learn/readiness.js';
import type { ReportInput } from '../../../src/report/input.js';
import { areas } from '../../../src/report/reports/areas.js';
import { day, noon, question, review, there } from '../../learn/samples.js';
import { factsOf } from '../../../src/report/facts.js';
import { answers, input, interviewIn, learner, questionsOf } from '../samples.js';

function areaOf(name: string, from: ReportInput = learner) {
  return there(areas(factsOf(from)).find(({ area }) => area === name));
}

describe('areas', () => {
  test('come costliest first, those of which too little is known last', () => {
    expect(areas(factsOf(learner)).map(({ area }) => area)).toEqual(['security', 'data', 'devops', 'design']);
  });

  test('without an answer say so, and are not weak', () => {
    const { mean, low, high } = abilityOf(factsOf(learner).learner, 'devops', noon);
    expect(areaOf('devops')).toEqual({
      area: 'devops',
      title: 'DevOps',
      weight: 1,
      questions: 2,
      seen: 0,
      reviews: 0,
      accuracy: null,
      minutes: 0,
      mastery: { mean, low, high },
      enough: false,
      impact: 0.25 * (1 - mean),
      recallNow: mean,
      recallAtInterview: null,
      due: 0,
      weak: false,
      trend: [],
    });
  });

  test('with clearly more wrong than right are weak', () => {
    const questions = questionsOf('security', 30);
    const reviews = [
      ...questions.map(({ id }) => review({ question: id, score: 0, at: noon - 120 * day })),
      ...answers('data', 9, 0),
    ];
    const found = input({ questions: [...questions, ...questionsOf('data', 9)], reviews });
    expect(areaOf('security', found)).toMatchObject({ weak: true, reviews: 30, accuracy: 0, minutes: 15 });
    expect(areaOf('data', found).weak).toBe(false);
  });

  test('take their weights from the plan: an area left out costs nothing and comes last', () => {
    const aim = interviewIn(10, { weights: { security: 0, data: 3 } });
    const found = areas(factsOf({ ...learner, aim }));
    expect(found.map(({ area, weight }) => `${area} ${weight}`)).toEqual([
      'data 3',
      'security 0',
      'devops 1',
      'design 1',
    ]);
    expect(found[1]?.impact).toBe(0);
  });

  test('tell what will be left on the day, which is less than now', () => {
    const found = areas(factsOf({ ...learner, aim: interviewIn(40) }));
    for (const { recallNow, recallAtInterview } of found)
      expect(recallAtInterview ?? 1).toBeLessThanOrEqual(recallNow);
    expect(
      found.some(({ recallNow, recallAtInterview }) => (recallAtInterview ?? 1) < recallNow - 0.01),
    ).toBe(true);
  });

  test('rise and fall with readiness: the more is known, the readier', () => {
    const better = factsOf(input({ ...learner, reviews: answers('security', 30, 0) }));
    const worse = factsOf(learner);
    expect(readinessAt(better.learner, better.goal, noon)).toBeGreaterThan(
      readinessAt(worse.learner, worse.goal, noon),
    );
    expect(areaOf('security', better.input).impact).toBeLessThan(areaOf('security').impact);
  });

  test('count what is due and can still be asked', () => {
    const long = (id: string) => review({ question: id, at: noon - 90 * day });
    const questions = [
      question({ id: 'data/a' }),
      question({ id: 'data/b', retired: true }),
      question({ id: 'data/c' }),
    ];
    const reviews = [long('data/a'), long('data/b'), long('data/gone'), review({ question: 'data/c' })];
    const found = areaOf('data', input({ questions, reviews }));
    expect(found).toMatchObject({ due: 1, seen: 2, questions: 2, reviews: 4 });
  });

  test('count a hinted answer as a miss in the estimate, not in the score', () => {
    const questions = [question({ id: 'data/a' })];
    const of = (hints: number) => {
      const reviews = [review({ question: 'data/a', hints, at: noon - 30 * day })];
      return areaOf('data', input({ questions, reviews }));
    };
    expect(of(1).mastery.mean).toBeLessThan(of(0).mastery.mean);
    expect(of(1).accuracy).toBe(1);
  });
});

describe('an area whose questions are gone', () => {
  test('keeps its answers and weighs nothing', () => {
    const found = areaOf('patterns', input({ reviews: [review({ question: 'patterns/gone', score: 0.5 })] }));
    expect(found).toMatchObject({
      weight: 0,
      questions: 0,
      seen: 0,
      reviews: 1,
      accuracy: 0.5,
      recallNow: 0,
    });
  });

  test('that no pack could have had is not repeated', () => {
    const reviews = [review({ question: 'data/gone', area: '\u001b[2Jboo' })];
    expect(areas(factsOf(input({ reviews }))).map(({ area }) => area)).toEqual(['unknown']);
  });

  test('is the one a moved question has now', () => {
    const questions = [question({ id: 'data/a', area: 'web-api' })];
    expect(
      areas(factsOf(input({ questions, reviews: [review({ question: 'data/a' })] }))).map(({ area }) => area),
    ).toEqual(['web-api']);
  });
});

describe('the trend', () => {
  const trend = (...reviews: readonly { at: number; score: number; offset?: number }[]) =>
    areaOf('data', input({ reviews: reviews.map((each) => review({ question: 'data/a', ...each })) })).trend;

  test('is the mean score a week, oldest first, weeks without answers left out', () => {
    expect(
      trend(
        { at: noon - 21 * day, score: 0 },
        { at: noon - 20.5 * day, score: 1 },
        { at: noon - day, score: 1 },
        { at: noon, score: 0.5 },
      ),
    ).toEqual([0.5, 0.75]);
  });

  test('changes weeks at midnight before Monday on the learner`s clock', () => {
    const sundayNight = Date.UTC(2026, 10, 15, 23, 30);
    const monday = { at: Date.UTC(2026, 10, 16, 12), score: 1 };
    expect(trend({ at: sundayNight, score: 0 }, monday)).toEqual([0, 1]);
    expect(trend({ at: sundayNight, score: 0, offset: 60 }, monday)).toEqual([0.5]);
  });

  test('shows the last eight weeks', () => {
    const weeks = Array.from({ length: 10 }, (_, index) => ({
      at: noon - (9 - index) * 7 * day,
      score: index / 10,
    }));
    expect(trend(...weeks)).toEqual([0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
  });
});
