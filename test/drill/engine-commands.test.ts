import { describe, expect, test } from '@jest/globals';
import { knowledgeFrom } from '../../src/learn/knowledge.js';
import { endlessSupply, plannedSupply } from '../../src/drill/supply.js';
import { day, noon, question, there } from '../learn/samples.js';
import { answer, asked, only, play, playPlan, planOf, right, statements, wrong, inTurn } from './support.js';

const undo = { type: 'undo' } as const;
const known = { type: 'known' } as const;
const why = { type: 'why' } as const;

describe('hints', () => {
  const hint = { type: 'hint' } as const;

  test('come one after the other, with how many are left', async () => {
    const { events } = await play(statements('a'), [hint, hint, right]);
    expect(only(events, 'hint').map(({ text, left }) => [text, left])).toEqual([
      ['first hint', 1],
      ['second hint', 0],
    ]);
    expect(only(events, 'asked').map((event) => event.asked.hints.length)).toEqual([0, 1, 2]);
  });

  test('that are used up are an error, and do not count', async () => {
    const { events, recorder } = await play([question({ id: 'data/a' })], [hint, right]);
    expect(only(events, 'misunderstood')).toMatchObject([{ message: 'there is no further hint' }]);
    expect(recorder.rows).toMatchObject([{ hints: 0 }]);
  });
});

describe('undo', () => {
  test('takes the last answer back, and asks it again before the question that is open', async () => {
    const { events, recorder, summary } = await play(statements('a', 'b'), [wrong, undo, right, right]);
    expect(asked(events)).toEqual(['data/a', 'data/b', 'data/a', 'data/b']);
    expect(only(events, 'asked').map((event) => event.asked.n)).toEqual([1, 2, 1, 2]);
    expect(recorder.undone).toEqual(['row-1']);
    expect(recorder.standing.map((row) => [row.question, row.score])).toEqual([
      ['data/a', 1],
      ['data/b', 1],
    ]);
    expect(summary).toMatchObject({ answered: 2, correct: 2 });
  });

  test('shows the question again as it was shown', async () => {
    const two = [question({ id: 'data/a', kind: 'choice' }), ...statements('b')];
    const { events } = await play(two, [{ type: 'skip' }, undo]);
    const [first, , again] = only(events, 'asked').map((event) => event.asked.shown);
    expect(again).toEqual(first);
  });

  test('reaches back step by step', async () => {
    const { events, recorder } = await play(statements('a', 'b', 'c'), [right, wrong, undo, undo, wrong]);
    expect(asked(events)).toEqual(['data/a', 'data/b', 'data/c', 'data/b', 'data/a', 'data/b']);
    expect(recorder.undone).toEqual(['row-2', 'row-1']);
  });

  test('takes a skip back as well', async () => {
    const { recorder } = await play(statements('a', 'b'), [{ type: 'skip' }, undo]);
    expect(recorder.standing).toEqual([]);
  });

  test('with nothing to take back is an error, and the question stays', async () => {
    const { events, recorder } = await play(statements('a', 'b'), [undo, right]);
    expect(only(events, 'misunderstood')).toMatchObject([{ message: 'there is no answer to take back' }]);
    expect(asked(events)).toEqual(['data/a', 'data/a', 'data/b']);
    expect(recorder.undone).toEqual([]);
  });

  test('of the result just shown asks the same question again', async () => {
    const { events, recorder } = await play(statements('a'), {
      replies: [wrong, right],
      afterwards: [[undo]],
    });
    expect(asked(events)).toEqual(['data/a', 'data/a']);
    expect(recorder.standing).toMatchObject([{ score: 1 }]);
  });

  test('forgets the answer in what is due', async () => {
    const script = { replies: [right, undo, right], pause: 60 };
    const { events } = await play(statements('a', 'b'), script);
    const [first, second] = only(events, 'result').map(({ result }) => there(result.dueAt ?? undefined));
    expect(there(second) - there(first)).toBe(2 * 60_000);
  });

  test('reaches into the part of the session before it was resumed', async () => {
    const [first, second] = statements('a', 'b');
    const { recorder: before } = await play([there(first)], [wrong]);
    const review = there(before.rows[0]);
    const plan = planOf(plannedSupply([there(second)]), {
      earlier: [{ question: there(first), review }],
      knowledge: knowledgeFrom([], [review]),
    });
    const taken: string[] = [];
    const { events } = await playPlan(plan, { replies: [undo] }, () => {
      before.undo = (id) => void taken.push(id);
      return before;
    });
    expect(taken).toEqual([review.id]);
    expect(asked(events)).toEqual(['data/b', 'data/a']);
  });
});

describe('marks', () => {
  test('a flag keeps its note, and the question stays open', async () => {
    const { events, recorder } = await play(statements('a'), [{ type: 'flag', note: 'is this so?' }, right]);
    expect(recorder.marks).toEqual([
      { question: 'data/a', what: 'flag', note: 'is this so?', at: noon, offset: 60 },
    ]);
    expect(only(events, 'noted')).toMatchObject([{ what: 'flag' }]);
    expect(asked(events)).toEqual(['data/a', 'data/a']);
  });

  test('a flag needs no note', async () => {
    const { recorder } = await play(statements('a'), [{ type: 'flag' }]);
    expect(recorder.marks).toMatchObject([{ what: 'flag', note: null }]);
  });

  test('a known question is put aside without a row', async () => {
    const { events, recorder, summary } = await play(statements('a', 'b'), [known, right]);
    expect(asked(events)).toEqual(['data/a', 'data/b']);
    expect(recorder.marks).toMatchObject([{ question: 'data/a', what: 'known' }]);
    expect(recorder.rows.map((row) => row.question)).toEqual(['data/b']);
    expect(summary).toMatchObject({ answered: 1, left: 0 });
    expect(only(events, 'ended')).toHaveLength(1);
  });

  test('a known question is in no further round', async () => {
    const supply = endlessSupply(inTurn(...statements('a', 'b')));
    const { events } = await playPlan(planOf(supply), { replies: [right, known, right, right] });
    expect(asked(events)).toEqual(['data/a', 'data/b', 'data/a', 'data/a', 'data/a']);
  });

  test('when every question is known, an endless session ends', async () => {
    const supply = endlessSupply(inTurn(...statements('a', 'b')));
    const { events } = await playPlan(planOf(supply), { replies: [known, known, right] });
    expect(asked(events)).toEqual(['data/a', 'data/b']);
  });

  test('can be set on a result', async () => {
    const script = { replies: [right, right], afterwards: [[{ type: 'flag', note: 'odd' } as const, known]] };
    const { recorder, events } = await play(statements('a', 'b'), script);
    expect(recorder.marks.map(({ question, what }) => [question, what])).toEqual([
      ['data/a', 'flag'],
      ['data/a', 'known'],
    ]);
    expect(recorder.rows).toHaveLength(2);
    expect(asked(events)).toEqual(['data/a', 'data/b']);
  });
});

describe('why', () => {
  test('tells the reason and leaves the question open', async () => {
    const { events } = await play(statements('a', 'b'), { replies: [right, why], pause: 5 });
    expect(only(events, 'why')).toMatchObject([{ reason: `data/b: 1 before, at ${noon + 5000}` }]);
    expect(asked(events)).toEqual(['data/a', 'data/b', 'data/b']);
  });

  test('asked of a result tells why the question was asked, not what its answer has changed', async () => {
    const script = { replies: [answer(true, { at: noon + day })], afterwards: [[why]] };
    const { events } = await play(statements('a'), script);
    expect(only(events, 'why')).toMatchObject([
      { reason: `When it was asked: data/a: 0 before, at ${noon}` },
    ]);
  });
});

test('hint and skip said of a result only let the drill go on', async () => {
  const script = {
    replies: [right, right],
    afterwards: [[{ type: 'hint' } as const], [{ type: 'skip' } as const]],
  };
  const { events, recorder } = await play(statements('a', 'b'), script);
  expect(asked(events)).toEqual(['data/a', 'data/b']);
  expect(recorder.rows).toHaveLength(2);
});
