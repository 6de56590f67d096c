import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startText } from '../../../src/cli/start/start-text.js';
import type { Today } from '../../../src/cli/start/today.js';
import { drillWords, Stage } from '../../support/drilling.js';
import { makeHome, removeHome } from '../../support/home.js';
import { kindsPack, packFolder } from '../../support/kinds-pack.js';
import { answersOf } from '../../support/reviews.js';
import { run } from '../../support/run.js';
import { key, type Start, type TerminalSession } from '../../support/terminal.js';
import { plain } from '../terminal/widgets/keys.js';

const stage = new Stage();

/** `prep` alone, a month after the drills of drillWords. */
function start(words: readonly string[] = [], more: Omit<Start, 'home'> = {}): TerminalSession {
  const packs = packFolder(stage.home, { 'kinds.yaml': kindsPack });
  return stage.start(['--no-shipped', '--packs', packs, '--now', '2026-12-20T10:00:00Z', ...words], more);
}

async function answered(question: string, input: string): Promise<void> {
  await run(drillWords([question], stage.home), { home: stage.home, input });
}

describe.each([
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
])('on $columns x $rows', (size) => {
  test('without answers it says what is new, and Enter starts a drill', async () => {
    const at = start([], { size });
    const lines = await at.waitFor('Enter starts');
    expect(lines[0]).toBe('Today: 8 questions, 0 due, 8 new.');
    expect(lines.join(' ')).toContain('No answers yet: too few to say where you are weak.');
    await at.press(key.enter);
    await at.waitFor(/Question 1 of 8/);
    // Chance says which question comes first: a menu leaves at the "q", a typed answer at Enter.
    await at.prompted();
    at.send(':q', key.enter);
    expect((await at.exit).status).toBe(0);
  });

  test('after answers it tells what is due, the weakest areas, and leaves on any other key', async () => {
    for (const word of ['a', 'b', 'idempotent', 'c', 'd']) await answered('kinds/word', `${word}\n`);
    await answered('kinds/statement', '2\n');
    const at = start([], { size });
    const lines = await at.waitFor('Enter starts');
    expect(lines[0]).toBe('Today: 8 questions, 2 due, 6 new.');
    expect(lines.join('\n')).toMatch(/Weakest areas:\n {2}Databases and data storage: \d+ %/);
    await at.press('x');
    expect(await at.exit).toEqual({ status: 0, signal: 0 });
    expect(at.raw).not.toMatch(/undefined|NaN|Question/);
    expect(at.cursorHidden).toBe(false);
  });
});

test('the streak is told while it lasts', async () => {
  await answered('kinds/word', 'idempotent\n');
  const at = start(['--now', '2026-11-21T10:00:00Z']);
  expect(await at.waitFor('Enter starts')).toContain('Days in a row with an answer: 1.');
  await at.press(key.ctrlC);
  expect((await at.exit).status).toBe(130);
});

test('a drill that it starts is saved', async () => {
  const lone = kindsPack.replace(/ {2}- id: (?!statement)[^]*?(?= {2}- id: |$)/g, '');
  const packs = packFolder(stage.home, { 'kinds.yaml': lone });
  const at = stage.start(['--no-shipped', '--packs', packs]);
  await at.waitFor('Enter starts');
  await at.press(key.enter);
  await at.waitFor('> 1. True');
  await at.press('2');
  await at.waitFor('Saved as correct.');
  await at.waitFor('Enter goes on');
  await at.press(key.enter);
  expect(await at.exit).toEqual({ status: 0, signal: 0 });
  expect(await answersOf(stage.home)).toEqual(['kinds/statement correct']);
});

test('on an accessible terminal it is lines, and names the command', async () => {
  const at = start(['--accessible', '--color', 'never']);
  expect(await at.exit).toEqual({ status: 0, signal: 0 });
  expect(at.everything()).toContain('Begin with: prep drill. All commands: prep --help');
  expect(at.raw).not.toContain('\u001b');
});

describe('without a terminal', () => {
  let home = '';
  beforeEach(() => {
    home = makeHome();
  });
  afterEach(() => removeHome(home));

  test('there is help', async () => {
    const { status, stdout } = await run([], { home });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: prep/);
    expect((await run([], { home, columns: 80 })).stdout).toMatch(/^Usage: prep/);
  });

  test('a word that is no command is refused', async () => {
    const { status, stderr } = await run(['dril'], { home });
    expect(status).toBe(2);
    expect(stderr).toContain('there is no command "dril"; did you mean "drill"?');
  });
});

test('with a plan the days to the interview come first, and the notes the day before', async () => {
  const packs = packFolder(stage.home, { 'kinds.yaml': kindsPack });
  const words = ['--interview', '2026-12-21', '--minutes', '20', '--note', 'Ask about on-call.'];
  const set = ['plan', '--no-shipped', '--packs', packs, '--now', '2026-12-01T10:00:00Z', ...words];
  expect((await run(set, { home: stage.home })).status).toBe(0);
  const early = start(['--accessible', '--now', '2026-12-10T10:00:00Z']);
  await early.exit;
  expect(early.everything()[0]).toBe('Interview in 11 days, on 2026-12-21. 20 minutes left today.');
  expect(early.everything().join('\n')).not.toContain('on-call');
  const eve = start(['--accessible']);
  await eve.exit;
  expect(eve.everything()[0]).toBe('Interview tomorrow, on 2026-12-21. 20 minutes left today.');
  expect(eve.everything()).toContain('  - Ask about on-call.');
  const after = start(['--accessible', '--now', '2026-12-22T10:00:00Z']);
  await after.exit;
  const told = 'The interview of 2026-12-21 has passed. The next one: prep plan --interview DATE';
  expect(after.everything()[0]).toBe(told);
  expect(after.everything().join('\n')).not.toContain('on-call');
});

test('where what is due is worth less than what is new, it says how to be asked it', () => {
  const today: Today = {
    ...{ weakest: [], interview: null, past: null, minutes: null, notes: [], streakDays: 1, answers: 9 },
    drill: { due: 0, new: 10, questions: 10 },
    all: { due: 6, new: 90, questions: 100 },
  };
  const shown = (some: Partial<Today>) => startText({ ...today, ...some }, { width: 80, paint: plain });
  expect(shown({})).toContain('6 due, 90 of 100 new. What is due: prep drill --mode due');
  expect(shown({ drill: { due: 1, new: 9, questions: 10 } })).not.toContain('--mode');
  expect(shown({ all: { due: 0, new: 90, questions: 100 } })).not.toContain('--mode');
});
