import { describe, expect, test } from '@jest/globals';
import { plannedSupply } from '../../src/drill/supply.js';
import { day, noon, there } from '../learn/samples.js';
import type { Event } from './scripted.js';
import { answer, MemoryRecorder, only, play, playPlan, planOf, right, session } from './support.js';
import { howPoint, openQuestion, statements, whyPoint, wrong } from './support.js';

const open = [openQuestion()];

/** A recorder whose disk is full when it is to do this. */
function failing(method: 'record' | 'saveDraft' | 'undo' | 'mark') {
  return (events: Event[]) => {
    const recorder = new MemoryRecorder(events);
    recorder[method] = () => {
      throw new Error('the disk is full');
    };
    return recorder;
  };
}

describe('the row of an answer', () => {
  test('holds all that is known of it', async () => {
    const replies = [answer(true, { confidence: 'unsure' })];
    const { recorder } = await play(statements('a'), { replies, pause: 12 });
    expect(recorder.rows).toEqual([
      {
        id: 'row-1',
        session: session.id,
        at: noon + 12_000,
        offset: 60,
        question: 'data/a',
        area: 'data',
        kind: 'boolean',
        contentHash: 'data/a',
        response: true,
        score: 1,
        verdict: 'correct',
        seconds: 12,
        confidence: 'unsure',
        hints: 0,
        optionCount: 2,
        mode: 'plan',
        points: null,
      },
    ]);
  });

  test('of a skip holds no response and no score', async () => {
    const { recorder } = await play(statements('a'), [{ type: 'skip' }]);
    expect(recorder.rows).toMatchObject([{ response: null, score: 0, verdict: 'skipped', confidence: null }]);
  });

  test('counts the hints that were shown, each question for itself', async () => {
    const hint = { type: 'hint' } as const;
    const { recorder } = await play(statements('a', 'b'), [hint, hint, right, wrong]);
    expect(recorder.rows.map((row) => row.hints)).toEqual([2, 0]);
  });

  test('takes the seconds that are given over those that were measured', async () => {
    const replies = [answer(true, { seconds: 3.5 }), right];
    const { recorder } = await play(statements('a', 'b'), { replies, pause: 20 });
    expect(recorder.rows.map((row) => row.seconds)).toEqual([3.5, 20]);
  });

  test('measures from when the question was put, whatever was said in between', async () => {
    const replies = [{ type: 'hint' } as const, answer('what?'), right];
    const { recorder } = await play(statements('a'), { replies, pause: 10 });
    expect(recorder.rows.map((row) => row.seconds)).toEqual([30]);
  });

  test('has the time to which the answer moves the clock, never an earlier one', async () => {
    const replies = [answer(true, { at: noon + day }), answer(true, { at: noon }), right];
    const { recorder } = await play(statements('a', 'b', 'c'), { replies, pause: 1 });
    expect(recorder.rows.map((row) => row.at - noon)).toEqual([day, day + 1000, day + 2000]);
    expect(recorder.rows.map((row) => row.seconds)).toEqual([1, 1, 1]);
  });
});

describe('the order of things', () => {
  test('an answer is recorded before its result is shown', async () => {
    const { events } = await play(statements('a', 'b'), [right, { type: 'skip' }]);
    const order = events.map((event) => event.type).filter((type) => /recorded|result/.test(type));
    expect(order).toEqual(['recorded', 'result', 'recorded', 'result']);
  });

  test.each(['answer', 'skip'] as const)('a recorder that fails shows no result of an %s', async (type) => {
    const events: Event[] = [];
    const recorder = (own: Event[]) => {
      // The engine's own list is not to be had when it throws.
      own.push = (...more) => events.push(...more);
      return failing('record')(own);
    };
    const reply = type === 'answer' ? right : { type };
    const playing = playPlan(planOf(plannedSupply(statements('a'))), { replies: [reply] }, recorder);
    await expect(playing).rejects.toThrow('the disk is full');
    expect(events.map((event) => event.type)).toEqual(['opened', 'asked']);
  });

  test.each([
    ['saveDraft', [answer('a story')]],
    ['undo', [right, { type: 'undo' }]],
    ['mark', [{ type: 'flag' }]],
  ] as const)('a recorder that fails at %s ends the drill', async (method, replies) => {
    const plan = planOf(plannedSupply(method === 'saveDraft' ? open : statements('a', 'b')));
    await expect(playPlan(plan, { replies }, failing(method))).rejects.toThrow('the disk is full');
  });
});

describe('an open answer', () => {
  test('waits for its points, and counts them as confirmed', async () => {
    const confirmation = { points: { [whyPoint]: true, [howPoint]: false } };
    const script = { replies: [answer('a story')], confirmations: [confirmation] };
    const { events, recorder } = await play(open, script);
    expect(there(only(events, 'confirm')[0]).points.map(({ id, hit }) => [id, hit])).toEqual([
      ['why', null],
      ['how', null],
    ]);
    expect(recorder.rows).toMatchObject([
      { score: 0.5, verdict: 'partial', points: { why: true, how: false } },
    ]);
    expect(there(only(events, 'result')[0]).result.points?.map(({ hit }) => hit)).toEqual([true, false]);
  });

  test('with "auto" takes the suggestion without asking; none counts as missed', async () => {
    const { events, recorder } = await play(open, [answer('it works by magic', { assess: 'auto' })]);
    expect(only(events, 'confirm')).toEqual([]);
    expect(Object.values(recorder.rows[0]?.points ?? {})).toEqual([false, false, true]);
    expect(recorder.rows).toMatchObject([{ score: 0, verdict: 'wrong' }]);
  });

  test('"auto" is ignored on other kinds', async () => {
    const { recorder } = await play(statements('a'), [answer(true, { assess: 'auto' })]);
    expect(recorder.rows).toMatchObject([{ score: 1, points: null }]);
  });

  test('quitting while the points wait takes the suggestion, saves, shows, and leaves', async () => {
    const script = { replies: [answer('a story'), right], confirmations: ['quit' as const] };
    const { events, recorder } = await play([...open, ...statements('a')], script);
    expect(recorder.rows).toMatchObject([{ score: 0, points: { why: false, how: false } }]);
    expect(only(events, 'result')).toHaveLength(1);
    expect(only(events, 'asked')).toHaveLength(1);
  });

  test('its text is kept before the points are asked for', async () => {
    const { events } = await play(open, [answer('a story')]);
    const order = events.map((event) => event.type).filter((type) => type !== 'opened');
    expect(order.slice(0, 4)).toEqual(['asked', 'draft', 'confirm', 'recorded']);
    expect(there(only(events, 'draft')[0]).draft).toMatchObject({
      question: 'experience/story',
      text: 'a story',
      at: noon,
    });
  });

  test('one that was spoken leaves no draft', async () => {
    const { events, recorder } = await play(open, [answer('')]);
    expect(only(events, 'draft')).toEqual([]);
    expect(recorder.rows).toHaveLength(1);
  });
});
