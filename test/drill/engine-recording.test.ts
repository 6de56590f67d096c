import { describe, expect, test } from '@jest/globals';
import { plannedSupply } from '../../src/drill/supply.js';
import { day, noon } from '../learn/samples.js';
import type { Event } from './scripted.js';
import { answer, MemoryRecorder, play, playPlan, planOf, right, session } from './support.js';
import { openQuestion, statements, wrong } from './support.js';

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
