import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import { historyOf } from '../support/reviews.js';
import type { Outcome } from './attempts.js';
import { type BadEnd, diskEnvironment, diskTest } from './disk.js';
import { freshHome, startDrill } from './drills.js';
import { atMost, childProgram, startProgram } from './programs.js';

const child = childProgram();
const remedy = /free some and try again|check the path and its permissions|check the disk, then/;
const both = ['data/question-1', 'data/question-2'];

/** How many changes of the disk it takes to make a new history and record two reviews in it. */
async function changesOfTwo(): Promise<number> {
  const folder = freshHome();
  const count = join(freshHome(), 'count');
  const env = diskEnvironment({ folder, count });
  const file = join(folder, '1', 'history.db');
  expect(await startProgram([child, 'record', file, '2'], { env, folder }).ended).toBe(0);
  return Number(readFileSync(count, 'utf8'));
}

async function outcomesOf(how: BadEnd, changes: number): Promise<readonly Outcome[]> {
  const folder = freshHome();
  const words = [child, 'failEach', folder, `${changes}`, how];
  const running = startProgram(words, { env: diskEnvironment({ folder }), folder });
  expect([await running.ended, running.complaint()]).toEqual([0, '']);
  for (const each of readdirSync(folder)) {
    const left = readdirSync(join(folder, each)).filter((name) => !name.endsWith('.unfinished'));
    expect([each, left]).toEqual([each, ['history.db']]);
  }
  return running.lines().map((line) => JSON.parse(line));
}

function checkOutcome({ file, first, between, again, finally: last }: Outcome): void {
  const saved = first.said.map((number) => `data/question-${number}`);
  expect(between.wrong).toEqual([]);
  // One more may be there: it was written, and then the disk would not say so.
  expect([saved, both.slice(0, saved.length + 1)]).toContainEqual(between.found);
  if (first.failed === null) expect(saved).toEqual(both);
  else
    expect([first.failed.includes(file), remedy.test(first.failed), first.failed]).toEqual([
      true,
      true,
      first.failed,
    ]);
  expect({ again, last }).toEqual({
    again: { said: [1, 2], failed: null },
    last: { found: both, wrong: [] },
  });
}

describe('when one change of the disk fails, whichever it is,', () => {
  diskTest(
    'nothing saved is lost, the error names file and remedy, and the same may be written again',
    async () => {
      const changes = await changesOfTwo();
      expect(changes).toBeGreaterThan(100);
      await atMost(2, ['eio', 'full', 'torn'] as const, async (how) => {
        const outcomes = await outcomesOf(how, changes);
        expect(outcomes).toHaveLength(changes);
        // The last of them come while the file is closed, when all is saved.
        expect(outcomes.filter(({ first }) => first.failed !== null).length).toBeGreaterThan(changes / 2);
        outcomes.forEach(checkOutcome);
      });
    },
  );
});

const answers = 3;

interface Broken {
  readonly home: string;
  readonly status: number | string;
  readonly complaint: string;
  /** Questions whose result was shown. */
  readonly shown: readonly string[];
}

async function drillOn(how: BadEnd, at: number): Promise<Broken & { readonly changes: number }> {
  const home = freshHome();
  const folder = join(home, 'disk');
  const count = join(home, 'count');
  mkdirSync(folder);
  const env = {
    ...diskEnvironment({ folder, count, fails: { at, how } }),
    PREP_DB: join(folder, 'history.db'),
  };
  const drill = startDrill({ home, count: answers, env });
  const status = await drill.ended;
  const changes = Number(readFileSync(count, 'utf8'));
  return { home: folder, status, complaint: drill.complaint(), shown: drill.acknowledged(), changes };
}

async function checkDrill({ home, status, complaint, shown }: Broken): Promise<void> {
  const file = join(home, 'history.db');
  if (status === 0) {
    expect({ shown: shown.length, complaint }).toEqual({ shown: answers, complaint: '' });
  } else {
    expect([status, complaint]).toEqual([2, expect.stringMatching(remedy)]);
    expect(complaint).toContain(file);
    expect(complaint).not.toMatch(/this is a bug|^ +at /m);
  }
  if (shown.length > 0 && status !== 0) {
    const saved = shown.length === 1 ? '1 answer is saved' : `${shown.length} answers are saved`;
    expect(complaint).toMatch(
      new RegExp(`^prep: NOT saved: .*\\n${saved}. Go on with: prep drill --resume\\n$`),
    );
  }
  if (shown.length === 0) return;
  const { found, wrong } = await historyOf(home, (history) => ({
    found: history.reviews().map(({ question }): string => question),
    wrong: history.verifyRows(),
  }));
  expect({ found: found.slice(0, shown.length), wrong }).toEqual({ found: shown, wrong: [] });
}

describe('a drill whose disk fails', () => {
  diskTest('says NOT saved, ends with 2 and keeps what it showed as saved', async () => {
    const { changes } = await drillOn('eio', 0);
    const samples = Array.from({ length: 8 }, (_, sample) => Math.ceil((changes * (sample + 1)) / 8) - 1);
    // The answers are the last fifth of all changes.
    const late = Array.from({ length: 8 }, (_, sample) => changes - 2 - sample * 7);
    const statuses: (number | string)[] = [];
    await atMost(2, [...samples, ...late], async (at) => {
      const broken = await drillOn(at % 2 === 0 ? 'full' : 'torn', at);
      statuses.push(broken.status);
      await checkDrill(broken);
    });
    expect(statuses).toContain(2);
  });
});
