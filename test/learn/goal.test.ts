import { describe, expect, test } from '@jest/globals';
import { areaShares, questionWeights, usualGoal } from '../../src/learn/goal.js';
import { day, noon, question } from './samples.js';

const questions = ['data/a', 'data/b', 'design/a', 'security/a'].map((id) => question({ id }));

function goal(...weights: readonly (readonly [string, number])[]) {
  return { interviewAt: noon, weights: new Map(weights) };
}

test('where nothing is said, the day is 30 days ahead and all areas are alike', () => {
  expect(usualGoal(noon).interviewAt).toBe(noon + 30 * day);
  expect([...areaShares(questions, usualGoal(noon)).values()]).toEqual([1 / 3, 1 / 3, 1 / 3]);
});

describe('shares', () => {
  test('areas without a weight count 1, and only areas that have questions count', () => {
    const shares = areaShares(questions, goal(['data', 2], ['devops', 100]));
    expect(shares).toEqual(
      new Map([
        ['data', 0.5],
        ['design', 0.25],
        ['security', 0.25],
      ]),
    );
  });

  test('0 excludes', () => {
    expect([...areaShares(questions, goal(['data', 0])).keys()]).toEqual(['design', 'security']);
    expect(areaShares(questions, goal(['data', 0], ['design', 0], ['security', 0])).size).toBe(0);
  });

  test('a weight that makes no sense counts 1, below 0 as 0', () => {
    expect(areaShares(questions, goal(['data', NaN])).get('data')).toBeCloseTo(1 / 3, 12);
    expect(areaShares(questions, goal(['data', Infinity])).get('data')).toBeCloseTo(1 / 3, 12);
    expect(areaShares(questions, goal(['data', -3])).has('data')).toBe(false);
  });

  test('of nothing are none', () => {
    expect(areaShares([], goal()).size).toBe(0);
  });
});

describe('the weight of a question', () => {
  test('is the share of its area over the number of its questions', () => {
    const weights = questionWeights(questions, goal());
    expect([...weights.values()]).toEqual([1 / 6, 1 / 6, 1 / 3, 1 / 3]);
  });

  test('follows the goal asked for, whatever was asked before', () => {
    questionWeights(questions, goal());
    const weights = questionWeights(questions, goal(['data', 0]));
    expect([...weights.values()]).toEqual([0, 0, 0.5, 0.5]);
  });
});
