import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { homeWith, read, startDrill } from '../jsonl/program.js';
import { secretPack, statementsPack } from '../jsonl/secret-pack.js';

const many = { 'many.yaml': statementsPack(4) };
const right = { type: 'answer', response: true };

/** The errors of a drill that could not be begun. */
async function refused(words: readonly string[], packs: Readonly<Record<string, string>> = many) {
  const drill = startDrill(homeWith(packs), ...words);
  expect(await drill.exit).toEqual({ status: 2, signal: null });
  expect(await drill.rest()).toEqual([]);
  return drill.errors;
}

/** A drill of four statements that was left after the first, and the home it was left in. */
async function leftAfterOne() {
  const home = homeWith(many);
  const drill = startDrill(home);
  await drill.next('session');
  await drill.next('question');
  await drill.ask(right, 'result');
  drill.kill('SIGKILL');
  await drill.exit;
  return home;
}

describe('what cannot be done', () => {
  test.each([
    [['--count', '-1'], /--count/],
    [['--count', 'many'], /--count takes a whole number from 0 to 100000, not "many"/],
    [['--minutes', '0'], /--minutes takes a number/],
    [['--mode', 'al'], /--mode takes one of plan, due, weak, new, missed, all/],
    [['--seed', '1.5'], /--seed/],
    [['--level', 'boss'], /--level takes one of junior, mid, senior/],
    [['--kind', 'open'], /no question fits/],
    [['nothing'], /no area, pack or question "nothing"/],
    [['./nothing.yaml'], /nothing\.yaml/],
  ])('%j is told with status 2', async (words, expected) => {
    expect(await refused(words)).toMatch(expected);
  });

  test('when every question is known there is none to ask', async () => {
    const home = homeWith({ 'many.yaml': statementsPack(1) });
    const first = startDrill(home);
    await first.next('session');
    await first.next('question');
    await first.ask({ type: 'known' }, 'noted');
    expect(await first.next('summary')).toMatchObject({ answered: 0 });
    const later = startDrill(home);
    expect(await later.exit).toMatchObject({ status: 2 });
    expect(later.errors).toMatch(/no question fits/);
  });

  test('a mode with nothing to ask now is no failure', async () => {
    const home = homeWith(many);
    const drill = startDrill(home, '--mode', 'due', '--seed', '7');
    expect(await drill.exit).toMatchObject({ status: 0 });
    expect(drill.errors).toContain('prep drill --mode all');
    // A program may wait for the first line and the last; there is no session to go on with.
    const session = expect.any(String);
    expect(await drill.rest()).toEqual([
      { type: 'session', version: 1, session, planned: 0, seed: 7 },
      { type: 'summary', session, answered: 0, correct: 0, score: null, seconds: 0, areas: [] },
    ]);
    expect(await read(home, (history) => history.lastUnfinished())).toBeUndefined();
  });
});

test.each([['--no-save'], ['--db', ':memory:']])(
  'who is interrupted with %s is told of nothing saved',
  async (...words) => {
    const drill = startDrill(homeWith(many), ...words);
    await drill.next('session');
    await drill.next('question');
    await drill.ask(right, 'result');
    drill.kill('SIGTERM');
    expect(await drill.exit).toMatchObject({ status: 143 });
    expect(drill.errors.trim()).toBe('Interrupted.');
  },
);

test('filters, targets and mode are kept with the session', async () => {
  const home = homeWith({ ...many, 'secrets.yaml': secretPack });
  const drill = startDrill(
    home,
    'secrets',
    '--level',
    'mid',
    '--kind',
    'text',
    '--mode',
    'new',
    '--seed',
    '4',
  );
  const { session } = await drill.next('session');
  expect(await drill.next('question')).toMatchObject({ id: 'secrets/word' });
  expect(await read(home, (history) => history.session(String(session)))).toMatchObject({
    mode: 'new',
    targets: ['secrets'],
    filters: { level: ['mid'], kind: ['text'], topic: [], skill: [] },
    seed: 4,
    planned: ['secrets/word'],
  });
});

test('--minutes ends the drill when the question is answered that is open', async () => {
  const drill = startDrill(homeWith(many), '--minutes', '5');
  expect(await drill.next('session')).toMatchObject({ planned: null });
  await drill.next('question');
  await drill.ask({ ...right, at: '2026-11-23T12:04:00Z' }, 'result');
  await drill.next('question');
  await drill.ask({ ...right, at: '2026-11-23T12:06:00Z' }, 'result');
  expect(await drill.next('summary')).toMatchObject({ answered: 2 });
});

describe('--resume', () => {
  test('finds the file that the drill was started with', async () => {
    const home = homeWith({});
    const file = join(homeWith(many), 'packs', 'many.yaml');
    const drill = startDrill(home, file);
    const session = await drill.next('session');
    drill.endInput();
    await drill.exit;
    const later = startDrill(home, '--resume');
    expect(await later.next('session')).toEqual(session);
    expect(await later.next('question')).toMatchObject({ n: 1 });
  });

  test('leaves the session as it is where its questions cannot be found', async () => {
    const home = await leftAfterOne();
    const pack = join(home, 'packs', 'many.yaml');
    renameSync(pack, `${pack}.away`);
    const drill = startDrill(home, '--resume');
    expect(await drill.exit).toMatchObject({ status: 2 });
    expect(drill.errors).toMatch(/cannot be found: many\/s\d.*\n.*--packs/);
    renameSync(`${pack}.away`, pack);
    const later = startDrill(home, '--resume');
    await later.next('session');
    expect(await later.next('question')).toMatchObject({ n: 2 });
  });

  test('tells what is left out, and asks the rest', async () => {
    const home = homeWith({ ...many, 'secrets.yaml': secretPack });
    const drill = startDrill(home, '--count', '20');
    expect(await drill.next('session')).toMatchObject({ planned: 12 });
    drill.endInput();
    await drill.exit;
    rmSync(join(home, 'packs', 'secrets.yaml'));
    const later = startDrill(home, '--resume', '--count', '20');
    await later.next('session');
    for (let n = 1; n <= 4; n += 1) {
      expect(await later.next('question')).toMatchObject({ n, kind: 'boolean' });
      await later.ask(right, 'result');
    }
    expect(await later.next('summary')).toMatchObject({ answered: 4 });
    expect(later.errors).toMatch(/left out, since they cannot be found: .*secrets\/word/);
  });
});
