import { describe, expect, test } from '@jest/globals';
import { dayOf } from '../../../src/model/calendar.js';
import { interview } from '../../../src/report/reports/interview.js';
import { pastInterview } from '../../../src/report/reports/past-interview.js';
import { readinessNow } from '../../../src/report/reports/readiness-now.js';
import { day, noon } from '../../learn/samples.js';
import { facts, interviewIn, learner, now, outlookOf } from '../samples.js';

const ahead = { ...learner, aim: interviewIn(3), outlook: outlookOf(3) };

describe('the interview', () => {
  test('is none without a date', () => {
    expect(interview(facts(learner))).toBeNull();
    expect(interview(facts({ ...ahead, aim: { ...interviewIn(3), interview: null } }))).toBeNull();
  });

  test('holds the day, readiness now and then, and a forecast for each day', () => {
    expect(interview(facts(ahead))).toEqual({
      date: '2026-11-21',
      daysLeft: 3,
      readinessNow: readinessNow(facts(ahead)).mean,
      readiness: 0.3,
      low: expect.closeTo(0.2),
      high: expect.closeTo(0.4),
      minutes: 20,
      forecast: [
        { date: '2026-11-19', readiness: 0.4, low: 0.30000000000000004, high: 0.5, stopped: 0.4 },
        expect.objectContaining({ date: '2026-11-20', readiness: 0.5 }),
        expect.objectContaining({ date: '2026-11-21', stopped: expect.closeTo(0.3) }),
      ],
    });
  });

  test('has one forecast a day, the last where two fall on it', () => {
    const outlook = outlookOf(2);
    const twice = outlook.studied.map((each, index) => ({ ...each, at: noon + day + index * 3_600_000 }));
    const found = interview(facts({ ...ahead, outlook: { ...outlook, studied: twice } }));
    expect(found?.forecast).toEqual([
      expect.objectContaining({ date: '2026-11-19', readiness: expect.closeTo(0.6) }),
    ]);
  });
});

test('readiness now is told with or without a date, and lies in its interval', () => {
  const { mean, low, high } = readinessNow(facts(learner));
  expect(low).toBeLessThan(mean);
  expect(high).toBeGreaterThan(mean);
});

test('an interview that has passed is told as long as none lies ahead', () => {
  expect(pastInterview(facts(learner))).toBeNull();
  expect(pastInterview(facts({ ...learner, aim: { ...interviewIn(1), past: dayOf(now) - 1 } }))).toBe(
    '2026-11-17',
  );
});
