import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openHistory } from '../../src/history/history.js';
import { openConnection } from '../../src/history/open.js';
import { seeded } from '../../src/model/random.js';
import { diskEnvironment, diskTest } from './disk.js';
import { acknowledgedBy, freshHome, startDrill } from './drills.js';
import { type Change, readJournal, saidBy } from './journal.js';
import { CutDisk, type Survival, survivals } from './power-cut.js';
import { childProgram, startProgram } from './programs.js';

const child = childProgram();
const world = { clock: () => 0, random: (size: number) => new Uint8Array(size) };

/** What a power cut left, as the next start finds it. */
interface Left {
  readonly lost: readonly string[];
  readonly wrong: readonly string[];
}

/** Opens the history of an image, and holds it against what had been promised. */
async function openImage(folder: string, promised: readonly string[]): Promise<Left> {
  const opened = await openHistory(join(folder, 'deep', 'er', 'history.db'), world);
  // Before the first answer there may be no file yet, but nothing half-made either.
  if (!opened.ok)
    return { lost: promised, wrong: opened.failure.kind === 'missing' ? [] : [opened.failure.kind] };
  const { history } = opened;
  const found = history.reviews().map((review): string => review.question);
  // In the same order: a question may have been answered twice.
  const left = {
    lost: promised.filter((question, place) => question !== found[place]),
    wrong: history.verifyRows(),
  };
  history.close();
  return left;
}

interface Tally {
  images: number;
  lostRows: number;
  lossy: number;
  broken: string[];
}

/** Cuts the power at as many moments as asked for, spread over the journal. */
async function cutPower(
  changes: readonly Change[],
  {
    survival,
    images,
    promises,
  }: { survival: Survival; images: number; promises: (line: string) => readonly string[] },
): Promise<Tally> {
  const random = seeded(images);
  const above = freshHome();
  const tally: Tally = { images: 0, lostRows: 0, lossy: 0, broken: [] };
  for (let image = 1; image <= images; image += 1) {
    const before = changes.slice(0, Math.ceil((changes.length * image) / images));
    const folder = join(above, `${image}`);
    mkdirSync(folder);
    new CutDisk(before).layOut(folder, survival, random);
    const { lost, wrong } = await openImage(folder, saidBy(before).flatMap(promises));
    tally.images += 1;
    tally.lostRows += lost.length;
    tally.lossy += lost.length > 0 ? 1 : 0;
    tally.broken.push(...wrong);
  }
  return tally;
}

const byDrill = acknowledgedBy;
const byChild = (line: string) =>
  line.startsWith('saved ') ? [`data/question-${line.slice('saved '.length)}`] : [];

async function journalOfChild(task: string): Promise<readonly Change[]> {
  const folder = freshHome();
  const journal = join(freshHome(), 'journal');
  const env = diskEnvironment({ folder, journal });
  const file = join(folder, 'deep', 'er', 'history.db');
  expect(await startProgram([child, task, file, '40'], { env, folder }).ended).toBe(0);
  return readJournal(readFileSync(journal));
}

/** Two drills, so that the -wal file of the first is merged, removed and made anew. */
async function journalOfDrills(): Promise<readonly Change[]> {
  const home = freshHome();
  const disk = join(home, 'disk');
  mkdirSync(disk);
  const journal = join(home, 'journal');
  const env = {
    ...diskEnvironment({ folder: disk, journal }),
    PREP_DB: join(disk, 'deep', 'er', 'history.db'),
  };
  for (const seed of ['1', '2']) {
    const drill = startDrill({ home, count: 12, env, words: ['--seed', seed] });
    expect([await drill.ended, drill.complaint()]).toEqual([0, '']);
    expect(drill.acknowledged()).toHaveLength(12);
  }
  return readJournal(readFileSync(journal));
}

describe('a power cut at any moment', () => {
  diskTest('of two drills on a fresh home loses no answer whose result was shown', async () => {
    const changes = await journalOfDrills();
    for (const survival of survivals) {
      const tally = await cutPower(changes, { survival, images: 100, promises: byDrill });
      expect([survival, tally]).toEqual([survival, { images: 100, lostRows: 0, lossy: 0, broken: [] }]);
    }
  });

  diskTest('of many answers in a row loses none that was called saved', async () => {
    const changes = await journalOfChild('record');
    const tally = await cutPower(changes, { survival: 'some', images: 100, promises: byChild });
    expect(tally).toEqual({ images: 100, lostRows: 0, lossy: 0, broken: [] });
  });

  diskTest('is seen to lose answers where a commit does not sync', async () => {
    const changes = await journalOfChild('recordCarelessly');
    const tally = await cutPower(changes, { survival: 'nothing', images: 20, promises: byChild });
    expect(tally.lossy).toBeGreaterThan(10);
  });
});

test('a commit waits for the disk: synchronous is 2, which is FULL', async () => {
  const opened = await openConnection(join(freshHome(), 'history.db'), { ...world, createIfMissing: true });
  if (!opened.ok) throw new Error(opened.failure.kind);
  const { database } = opened.connection;
  expect([
    database.pragma('synchronous', { simple: true }),
    database.pragma('journal_mode', { simple: true }),
  ]).toEqual([2, 'wal']);
  opened.connection.close();
});
