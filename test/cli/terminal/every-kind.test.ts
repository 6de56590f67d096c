import { describe, expect, test } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { partId } from '../../../src/model/ids.js';
import * as kinds from '../../../src/model/kinds/all.js';
import { answerings, type Message, readOn } from '../../support/answering.js';
import { everyKindWords, pointedAt, Stage } from '../../support/drilling.js';
import { historyOf } from '../../support/reviews.js';
import { run } from '../../support/run.js';
import { key, type TerminalSession } from '../../support/terminal.js';

const stage = new Stage();
const names = Object.keys(kinds);

/** The points of the open question as every way confirms them. */
const confirmed = {
  [partId('Names the situation')]: true,
  [partId('Says what was done')]: true,
  [partId('Gives a result in numbers')]: false,
};

/** The kinds of the questions so far, by the word that each prompt holds. */
function kindsAsked(at: TerminalSession): readonly string[] {
  const shown = at.everything().join('\n');
  return [...shown.matchAll(/\((\w+)\s+question\)/g)].map((match) => match[1] ?? '');
}

/** What is kept of a session, times aside. */
async function kept(home: string): Promise<Readonly<Record<string, unknown>>> {
  const rows = await historyOf(home, (history) => history.reviews());
  return Object.fromEntries(
    rows.map(({ question, response, score, verdict, points }) => [
      question,
      { response, score, verdict, points },
    ]),
  );
}

async function byKeys(at: TerminalSession): Promise<void> {
  for (let n = 1; n <= names.length; n += 1) {
    await at.until(
      () => kindsAsked(at).length === n,
      () => `no question ${n}:\n${at.lines().join('\n')}`,
    );
    await answerings[kindsAsked(at).at(-1) ?? '']?.keys(at);
    await readOn(at);
    expect(pointedAt(at.lines())).toEqual([]);
    await at.press(key.enter);
    // A program that fails a test may be tried again, and shows its solution only now.
    if (/r try again|goes on; r/.test(at.lines().join('\n'))) {
      await at.waitFor('Solution:');
      await readOn(at);
      await at.press(key.enter);
    }
  }
}

async function byLines(): Promise<void> {
  const orders = await run(everyKindWords(['--accessible', '--no-save'], stage.home), {
    home: stage.home,
    input: names.map(() => ':skip\n').join(''),
  });
  const asked = [...orders.stdout.matchAll(/\((\w+) question\)/g)].map((match) => match[1] ?? '');
  const parts = orders.stdout.split(/^Question \d+/m).slice(1);
  const lines = asked.map((kind, index) => answerings[kind]?.lines(parts[index] ?? ''));
  const ran = await run(everyKindWords(['--accessible'], stage.home), {
    home: stage.home,
    input: `${lines.join('\n')}\n`,
  });
  expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' });
}

/** The same session twice: the first gives the messages of the questions, the second answers them. */
async function byMessages(): Promise<void> {
  const words = everyKindWords(['--jsonl'], stage.home);
  const skipped = await run([...words, '--no-save'], {
    home: stage.home,
    input: '{"type":"skip"}\n'.repeat(names.length),
  });
  const messages = skipped.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const questions = messages.filter(({ type }) => type === 'question');
  const said = questions.flatMap((message: Message & { kind: string }) => {
    const answer = { type: 'answer', response: answerings[message.kind]?.response(message) };
    return message.kind === 'open' ? [answer, { type: 'assess', points: confirmed }] : [answer];
  });
  const input = said.map((each) => `${JSON.stringify(each)}\n`).join('');
  const ran = await run(words, { home: stage.home, input });
  expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' });
  expect(ran.stdout).not.toContain('"type":"error"');
}

test('every kind is in the pack, and can be answered in every way', () => {
  expect(Object.keys(answerings).sort()).toEqual([...names].sort());
});

describe.each([
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
])('a drill on $columns x $rows', (size) => {
  test('asks every kind by keys and ends with the sum', async () => {
    const at = stage.drillEvery([], { size });
    await byKeys(at);
    expect(await at.exit).toEqual({ status: 0, signal: 0 });
    expect(new Set(kindsAsked(at))).toEqual(new Set(names));
    expect(at.everything().join(' ')).toMatch(/Done: 10 answers, 4 fully right/);
    expect([at.cursorHidden, at.marksPastes]).toEqual([false, false]);
    expect(at.raw).not.toMatch(/undefined|NaN|\[object/);
    const rows = Object.entries(await kept(stage.home)).map(([question, row]) => [question, row]);
    const wanted = Object.values(answerings).map(({ question, verdict }) => [
      `kinds/${question}`,
      expect.objectContaining({ verdict }),
    ]);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(wanted));
  });
});

test('the same answers by keys, by lines and by messages leave the same rows', async () => {
  const at = stage.drillEvery([]);
  await byKeys(at);
  await at.exit;
  const keys = await kept(stage.home);
  rmSync(join(stage.home, 'history.db'), { force: true });
  await byLines();
  const lines = await kept(stage.home);
  rmSync(join(stage.home, 'history.db'), { force: true });
  await byMessages();
  const messages = await kept(stage.home);
  expect(Object.keys(keys)).toHaveLength(names.length);
  expect(lines).toEqual(keys);
  expect(messages).toEqual(keys);
});

test('a question is in view with one pointer even on 20 x 10', async () => {
  const at = stage.drill(['kinds/one'], { size: { columns: 20, rows: 10 } });
  const lines = await at.waitFor(/> 1\.[^]*w q$/);
  expect(lines.join(' ')).toContain('Which structure finds a key in constant time on average?');
  expect(pointedAt(lines)).toHaveLength(1);
  await at.press(key.up);
  await at.settled((after) => expect(pointedAt(after).map((line) => line.slice(0, 4))).toEqual(['> 4.']));
});
