import { describe, expect, test } from '@jest/globals';
import { aimOf } from '../../src/cli/aim.js';
import { noPlan } from '../../src/model/interview-plan.js';

const noon = Date.UTC(2026, 10, 23, 12);
const now = { at: noon, offset: 60 };
const offsetAt = () => 60;
const day = 86_400_000;

test('without a plan it heads for ten in the morning in 30 days', () => {
  const aim = aimOf(undefined, now, offsetAt);
  expect(aim).toMatchObject({ interview: null, past: null, plan: noPlan });
  expect(new Date(aim.goal.interviewAt).toISOString()).toBe('2026-12-23T09:00:00.000Z');
});

test('with a day it heads for ten in the morning there', () => {
  const aim = aimOf({ ...noPlan, interview: '2026-12-10', weights: { data: 2 } }, now, offsetAt);
  expect(aim.interview?.daysLeft).toBe(17);
  expect(new Date(aim.goal.interviewAt).toISOString()).toBe('2026-12-10T09:00:00.000Z');
  expect([...aim.goal.weights]).toEqual([['data', 2]]);
});

describe('the day itself', () => {
  const plan = { ...noPlan, interview: '2026-11-23' };

  test('before ten it is ten', () => {
    const early = { at: noon - 6 * 3_600_000, offset: 60 };
    expect(aimOf(plan, early, offsetAt).goal.interviewAt).toBe(Date.UTC(2026, 10, 23, 9));
  });

  test('after ten it is now', () => {
    expect(aimOf(plan, now, offsetAt)).toMatchObject({
      goal: { interviewAt: noon },
      interview: { daysLeft: 0 },
    });
  });

  test('the next morning it has passed', () => {
    const aim = aimOf(plan, { at: noon + day / 2, offset: 60 }, offsetAt);
    expect(aim).toMatchObject({ interview: null });
    expect(aim.past).not.toBeNull();
  });
});
