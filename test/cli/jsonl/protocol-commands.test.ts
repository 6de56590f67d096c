import { describe, expect, test } from '@jest/globals';
import { atQuestion, homeWith, read, startDrill } from './program.js';
import { idOf, rightResponse, secretPack, statementsPack } from './secret-pack.js';

const at = (id: string, ...words: readonly string[]) => atQuestion(secretPack, `secrets/${id}`, ...words);

/** A drill of two statements, the first of which stands open. */
async function twoStatements() {
  const home = homeWith({ 'many.yaml': statementsPack(2) });
  const drill = startDrill(home, '--seed', '1');
  await drill.next('session');
  return { home, drill, first: await drill.next('question') };
}

const right = { type: 'answer', response: true };
const wrong = { type: 'answer', response: false };

describe('hints', () => {
  test('come one a request, and are counted in the row', async () => {
    const { home, drill, question } = await at('one');
    expect(await drill.ask({ type: 'hint' }, 'hint')).toEqual({ type: 'hint', text: 'the first hint' });
    expect(await drill.ask({ type: 'hint' }, 'hint')).toEqual({ type: 'hint', text: 'the second hint' });
    await drill.ask({ type: 'hint' }, 'error');
    await drill.ask({ type: 'answer', response: rightResponse(question) }, 'result');
    expect(await read(home, (history) => history.reviews())).toMatchObject([{ hints: 2, score: 1 }]);
  });
});

describe('the points of an open answer', () => {
  const answer = { type: 'answer', response: 'this is how' };

  test('wait to be assessed', async () => {
    const { home, drill } = await at('story');
    expect(await drill.ask(answer, 'points')).toEqual({
      type: 'points',
      id: 'secrets/story',
      points: [
        { id: 'what', point: 'SECRET what', hit: false, confidence: 1 },
        { id: 'how', point: 'SECRET how', hit: false, confidence: 1 },
      ],
    });
    expect(await read(home, (history) => history.reviews())).toEqual([]);
    const result = await drill.ask({ type: 'assess', points: { what: false, how: true } }, 'result');
    expect(result).toMatchObject({
      score: 0.5,
      verdict: 'partial',
      key: 'SECRET model answer',
      points: [{ hit: false }, { hit: true }],
    });
    expect(await read(home, (history) => history.reviews())).toMatchObject([
      { points: { what: false, how: true } },
    ]);
  });

  test('are not asked for with "auto": the suggestion counts, none as missed', async () => {
    const { drill } = await at('story');
    const result = await drill.ask({ ...answer, assess: 'auto' }, 'result');
    expect(result).toMatchObject({ score: 0, verdict: 'wrong', points: [{ hit: false }, { hit: false }] });
  });

  test('a wrong claim is suggested as made, and can be taken back', async () => {
    const { drill } = await at('story');
    const line = await drill.ask({ type: 'answer', response: 'It is the Secret Claim!' }, 'points');
    expect(line['points']).toMatchObject([{}, {}, { point: 'Wrong claim: SECRET claim', hit: true }]);
    const claim = idOf(line['points'], 'Wrong claim: SECRET claim', 'point');
    const points = { what: true, how: true, [claim]: false };
    expect(await drill.ask({ type: 'assess', points }, 'result')).toMatchObject({ score: 1, why: null });
  });

  test.each(['quit', 'the end of input'])('%s takes the suggestion instead', async (way) => {
    const { home, drill } = await at('story');
    await drill.ask(answer, 'points');
    if (way === 'quit') drill.send({ type: 'quit' });
    else drill.endInput();
    expect(await drill.next('result')).toMatchObject({ score: 0, verdict: 'wrong' });
    expect(await drill.next('summary')).toMatchObject({ answered: 1 });
    expect(await read(home, (history) => history.reviews())).toHaveLength(1);
    expect((await drill.exit).status).toBe(0);
  });

  test('what does not assess them is an error, and they go on waiting', async () => {
    const { home, drill } = await at('story');
    await drill.ask(answer, 'points');
    const wrongLines = [answer, { type: 'hint' }, { type: 'assess', points: { other: true } }, 'no JSON'];
    for (const line of [...wrongLines, { type: 'assess', points: { how: 'yes' } }, { type: 'assess' }]) {
      expect(await drill.ask(line, 'error')).toMatchObject({
        expected: expect.stringContaining('what, how'),
      });
    }
    expect(await drill.ask({ type: 'assess', points: {} }, 'result')).toMatchObject({ score: 0 });
    expect(await read(home, (history) => history.drafts())).toMatchObject([{ text: 'this is how' }]);
  });
});

describe('skip', () => {
  test('is a row and shows the key, but counts as no answer', async () => {
    const { home, drill, question } = await at('one');
    const result = await drill.ask({ type: 'skip' }, 'result');
    const key = idOf(question['options'], 'the right one');
    expect(result).toMatchObject({ verdict: 'skipped', score: 0, key, due: null });
    expect(await drill.next('summary')).toMatchObject({ answered: 0, correct: 0, score: null, areas: [] });
    expect(await read(home, (history) => history.reviews())).toMatchObject([
      { verdict: 'skipped', response: null },
    ]);
  });
});

describe('undo', () => {
  test('takes the last answer back and asks it again, then goes on', async () => {
    const { home, drill, first } = await twoStatements();
    await drill.ask(wrong, 'result');
    const second = await drill.next('question');
    expect(await drill.ask({ type: 'undo' }, 'question')).toEqual(first);
    expect(await read(home, (history) => history.reviews())).toEqual([]);
    await drill.ask(right, 'result');
    expect(await drill.next('question')).toEqual(second);
    await drill.ask(right, 'result');
    expect(await drill.next('summary')).toMatchObject({ answered: 2, correct: 2 });
    expect(await read(home, (history) => history.reviews().map((row) => row.score))).toEqual([1, 1]);
  });

  test('with nothing to take back is an error; the question stays and is not sent again', async () => {
    const { drill } = await twoStatements();
    await drill.ask({ type: 'undo' }, 'error');
    await drill.ask(right, 'result');
  });
});

describe('flag', () => {
  test('is noted with its note, and the question stays open', async () => {
    const { home, drill, first } = await twoStatements();
    const noted = await drill.ask({ type: 'flag', note: 'is this so?' }, 'noted');
    expect(noted).toEqual({ type: 'noted', what: 'flag' });
    expect(await read(home, (history) => history.marks())).toMatchObject([
      { question: first['id'], what: 'flag', note: 'is this so?' },
    ]);
    await drill.ask({ type: 'flag' }, 'noted');
    await drill.ask(right, 'result');
  });
});

describe('known', () => {
  test('goes on with the next question, and never asks that one again', async () => {
    const { home, drill, first } = await twoStatements();
    expect(await drill.ask({ type: 'known' }, 'noted')).toEqual({ type: 'noted', what: 'known' });
    const second = await drill.next('question');
    expect(second['id']).not.toBe(first['id']);
    await drill.ask(right, 'result');
    expect(await drill.next('summary')).toMatchObject({ answered: 1 });
    const later = startDrill(home, '--mode', 'all', '--count', '0');
    await later.next('session');
    for (const _round of [1, 2, 3]) {
      expect((await later.next('question'))['id']).toBe(second['id']);
      await later.ask(right, 'result');
    }
  });

  test('counts at once in a session without end', async () => {
    const home = homeWith({ 'many.yaml': statementsPack(2) });
    const drill = startDrill(home, '--count', '0');
    await drill.next('session');
    const known = await drill.next('question');
    await drill.ask({ type: 'known' }, 'noted');
    for (const _round of [1, 2, 3]) {
      expect((await drill.next('question'))['id']).not.toBe(known['id']);
      await drill.ask(right, 'result');
    }
  });
});

describe('quit', () => {
  test.each(['quit', 'the end of input'])('%s ends with the summary and status 0', async (way) => {
    const { home, drill } = await twoStatements();
    await drill.ask(right, 'result');
    await drill.next('question');
    if (way === 'quit') drill.send({ type: 'quit' });
    else drill.endInput();
    expect(await drill.next('summary')).toMatchObject({ answered: 1 });
    expect(await drill.exit).toEqual({ status: 0, signal: null });
    expect(await read(home, (history) => history.reviews())).toHaveLength(1);
  });
});
