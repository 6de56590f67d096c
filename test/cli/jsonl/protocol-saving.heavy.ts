import { describe, expect, test } from '@jest/globals';
import { atQuestion, type DrillProgram, homeWith, read, startDrill, startOfTime } from './program.js';
import { rightResponse, secretPack, statementsPack } from './secret-pack.js';

const start = Date.parse(startOfTime);
const hour = 3_600_000;
const right = { type: 'answer', response: true };

function iso(at: number): string {
  return new Date(at).toISOString();
}

describe('a result', () => {
  test('is written only when another process finds the answer in the database', async () => {
    const home = homeWith({ 'many.yaml': statementsPack(12) });
    const drill = startDrill(home, '--count', '12');
    await drill.next('session');
    for (let n = 1; n <= 12; n += 1) {
      const { id } = await drill.next('question');
      await drill.ask(n % 4 === 0 ? { type: 'skip' } : right, 'result');
      const rows = await read(home, (history) => history.reviews());
      expect(rows).toHaveLength(n);
      expect(rows.at(-1)).toMatchObject({ question: id, verdict: n % 4 === 0 ? 'skipped' : 'correct' });
    }
  });

  test('outlives a process that is killed the moment it came', async () => {
    const { home, drill } = await atQuestion(secretPack, 'secrets/statement');
    await drill.ask({ type: 'answer', response: false }, 'result');
    drill.kill('SIGKILL');
    expect(await drill.exit).toMatchObject({ signal: 'SIGKILL' });
    expect(await read(home, (history) => [history.reviews().length, history.verifyRows()])).toEqual([1, []]);
  });
});

describe('what is kept of an answer', () => {
  test('is sound also where a program sends half a character', async () => {
    const { home, drill } = await atQuestion(secretPack, 'secrets/story');
    drill.send('{"type":"flag","note":"odd \\ud83d"}');
    await drill.next('noted');
    drill.send('{"type":"answer","response":"\\ude00 what and how","assess":"auto"}');
    await drill.next('result');
    const kept = await read(home, (history) => [
      history.marks().map(({ note }) => note),
      history.verifyRows(),
    ]);
    expect(kept).toEqual([['odd \ufffd'], []]);
  });

  test('confidence, and seconds as they were given', async () => {
    const { home, drill } = await atQuestion(secretPack, 'secrets/statement');
    const extra = { seconds: 12.5, confidence: 'guess', id: 'secrets/statement' };
    await drill.ask({ ...right, ...extra }, 'result');
    expect(await read(home, (history) => history.reviews())).toMatchObject([
      { seconds: 12.5, confidence: 'guess', mode: 'plan', at: expect.any(Number) },
    ]);
    expect(await drill.next('summary')).toMatchObject({ seconds: 12.5 });
  });

  test('null counts as not given', async () => {
    const { home, drill } = await atQuestion(secretPack, 'secrets/statement');
    const extra = { seconds: null, confidence: null, id: null, at: null, assess: null };
    await drill.ask({ ...right, ...extra }, 'result');
    expect(await read(home, (history) => history.reviews())).toMatchObject([{ confidence: null }]);
  });

  test('seconds as they were measured, whatever the clock was moved by', async () => {
    const { home, drill } = await atQuestion(secretPack, 'secrets/statement');
    await drill.ask({ type: 'answer', response: 'wrong shape', at: iso(start + 48 * hour) }, 'error');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await drill.ask({ ...right, at: iso(start + 24 * hour) }, 'result');
    const [row] = await read(home, (history) => history.reviews());
    expect(row?.seconds).toBeGreaterThanOrEqual(0.29);
    expect(row?.seconds).toBeLessThan(20);
    expect(Math.floor(((row?.at ?? 0) - start) / hour)).toBe(24);
  });
});

describe('the clock', () => {
  test('starts where --now says', async () => {
    const { home, drill } = await atQuestion(secretPack, 'secrets/statement');
    await drill.ask(right, 'result');
    const [row] = await read(home, (history) => history.reviews());
    expect(row?.at).toBeGreaterThanOrEqual(start);
    expect(row?.at).toBeLessThan(start + hour / 60);
  });

  test('is moved on by "at", never back', async () => {
    const home = homeWith({ 'many.yaml': statementsPack(4) });
    const drill = startDrill(home, '--count', '0');
    await drill.next('session');
    for (const hours of [10, 5, -100, 20]) {
      await drill.next('question');
      await drill.ask({ ...right, at: iso(start + hours * hour) }, 'result');
    }
    const times = await read(home, (history) => history.reviews().map((row) => row.at));
    expect(times.map((at) => Math.floor((at - start) / hour))).toEqual([10, 10, 10, 20]);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  test('runs through weeks in one process: 200 answers, due later and later', async () => {
    const home = homeWith({ 'many.yaml': statementsPack(8) });
    const drill = startDrill(home, '--count', '0', '--seed', '5');
    expect(await drill.next('session')).toMatchObject({ planned: null });
    const intervals = new Map<unknown, number[]>();
    for (let n = 1; n <= 200; n += 1) {
      const question = await drill.next('question');
      expect(question['n']).toBe(n);
      const at = start + n * 12 * hour;
      const result = await drill.ask({ ...right, at: iso(at), seconds: 20 }, 'result');
      const due = Date.parse(String(result['due'])) - at;
      intervals.set(question['id'], [...(intervals.get(question['id']) ?? []), due]);
    }
    expect([...intervals.values()].map((own) => own.length)).toEqual(Array.from({ length: 8 }, () => 25));
    for (const own of intervals.values()) {
      expect(own[0]).toBeGreaterThan(0);
      own.slice(1).forEach((interval, index) => expect(interval).toBeGreaterThan(own[index] ?? Infinity));
    }
    await drill.next('question');
    expect(await drill.ask({ type: 'quit' }, 'summary')).toMatchObject({ answered: 200, seconds: 4000 });
    const last = await read(home, (history) => history.reviews().at(-1)?.at ?? 0);
    expect(Math.floor((last - start) / hour)).toBe(100 * 24);
  });
});

describe('--resume', () => {
  const answerSome = async (drill: DrillProgram, count: number) => {
    const ids: unknown[] = [];
    for (let n = 0; n < count; n += 1) {
      const question = await drill.next('question');
      ids.push(question['id']);
      await drill.ask(
        { ...right, response: question['kind'] === 'boolean' ? true : rightResponse(question) },
        'result',
      );
    }
    return ids;
  };

  test.each(['SIGKILL', 'SIGTERM', 'SIGINT', 'quit'] as const)(
    'after %s in the middle goes on with the rest, and nothing is lost',
    async (way) => {
      const home = homeWith({ 'many.yaml': statementsPack(6) });
      const drill = startDrill(home, '--count', '6', '--seed', '9');
      const session = await drill.next('session');
      const before = await answerSome(drill, 2);
      const open = await drill.next('question');
      if (way === 'quit') drill.send({ type: 'quit' });
      else drill.kill(way);
      await drill.exit;

      const later = startDrill(home, '--resume');
      expect(await later.next('session')).toEqual(session);
      const after = await answerSome(later, 4);
      expect(after[0]).toBe(open['id']);
      expect(new Set([...before, ...after]).size).toBe(6);
      expect(await later.next('summary')).toMatchObject({ answered: 6, correct: 6 });
      expect(await read(home, (history) => history.reviews())).toHaveLength(6);
    },
  );

  test('counts on where it was left, and can take back what was answered before', async () => {
    const home = homeWith({ 'many.yaml': statementsPack(3) });
    const drill = startDrill(home, '--count', '3');
    await drill.next('session');
    const [first] = await answerSome(drill, 1);
    drill.kill('SIGKILL');
    await drill.exit;
    const later = startDrill(home, '--resume');
    await later.next('session');
    expect(await later.next('question')).toMatchObject({ n: 2 });
    expect(await later.ask({ type: 'undo' }, 'question')).toMatchObject({ n: 1, id: first });
    expect(await read(home, (history) => history.reviews())).toEqual([]);
  });

  test('with nothing to go on with could not be done', async () => {
    const drill = startDrill(homeWith({ 'many.yaml': statementsPack(3) }), '--resume');
    expect(await drill.exit).toMatchObject({ status: 2 });
    expect(drill.errors).toMatch(/no drill to go on with/);
  });
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends with %d, and tells what is saved', async (signal, status) => {
  const home = homeWith({ 'many.yaml': statementsPack(3) });
  const drill = startDrill(home, '--count', '3');
  await drill.next('session');
  await drill.next('question');
  await drill.ask(right, 'result');
  await drill.next('question');
  drill.kill(signal);
  expect(await drill.exit).toMatchObject({ status });
  expect(drill.errors).toContain('1 answer is saved. Go on with: prep drill --resume');
});

test('--no-save leaves no database', async () => {
  const { home, drill } = await atQuestion(secretPack, 'secrets/statement', '--no-save');
  await drill.ask(right, 'result');
  await drill.exit;
  await expect(read(home, (history) => history.reviews())).rejects.toThrow(/not opened/);
});
