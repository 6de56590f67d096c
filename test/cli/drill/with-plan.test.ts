import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeHome, removeHome } from '../../support/home.js';
import { packFolder } from '../../support/kinds-pack.js';
import { run } from '../../support/run.js';
import { statementsPack } from '../jsonl/secret-pack.js';

let home = '';
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

const at = '2026-11-23T12:00:00Z';

function prep(words: readonly string[], input = '') {
  const packs = packFolder(home, { 'many.yaml': statementsPack(4) });
  return run([...words, '--no-shipped', '--packs', packs, '--now', at], { home, input });
}

/** The JSON lines of a drill that is answered so. */
async function lines(words: readonly string[], input: string): Promise<readonly Record<string, unknown>[]> {
  const { stdout } = await prep(['drill', '--jsonl', ...words], input);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const answer = (seconds: number) => `${JSON.stringify({ type: 'answer', response: true, seconds })}\n`;

test('without a plan a drill has a planned end', async () => {
  expect((await lines([], ''))[0]).toMatchObject({ type: 'session', planned: 4 });
});

test('with minutes a day a drill has no planned end, unless a count is given', async () => {
  await prep(['plan', '--minutes', '10']);
  expect((await lines([], ''))[0]).toMatchObject({ type: 'session', planned: null });
  expect((await lines(['--count', '2'], ''))[0]).toMatchObject({ planned: 2 });
});

test.each([
  ['the minutes of today', [], '10 min. Every answer is saved at once'],
  ['a count and a time', ['-n', '2', '-t', '5'], '2 questions, 5 min at most. Every answer'],
  ['a count', ['-n', '2'], '2 questions. Every answer'],
  ['neither', ['-n', '0'], 'Every answer'],
  ['nothing kept', ['-n', '1', '--no-save'], '1 question. Nothing of this drill is kept'],
])('says at the start how long it will be: %s', async (_, words, told) => {
  await prep(['plan', '--minutes', '10']);
  const { stdout } = await prep(['drill', ...words], 'q\n');
  expect(stdout.startsWith(told)).toBe(true);
});

test('when the minutes of today are used up, it says so and goes on with ten questions', async () => {
  await prep(['plan', '--minutes', '10']);
  await lines(['--count', '1'], answer(599));
  const { stderr } = await prep(['drill'], 'q\n');
  expect(stderr).toContain('The 10 minutes of today are done; here are 10 questions more.');
});

test('the levels of the plan hold, unless the command line names some', async () => {
  await prep(['plan', '--level', 'junior']);
  const { status, stderr } = await prep(['drill'], 'q\n');
  expect(status).toBe(2);
  expect(stderr).toContain('prep plan --level all --language all');
  expect((await lines(['--level', 'mid,senior'], ''))[0]).toMatchObject({ type: 'session', planned: 4 });
});

test('w tells why a question is asked, in four numbers', async () => {
  const { stdout } = await prep(['drill', '--count', '1'], 'w\nq\n');
  const said = stdout.replace(/\s+/g, ' ');
  expect(said).toContain('It stands for 25 % of the interview.');
  expect(said).toMatch(
    /know it now is about \d+ %\. On the day it is about \d+ % if you answer now, \d+ % if not\./,
  );
  expect(said).toMatch(/It takes about \d+ seconds\./);
});
