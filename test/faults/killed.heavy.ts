import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { historyOf } from '../support/reviews.js';
import { seeded } from '../../src/model/random.js';
import { TerminalSession } from '../support/terminal.js';
import { freshHome, startDrill, truthWords } from './drills.js';
import { atMost, childProgram, type Running, startProgram } from './programs.js';

const child = childProgram();

/** So many instants, in milliseconds, the same in every run. */
function instants(count: number, longest: number): readonly number[] {
  const random = seeded(count);
  return Array.from({ length: count }, () => random() * longest);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** Kills the program that long after its first answer was called saved, or at its end. */
async function killAfterFirst(
  running: Running,
  isFirst: (line: string) => boolean,
  time: number,
): Promise<void> {
  const first = new Promise<void>((done) => running.onLine((line) => isFirst(line) && done()));
  await Promise.race([first.then(() => pause(time)), running.ended]);
  running.kill();
  await running.ended;
}

/** The next start finds a sound file, in which nothing is missing that was called saved. */
async function checkKept(home: string, called: readonly string[]): Promise<void> {
  const file = join(home, 'history.db');
  const { found, wrong } = await historyOf(home, (history) => ({
    found: history.reviews().map(({ question }): string => question),
    wrong: history.verifyRows(),
  }));
  // One more may be saved than there was time to say.
  expect([called, found.slice(0, called.length + 1)]).toContainEqual(found);
  expect({ kept: found.slice(0, called.length), wrong }).toEqual({ kept: called, wrong: [] });
  const database = new Sqlite(file, { readonly: true });
  expect(database.pragma('quick_check', { simple: true })).toBe('ok');
  database.close();
  expect(readdirSync(home).filter((name) => name.includes('unfinished'))).toEqual([]);
}

describe('kill -9 at any instant', () => {
  test('of a program that commits without a pause, 40 times', async () => {
    let called = 0;
    await atMost(2, instants(40, 60), async (time) => {
      const home = freshHome();
      const words = [child, 'record', join(home, 'history.db'), '5000'];
      const running = startProgram(words, { env: {}, folder: home });
      await killAfterFirst(running, (line) => line === 'saved 1', time);
      const saved = running.lines().filter((line) => line.startsWith('saved '));
      called += saved.length;
      await checkKept(
        home,
        saved.map((line) => `data/question-${line.slice('saved '.length)}`),
      );
    });
    expect(called).toBeGreaterThan(400);
  });

  test('of a drill that a program answers, 12 times', async () => {
    await atMost(2, instants(12, 120), async (time) => {
      const home = freshHome();
      const drill = startDrill({ home, count: 60 });
      await killAfterFirst(drill, (line) => line.includes('"type":"result"'), time);
      expect(drill.acknowledged().length).toBeGreaterThan(0);
      await checkKept(home, drill.acknowledged());
    });
  });

  test('of a drill in a terminal, 8 times', async () => {
    const called: number[] = [];
    await atMost(2, instants(8, 900), async (time) => {
      const home = freshHome();
      const at = new TerminalSession([...truthWords(home, 60), '--seed', '1'], { home });
      await at.waitFor('Question 1 of 60');
      await Promise.race([answerAll(at), pause(time)]);
      await at.dispose();
      const shown = shownAsSaved(at.raw);
      called.push(shown);
      const found = await historyOf(home, (history) =>
        history.reviews().map(({ question }): string => question),
      );
      await checkKept(home, found.slice(0, shown));
      expect(found.length).toBeGreaterThanOrEqual(shown);
    });
    expect(Math.max(...called)).toBeGreaterThan(1);
  });
});

/** Answers and goes on until the program is no more. */
async function answerAll(at: TerminalSession): Promise<void> {
  try {
    for (;;) await at.press('1', '\r');
  } catch {
    // The program was killed.
  }
}

/** How many questions had "Saved as" below them. */
function shownAsSaved(raw: string): number {
  const shown = new Set<string>();
  let question = '';
  for (const [all, number] of raw.matchAll(/Question (\d+) of|Saved as/g)) {
    if (number === undefined) shown.add(question);
    else question = number;
    expect(all).not.toBe('');
  }
  return shown.size;
}
