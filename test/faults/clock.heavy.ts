import { describe, expect, test } from '@jest/globals';
import type { Review } from '../../src/model/review.js';
import { homeEnvironment } from '../support/home.js';
import { historyOf } from '../support/reviews.js';
import { freshHome, runPrep, startDrill } from './drills.js';

/** A sitting of two answers, by the clock and in the zone of whoever sits there. */
interface Sitting {
  readonly now: string;
  readonly zone: string;
}

const sittingSize = 2;

async function sit(home: string, { now, zone }: Sitting, seed: number): Promise<readonly string[]> {
  const words = ['--now', now, '--seed', `${seed}`];
  const drill = startDrill({ home, count: sittingSize, env: { TZ: zone }, words });
  expect([await drill.ended, drill.complaint()]).toEqual([0, '']);
  for (const line of drill.lines()) checkDue(JSON.parse(line), Date.parse(now));
  return drill.acknowledged();
}

/** Nothing falls due before it was answered. */
function checkDue({ type, due }: { readonly type: string; readonly due?: string }, now: number): void {
  if (type === 'result') expect(Date.parse(due ?? '')).toBeGreaterThan(now);
}

async function reportAt(home: string, { now, zone }: Sitting) {
  const words = ['report', '--json', '--packs', `${home}/packs`, '--no-shipped', '--now', now];
  const ended = await runPrep(words, { env: { ...homeEnvironment(home), TZ: zone }, folder: home });
  expect([ended.status, ended.complaint]).toEqual([0, '']);
  return JSON.parse(ended.shown);
}

function checkReview({ seconds, at }: Review): void {
  expect(seconds).toBeGreaterThanOrEqual(0);
  expect(seconds).toBeLessThan(600);
  expect(Number.isSafeInteger(at)).toBe(true);
}

/** Sits through all of it in one history; gives its reviews, which are in the order of the sittings. */
async function sitAll(home: string, sittings: readonly Sitting[]): Promise<readonly Review[]> {
  const answered: string[] = [];
  for (const [place, sitting] of sittings.entries()) answered.push(...(await sit(home, sitting, place)));
  const reviews = await historyOf(home, (history) => history.reviews());
  expect(reviews.map(({ question }): string => question)).toEqual(answered);
  reviews.forEach(checkReview);
  return reviews;
}

/** Minutes ahead of UTC, one for each sitting. */
function offsetsOf(reviews: readonly Review[]): readonly number[] {
  return reviews.filter((_, place) => place % sittingSize === 0).map(({ offset }) => offset);
}

interface AreaReport {
  readonly recallNow: number | null;
  readonly mastery: { readonly mean: number } | null;
}

function checkChances(report: { readonly areas: readonly AreaReport[] }): void {
  const chances = report.areas.flatMap(({ recallNow, mastery }) => [recallNow, mastery?.mean]);
  const given = chances.filter((chance) => chance !== null && chance !== undefined);
  expect(given.length).toBeGreaterThan(0);
  for (const chance of given) {
    expect(chance).toBeGreaterThanOrEqual(0);
    expect(chance).toBeLessThanOrEqual(1);
  }
}

const berlin = 'Europe/Berlin';
const angeles = 'America/Los_Angeles';

describe('a clock that', () => {
  test('goes back a day and forward ten years: the order is that of the answers', async () => {
    const home = freshHome();
    const reviews = await sitAll(home, [
      { now: '2026-11-20T10:00:00Z', zone: berlin },
      { now: '2026-11-19T09:00:00Z', zone: berlin },
      { now: '2036-11-20T10:00:00Z', zone: berlin },
      { now: '2026-11-20T18:00:00Z', zone: berlin },
    ]);
    const days = reviews.map(({ at }) => new Date(at).toISOString().slice(0, 10));
    expect([days[0], days[2], days[4], days[6]]).toEqual([
      '2026-11-20',
      '2026-11-19',
      '2036-11-20',
      '2026-11-20',
    ]);
    const report = await reportAt(home, { now: '2026-11-20T20:00:00Z', zone: berlin });
    expect(report.totals).toMatchObject({ reviews: 8, sessions: 4, streakDays: 2 });
    checkChances(report);
  });

  test('is put forward and back for summer: days and spans stay right', async () => {
    const home = freshHome();
    const reviews = await sitAll(home, [
      { now: '2026-10-24T21:30:00Z', zone: berlin },
      // Twice half past two in the morning, an hour apart.
      { now: '2026-10-25T00:30:00Z', zone: berlin },
      { now: '2026-10-25T01:30:00Z', zone: berlin },
      { now: '2026-10-26T22:30:00Z', zone: berlin },
    ]);
    expect(offsetsOf(reviews)).toEqual([120, 120, 60, 60]);
    const report = await reportAt(home, { now: '2026-10-26T22:45:00Z', zone: berlin });
    expect(report.totals.streakDays).toBe(3);
    checkChances(report);
  });

  test('travels: each answer counts for the day that it was where it was given', async () => {
    const home = freshHome();
    const reviews = await sitAll(home, [
      { now: '2026-11-20T22:30:00Z', zone: berlin },
      // Still the 21st there, though the 22nd by UTC.
      { now: '2026-11-22T07:30:00Z', zone: angeles },
      { now: '2026-11-22T20:00:00Z', zone: angeles },
      { now: '2026-11-23T11:00:00Z', zone: 'Pacific/Kiritimati' },
    ]);
    expect(offsetsOf(reviews)).toEqual([60, -480, -480, 840]);
    const report = await reportAt(home, { now: '2026-11-22T22:00:00Z', zone: angeles });
    expect(report.totals.streakDays).toBe(3);
  });

  test('runs backwards during a drill: no answer takes less than no time', async () => {
    const home = freshHome();
    const backwards = 'let looks=0;const now=Date.now;Date.now=()=>now()-60000*looks++';
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(backwards)}` };
    const drill = startDrill({ home, count: 4, env });
    expect([await drill.ended, drill.complaint()]).toEqual([0, '']);
    const reviews = await historyOf(home, (history) => history.reviews());
    expect(reviews.map(({ question }): string => question)).toEqual(drill.acknowledged());
    expect(reviews.map(({ seconds }) => seconds)).toEqual([0, 0, 0, 0]);
    expect(reviews[3]?.at).toBeLessThan(reviews[0]?.at ?? 0);
  });
});
