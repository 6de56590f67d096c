import { describe, expect, test } from '@jest/globals';
import { mastery } from '../../../src/learn/mastery.js';
import { memories, recall } from '../../../src/learn/memory.js';
import { areas } from '../../../src/report/reports/areas.js';
import { day, noon, question, review, there } from '../../learn/samples.js';
import { input, learner } from '../samples.js';

function areaOf(name: string, from = learner) {
  return there(areas(from).find(({ area }) => area === name));
}

describe('areas', () => {
  test('come weakest first, those without an answer last', () => {
    expect(areas(learner).map(({ area }) => area)).toEqual(['security', 'design', 'data', 'devops']);
  });

  test('without an answer say so, and are not weak', () => {
    expect(areaOf('devops')).toEqual({
      area: 'devops',
      title: 'DevOps',
      weight: 1,
      questions: 2,
      seen: 0,
      reviews: 0,
      accuracy: null,
      mastery: mastery(0, 0),
      recallNow: 0,
      recallAtInterview: null,
      due: 0,
      weak: false,
      trend: [],
    });
  });

  test('with clearly more wrong than right are weak', () => {
    expect(areaOf('security')).toMatchObject({ weak: true, reviews: 12, accuracy: 1 / 6 });
    expect(areaOf('security').mastery).toEqual(mastery(2, 10));
    expect(areaOf('data').weak).toBe(false);
  });

  test('take the mean recall over all their questions, unseen ones as 0', () => {
    const memory = there(
      [...memories(learner.reviews).values()].find((each) => each.question === 'design/b'),
    );
    expect(areaOf('design').recallNow).toBeCloseTo(recall(memory, noon) / 2, 12);
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
    const reviews = [review({ question: 'data/a', hints: 1 }), review({ question: 'data/a' })];
    const found = areaOf('data', input({ reviews }));
    expect(found.mastery).toEqual(mastery(1, 1));
    expect(found.accuracy).toBe(1);
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
    expect(areas(input({ reviews })).map(({ area }) => area)).toEqual(['unknown']);
  });

  test('is the one a moved question has now', () => {
    const questions = [question({ id: 'data/a', area: 'web-api' })];
    expect(
      areas(input({ questions, reviews: [review({ question: 'data/a' })] })).map(({ area }) => area),
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
