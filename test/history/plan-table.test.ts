import { describe, expect, test } from '@jest/globals';
import { type InterviewPlan, noPlan } from '../../src/model/interview-plan.js';
import { noon, opened, openedBoth, tamper, temporaryFile } from './fixtures.js';

const moment = { at: noon, offset: 60 };
const plan: InterviewPlan = {
  interview: '2026-12-10',
  minutes: 20,
  weights: { data: 2.5, security: 0 },
  levels: ['mid', 'senior'],
  languages: ['python'],
  notes: ['They sell maps. "Quotes", 数据 and \u{1f600}.'],
  listing: { name: 'job.txt', text: 'Python\n' },
};

describe('the plan', () => {
  test('is not there until one is set', async () => {
    const history = await opened();
    expect(history.plan()).toBeUndefined();
    history.close();
  });

  test('is the one that was set last, and is still there when the file is opened again', async () => {
    const file = temporaryFile();
    const history = await opened(file);
    history.savePlan(plan, moment);
    history.savePlan({ ...plan, minutes: 30 }, { at: noon - 1000, offset: 0 });
    history.close();
    const again = await opened(file);
    expect(again.plan()).toEqual({ ...plan, minutes: 30 });
    expect(again.verifyRows()).toEqual([]);
    again.close();
  });

  test('keeps those before it in the log', async () => {
    const { history, connection } = await openedBoth();
    history.savePlan(plan, moment);
    history.savePlan(noPlan, moment);
    expect(connection.database.prepare('SELECT count(*) FROM plans').pluck().get()).toBe(2);
    expect(history.plan()).toEqual(noPlan);
    history.close();
  });

  test('of an earlier program lacks nothing', async () => {
    const file = temporaryFile();
    const history = await opened(file);
    history.savePlan(plan, moment);
    history.close();
    tamper(file, `UPDATE plans SET content = '{"minutes":5}'`);
    const again = await opened(file);
    expect(again.plan()).toEqual({ ...noPlan, minutes: 5 });
    again.close();
  });
});
