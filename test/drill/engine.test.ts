import { describe, expect, test } from '@jest/globals';
import { knowledgeFrom } from '../../src/learn/knowledge.js';
import { endlessSupply, plannedSupply } from '../../src/drill/supply.js';
import { noon, question, there } from '../learn/samples.js';
import { asked, only, play, playPlan, planOf, right, session, statements, wrong, inTurn } from './support.js';

const all = (...names: string[]) => endlessSupply(inTurn(...statements(...names)));

describe('a session', () => {
  test('opens, asks each question in turn, and closes with what came of it', async () => {
    const { events, summary } = await play(statements('a', 'b'), [right, wrong]);
    expect(events.map((event) => event.type)).toEqual([
      'opened',
      'asked',
      'recorded',
      'result',
      'asked',
      'recorded',
      'result',
      'ended',
      'closed',
    ]);
    expect(asked(events)).toEqual(['data/a', 'data/b']);
    expect(summary).toEqual(there(only(events, 'closed')[0]).summary);
    expect(summary).toMatchObject({ session: session.id, answered: 2, correct: 1, score: 0.5, left: 0 });
  });

  test('tells at the start what is planned, and the seed', async () => {
    const { events } = await play(statements('a', 'b'), []);
    expect(only(events, 'opened').map(({ start }) => start)).toEqual([
      { session: session.id, planned: 2, seconds: null, seed: 7, done: 0 },
    ]);
  });

  test('counts its questions from 1', async () => {
    const { events } = await play(statements('a', 'b', 'c'), [right, { type: 'skip' }, right]);
    expect(only(events, 'asked').map((event) => [event.asked.n, event.asked.planned])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test('a question called known makes it shorter, so that the last one is the last', async () => {
    const { events } = await play(statements('a', 'b', 'c'), [right, { type: 'known' }, right]);
    expect(only(events, 'asked').map((event) => [event.asked.n, event.asked.planned])).toEqual([
      [1, 3],
      [2, 3],
      [2, 2],
    ]);
  });

  test('with nothing to ask is over at once', async () => {
    const { events, summary } = await play([], []);
    expect(events.map((event) => event.type)).toEqual(['opened', 'ended', 'closed']);
    expect(summary).toMatchObject({ answered: 0, score: null });
  });

  test('goes on behind its earlier steps', async () => {
    const [first, second] = statements('a', 'b');
    const before = await play([there(first)], [wrong]);
    const review = there(before.recorder.rows[0]);
    const earlier = [{ question: there(first), review }];
    const plan = planOf(plannedSupply([there(second)], [there(first).id, there(second).id]), {
      earlier,
      knowledge: knowledgeFrom([], [review]),
    });
    const { events, summary } = await playPlan(plan, { replies: [right] });
    expect(there(only(events, 'opened')[0]).start).toMatchObject({ planned: 2, done: 1 });
    expect(there(only(events, 'asked')[0]).asked.n).toBe(2);
    expect(summary).toMatchObject({ answered: 2, correct: 1 });
  });
});

describe('how a session ends', () => {
  test('quit leaves the question unasked and the session open', async () => {
    const { events, summary, recorder } = await play(statements('a', 'b', 'c'), [right, { type: 'quit' }]);
    expect(only(events, 'ended')).toEqual([]);
    expect(summary.left).toBe(2);
    expect(recorder.rows).toHaveLength(1);
  });

  test('quit after the last result ends it: nothing is left to resume', async () => {
    const script = { replies: [right], afterwards: [[{ type: 'quit' } as const]] };
    const { events } = await play(statements('a'), script);
    expect(only(events, 'ended')).toHaveLength(1);
  });

  test('quit after a result asks nothing more', async () => {
    const script = { replies: [right, right], afterwards: [[{ type: 'quit' } as const]] };
    const { events, summary } = await play(statements('a', 'b'), script);
    expect(asked(events)).toEqual(['data/a']);
    expect(summary.left).toBe(1);
  });

  test('an endless one ends when it is quit: it cannot be resumed', async () => {
    const { events, summary } = await playPlan(planOf(all('a', 'b')), { replies: [right] });
    expect(only(events, 'ended')).toHaveLength(1);
    expect(summary.left).toBeNull();
  });

  test('the deadline lets the question be answered that is open, and asks no other', async () => {
    const plan = planOf(plannedSupply(statements('a', 'b', 'c')), { deadline: noon + 60_000 });
    const { events, summary } = await playPlan(plan, { replies: [right, right, right], pause: 40 });
    expect(there(only(events, 'opened')[0]).start.seconds).toBe(60);
    expect(asked(events)).toEqual(['data/a', 'data/b']);
    expect(summary).toMatchObject({ answered: 2, left: 1 });
    expect(only(events, 'ended')).toEqual([]);
  });

  test('a deadline that has passed asks nothing', async () => {
    const plan = planOf(plannedSupply(statements('a')), { deadline: noon });
    expect(asked((await playPlan(plan, { replies: [right] })).events)).toEqual([]);
  });
});

describe('an endless supply', () => {
  test('starts another round when everything has been asked', async () => {
    const { events } = await playPlan(planOf(all('a', 'b')), { replies: [right, right, right, right] });
    expect(asked(events)).toEqual(['data/a', 'data/b', 'data/a', 'data/b', 'data/a']);
  });

  test('chooses each question by what is known by then', async () => {
    const asked: [number, number][] = [];
    const choose = inTurn(...statements('a', 'b', 'c'));
    const supply = endlessSupply((known, now, before) => {
      asked.push([known.learner.answers, now.at - noon]);
      return choose(known, now, before);
    });
    await playPlan(planOf(supply), { replies: [right, right], pause: 5 });
    expect(asked).toEqual([
      [0, 0],
      [1, 5_000],
      [2, 10_000],
    ]);
  });

  test('shuffles a question anew when it comes again, and alike for the same seed', async () => {
    const items = ['one', 'two', 'three', 'four', 'five', 'six'];
    const { kind: _kind, body: _body, ...common } = question({ id: 'data/order', kind: 'order' });
    const orders = async (seed: number) => {
      const supply = endlessSupply(inTurn({ ...common, kind: 'order', body: { items, also: [] } }));
      const plan = planOf(supply, { session: { ...session, seed } });
      const replies = [{ type: 'skip' }, { type: 'skip' }] as const;
      const { events } = await playPlan(plan, { replies });
      return only(events, 'asked').map((event) => event.asked.shown.items?.map(({ text }) => text).join());
    };
    const shown = await orders(7);
    expect(new Set(shown).size).toBe(3);
    expect(await orders(7)).toEqual(shown);
    expect(await orders(8)).not.toEqual(shown);
  });
});
