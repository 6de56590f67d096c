import { describe, expect, test } from '@jest/globals';
import { atQuestion, type DrillProgram, homeWith, type Line, read, startDrill } from './program.js';
import { rightResponse, secretPack, statementsPack } from './secret-pack.js';

const kinds = ['choice', 'multi', 'boolean', 'text', 'number', 'order', 'match', 'open'];

const at = (id: string, ...words: readonly string[]) => atQuestion(secretPack, `secrets/${id}`, ...words);

async function answerAll(drill: DrillProgram, count: number): Promise<readonly Line[]> {
  const questions: Line[] = [];
  for (let n = 0; n < count; n += 1) {
    const question = await drill.next('question');
    questions.push(question);
    const response = rightResponse(question);
    await drill.ask({ type: 'answer', response, assess: 'auto' }, 'result');
  }
  return questions;
}

describe('what comes out', () => {
  test('the session comes first', async () => {
    const { session } = await at('one', '--seed', '42');
    expect(session).toEqual({
      type: 'session',
      version: 1,
      session: expect.any(String),
      planned: 1,
      seed: 42,
    });
  });

  test('a question says all there is to show', async () => {
    const { question } = await at('one');
    expect(question).toEqual({
      type: 'question',
      n: 1,
      id: 'secrets/one',
      area: 'data',
      kind: 'choice',
      level: 'mid',
      topic: 'choosing',
      prompt: 'Which is right?',
      code: { language: 'sql', source: 'SELECT 1' },
      options: expect.arrayContaining([{ id: expect.any(String), text: 'the right one' }]),
      seconds: 33,
      hints: 2,
    });
  });

  test('no question of any kind gives its key away, neither by a field nor by a value', async () => {
    const drill = startDrill(homeWith({ 'secrets.yaml': secretPack }), '--mode', 'all', '--seed', '3');
    await drill.next('session');
    const questions = await answerAll(drill, kinds.length);
    expect(questions.map((question) => question['kind']).sort()).toEqual([...kinds].sort());
    for (const question of questions) {
      const text = JSON.stringify(question);
      expect(text).not.toMatch(/SECRET|987654/);
      expect(text).not.toMatch(
        /"(correct|answer|accept|pattern|why|explain|refs|key|points|model|not|tolerance)":/,
      );
    }
  });

  test('a result tells what was right, why, and when it is due', async () => {
    const { drill, question } = await at('one');
    const key = rightResponse(question);
    const result = await drill.ask({ type: 'answer', response: key }, 'result');
    expect(result).toEqual({
      type: 'result',
      id: 'secrets/one',
      score: 1,
      verdict: 'correct',
      key,
      why: null,
      forgiven: null,
      points: null,
      explain: 'SECRET explanation',
      refs: [{ title: 'SECRET reference', url: 'https://example.org/' }],
      due: expect.stringMatching(/^2026-\d\d-\d\dT[\d:.]+Z$/),
    });
  });

  test('the summary comes last, then the process ends though its input stays open', async () => {
    const { drill, session } = await at('statement');
    await drill.ask({ type: 'answer', response: true, seconds: 4 }, 'result');
    expect(await drill.next('summary')).toEqual({
      type: 'summary',
      session: session['session'],
      answered: 1,
      correct: 0,
      score: 0,
      seconds: 4,
      areas: [{ area: 'data', answered: 1, score: 0 }],
    });
    expect(await drill.exit).toEqual({ status: 0, signal: null });
    expect(drill.errors).toBe('');
  });

  test('nothing but lines of the protocol is written, whatever the packs are like', async () => {
    const home = homeWith({ 'secrets.yaml': secretPack, 'broken.yaml': 'format: 1\n' });
    const drill = startDrill(home, '--count', '2');
    drill.endInput();
    expect((await drill.rest()).map((line) => line.type)).toEqual(['session', 'question', 'summary']);
    expect(drill.errors).toMatch(/left out .*broken\.yaml/);
  });
});

describe('every kind is answered in its headless form', () => {
  test.each([
    ['one', 'correct'],
    ['several', 'correct'],
    ['statement', 'correct'],
    ['word', 'correct'],
    ['amount', 'correct'],
    ['sequence', 'correct'],
    ['couples', 'correct'],
    ['story', 'wrong'],
  ])('%s', async (id, verdict) => {
    const { home, drill, question } = await at(id);
    const response = rightResponse(question);
    const result = await drill.ask({ type: 'answer', response, assess: 'auto' }, 'result');
    expect(result).toMatchObject({ id: `secrets/${id}`, verdict });
    expect(await read(home, (history) => history.reviews())).toMatchObject([{ response, verdict }]);
  });

  test.each([
    ['several', ['right'], 0.5],
    ['sequence', ['first', 'second', 'fourth', 'third'], 5 / 6],
  ])('%s can be half right', async (id, texts, score) => {
    const { drill, question } = await at(id);
    const list = question['options'] ?? question['items'];
    const parts: readonly Line[] = Array.isArray(list) ? list : [];
    const response = texts.map((text) => parts.find((part) => part['text'] === text)?.['id']);
    const result = await drill.ask({ type: 'answer', response }, 'result');
    expect(result).toMatchObject({ verdict: 'partial', key: expect.any(Array) });
    expect(result['score']).toBeCloseTo(score, 9);
  });

  test('a wrong option is answered with why it is wrong', async () => {
    const { drill, question } = await at('one');
    const options: readonly Line[] = Array.isArray(question['options']) ? question['options'] : [];
    const response = options.find((option) => option['text'] === 'a wrong one')?.['id'];
    const result = await drill.ask({ type: 'answer', response }, 'result');
    expect(result).toMatchObject({ score: 0, verdict: 'wrong', why: 'SECRET of the wrong one' });
  });

  test('what was forgiven is told', async () => {
    const { drill } = await at('word');
    const result = await drill.ask({ type: 'answer', response: 'secret wrod' }, 'result');
    expect(result).toMatchObject({ verdict: 'correct', forgiven: 'read as "SECRET word"' });
  });
});

describe('reproducible', () => {
  const shown = async (seed: string) => {
    const home = homeWith({ 'secrets.yaml': secretPack, 'many.yaml': statementsPack(20) });
    const drill = startDrill(home, '--seed', seed, '--count', '28', '--mode', 'all');
    await drill.next('session');
    return answerAll(drill, 28);
  };

  test('the same seed asks the same in the same order, another does not', async () => {
    const [first, again, other] = [await shown('7'), await shown('7'), await shown('8')];
    expect(again).toEqual(first);
    expect(other.map((question) => question['id'])).not.toEqual(first.map((question) => question['id']));
  });
});
