import { describe, expect, test } from '@jest/globals';
import { dayOf } from '../../../src/model/calendar.js';
import { period } from '../../../src/report/reports/period.js';
import { day, noon, review } from '../../learn/samples.js';
import { facts, now } from '../samples.js';

const ago = (days: number, id: string, score: number) =>
  review({ question: id, score, at: noon - days * day });
const reviews = [
  ago(14, 'data/a', 0),
  ago(13, 'data/a', 0),
  ago(7, 'security/a', 1),
  ago(6, 'data/a', 1),
  ago(0, 'data/a', 1),
  ago(0, 'data/a', 0.5),
  ago(-1, 'data/a', 0),
  review({ question: 'data/a', score: 0, verdict: 'skipped' }),
];
const since = dayOf(now) - 6;

describe('a period', () => {
  test('is none unless one is asked for', () => {
    expect(period(facts({ reviews }))).toBeNull();
  });

  test('counts its days and as many before, both ends included', () => {
    expect(period(facts({ reviews, view: { since } }))).toEqual({
      since: '2026-11-12',
      until: '2026-11-18',
      days: 7,
      now: { answers: 3, accuracy: 2.5 / 3, minutes: 1.5, daysPractised: 2 },
      before: { answers: 2, accuracy: 0.5, minutes: 1, daysPractised: 2 },
      areas: [
        {
          area: 'data',
          now: { answers: 3, accuracy: 2.5 / 3, minutes: 1.5, daysPractised: 2 },
          before: { answers: 1, accuracy: 0, minutes: 0.5, daysPractised: 1 },
        },
        {
          area: 'security',
          now: { answers: 0, accuracy: null, minutes: 0, daysPractised: 0 },
          before: { answers: 1, accuracy: 1, minutes: 0.5, daysPractised: 1 },
        },
      ],
    });
  });

  test('of one area leaves the others out', () => {
    const found = period(facts({ reviews, view: { since, area: 'security' } }));
    expect(found?.areas.map(({ area }) => area)).toEqual(['security']);
    expect([found?.now.answers, found?.before.answers]).toEqual([0, 1]);
  });

  test('may be a single day', () => {
    const found = period(facts({ reviews, view: { since: dayOf(now) } }));
    expect(found).toMatchObject({ days: 1, since: '2026-11-18', until: '2026-11-18', now: { answers: 2 } });
  });
});
