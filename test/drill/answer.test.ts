import { fakeRunner } from '../support/fake-runner.js';
import { describe, expect, test } from '@jest/globals';
import { memories } from '../../src/learn/memory.js';
import { type Answer, gradeResponse, resultOf, reviewOf, settlePoints } from '../../src/drill/answer.js';
import type { Asked } from '../../src/drill/ports.js';
import { partId } from '../../src/model/ids.js';
import type { Question } from '../../src/model/question.js';
import { day, noon, question, review, there } from '../learn/samples.js';
import { howPoint, openQuestion, session, statements, whyPoint } from './support.js';

const statement = there(statements('a')[0]);
const moment = { at: noon, offset: 60 };

function askedOf(question: Question, hints: readonly string[] = []): Asked {
  return { n: 1, planned: 1, question, shown: {}, hints };
}

function answered(score: number, extra: Partial<Answer> = {}): Answer {
  return {
    response: true,
    confidence: null,
    grade: { score, why: null, forgiven: null },
    points: null,
    ...extra,
  };
}

describe('settling points', () => {
  const suggested = [
    { id: whyPoint, point: 'says why', hit: null, confidence: null },
    { id: howPoint, point: 'says how', hit: true, confidence: 0.9 },
  ];

  test('a confirmation counts before the suggestion', () => {
    const points = settlePoints(suggested, { points: { [whyPoint]: true, [howPoint]: false } });
    expect(points.map(({ hit }) => hit)).toEqual([true, false]);
  });

  test('what the confirmation leaves out is as suggested', () => {
    const points = settlePoints(suggested, { points: {} });
    expect(points.map(({ hit }) => hit)).toEqual([false, true]);
  });

  test.each(['take-suggestion', 'quit'] as const)('"%s" takes the suggestion, none as missed', (way) => {
    expect(settlePoints(suggested, way).map(({ hit }) => hit)).toEqual([false, true]);
  });

  test('keeps the words and the confidence', () => {
    expect(settlePoints(suggested, 'quit')[1]).toEqual({ ...suggested[1], hit: true });
  });
});

describe('grading', () => {
  test('goes by the kind of the question', async () => {
    expect(await gradeResponse(statement, false, { points: null, runner: fakeRunner })).toMatchObject({
      score: 0,
    });
    expect(await gradeResponse(statement, true, { points: null, runner: fakeRunner })).toMatchObject({
      score: 1,
    });
  });

  test('counts the points that are hit', async () => {
    const points = [whyPoint, howPoint].map((id) => ({
      id,
      point: '',
      hit: id === howPoint,
      confidence: null,
    }));
    expect(await gradeResponse(openQuestion(), 'a story', { points, runner: fakeRunner })).toMatchObject({
      score: 0.5,
    });
  });
});

describe('the row', () => {
  const context = { id: 'row-1', asked: askedOf(statement, ['a hint']), session, moment, seconds: 4 };

  test.each([
    [1, 'correct'],
    [0.4, 'partial'],
    [0, 'wrong'],
  ])('a score of %d is %s', (score, verdict) => {
    expect(reviewOf(context, answered(score))).toMatchObject({ score, verdict, hints: 1, seconds: 4 });
  });

  test('without an answer is a skip', () => {
    expect(reviewOf(context, undefined)).toMatchObject({ verdict: 'skipped', score: 0, response: null });
  });

  test('knows among how many a guesser could choose', () => {
    const asked = askedOf(question({ id: 'data/multi', kind: 'multi' }));
    expect(reviewOf({ ...context, asked }, answered(1))).toMatchObject({ optionCount: 4, kind: 'multi' });
  });

  test('keeps points by id', () => {
    const points = [{ id: partId('x', 'x'), point: 'x', hit: true, confidence: 1 }];
    expect(reviewOf(context, answered(1, { points })).points).toEqual({ x: true });
  });
});

describe('the result', () => {
  const row = reviewOf({ id: 'row-1', asked: askedOf(statement), session, moment, seconds: 4 }, answered(1));

  test('shows the key in both forms', () => {
    const result = resultOf(askedOf(statement), row, { answer: answered(1), memory: undefined, earlier: [] });
    expect(result).toMatchObject({ key: true, keyLines: ['true'], response: true, verdict: 'correct' });
  });

  test('passes on what the grade says', () => {
    const grade = { score: 1, why: 'because', forgiven: 'a typing mistake' };
    const result = resultOf(askedOf(statement), row, {
      answer: answered(1, { grade }),
      memory: undefined,
      earlier: [],
    });
    expect(result).toMatchObject({ why: 'because', forgiven: 'a typing mistake' });
  });

  test('is due when its memory says', () => {
    const memory = there(
      memories([review({ question: 'data/a', at: noon - 5 * day }), row]).get(row.question),
    );
    const result = resultOf(askedOf(statement), row, { answer: undefined, memory, earlier: [] });
    expect(result.dueAt).toBe(memory.dueAt);
    expect(memory.dueAt).toBeGreaterThan(noon);
  });

  test('a question never answered is not due', () => {
    const skip = { ...row, verdict: 'skipped' as const };
    expect(
      resultOf(askedOf(statement), skip, { answer: undefined, memory: undefined, earlier: [] }).dueAt,
    ).toBeNull();
  });
});
