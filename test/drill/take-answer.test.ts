import { describe, expect, test } from '@jest/globals';
import { noon, there } from '../learn/samples.js';
import { answer, asked, howPoint, only, openQuestion, play, right, statements, whyPoint } from './support.js';

const open = [openQuestion()];

describe('what is not understood', () => {
  test('is said, and the same question is asked again', async () => {
    const { events, recorder } = await play(statements('a'), [answer('perhaps'), right]);
    expect(only(events, 'misunderstood')).toEqual([
      { type: 'misunderstood', message: 'this answer cannot be read', expected: 'true or false' },
    ]);
    expect(asked(events)).toEqual(['data/a', 'data/a']);
    expect(recorder.rows).toHaveLength(1);
  });

  test('does not move the clock', async () => {
    const late = noon + 86_400_000;
    const { recorder } = await play(statements('a'), [answer('perhaps', { at: late }), right]);
    expect(there(recorder.rows[0])).toMatchObject({ at: noon, seconds: 0 });
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
