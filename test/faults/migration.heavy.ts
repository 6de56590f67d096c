import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { knownVersion } from '../../src/history/migrate.js';
import { migrations } from '../../src/history/migrations/all.js';
import { seeded } from '../../src/model/random.js';
import { homeEnvironment } from '../support/home.js';
import { kindsPack, packFolder } from '../support/kinds-pack.js';
import { diskEnvironment, diskTest } from './disk.js';
import { freshHome, runPrep, savedIn } from './drills.js';
import { readJournal } from './journal.js';
import { CutDisk, survivals } from './power-cut.js';
import { atMost, childProgram, startProgram } from './programs.js';

const child = childProgram();
const known = knownVersion(migrations);
const both = ['data/question-1', 'data/question-2'];

async function runChild(
  task: string,
  file: string,
  more: { number?: number; env?: Record<string, string> } = {},
) {
  const { number = 0, env = {} } = more;
  const running = startProgram([child, task, file, `${number}`], { env, folder: join(file, '..') });
  return { ended: await running.ended, said: running.lines(), complaint: running.complaint() };
}

let old: Buffer | undefined;

/** A home whose history has the first tables. */
async function oldHome(): Promise<string> {
  const home = freshHome();
  const file = join(home, 'history.db');
  if (old === undefined) {
    expect(await runChild('makeOld', file)).toEqual({ ended: 0, said: [], complaint: '' });
    old = readFileSync(file);
  } else {
    writeFileSync(file, old);
  }
  return home;
}

/** The version and all tables of a file. */
function tablesOf(file: string): { readonly version: number; readonly tables: readonly string[] } {
  const database = new Sqlite(file);
  const tables = database.prepare<[], string>(
    'SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name',
  );
  const found = {
    version: Number(database.pragma('user_version', { simple: true })),
    tables: tables.pluck().all(),
  };
  database.close();
  return found;
}

function backupsIn(home: string): readonly string[] {
  return readdirSync(home).filter((name) => name.endsWith('.backup'));
}

async function checkBackups(home: string): Promise<void> {
  for (const name of backupsIn(home)) {
    const place = freshHome();
    copyFileSync(join(home, name), join(place, 'history.db'));
    expect(tablesOf(join(place, 'history.db')).version).toBe(1);
    expect(await savedIn(place)).toEqual(both);
  }
}

const [first, last] = [await whole('makeOld'), await whole('takeSteps')];

async function whole(task: string): Promise<ReturnType<typeof tablesOf>> {
  const file = join(await oldHome(), 'history.db');
  if (task === 'takeSteps') expect((await runChild(task, file)).ended).toBe(0);
  return tablesOf(file);
}

/** Old or new, never mixed; new only with a backup of the old; and the next start brings it up to date. */
async function checkWhole(home: string, { changed }: { changed: boolean }): Promise<void> {
  const found = tablesOf(join(home, 'history.db'));
  expect([first, last]).toContainEqual(found);
  if (changed || found.version === known) expect(backupsIn(home)).toHaveLength(1);
  await checkBackups(home);
  expect(await savedIn(home)).toEqual(both);
  expect(tablesOf(join(home, 'history.db'))).toEqual(last);
}

describe('steps to newer tables, cut off', () => {
  test('by kill -9 before every statement', async () => {
    const { said } = await runChild('takeSteps', join(await oldHome(), 'history.db'));
    expect(said.filter((line) => line.startsWith('CREATE')).length).toBeGreaterThan(3);
    await atMost(2, [...said.keys()], async (place) => {
      const home = await oldHome();
      const killed = await runChild('takeSteps', join(home, 'history.db'), { number: place + 1 });
      expect(killed.ended).toBe('SIGKILL');
      await checkWhole(home, { changed: killed.said.some((line) => line.startsWith('CREATE')) });
    });
  });

  diskTest('by kill -9 before a change of the disk', async () => {
    const folder = await oldHome();
    const count = join(freshHome(), 'count');
    await runChild('takeSteps', join(folder, 'history.db'), { env: diskEnvironment({ folder, count }) });
    const changes = Number(readFileSync(count, 'utf8'));
    const samples = Array.from({ length: 16 }, (_, sample) => Math.ceil((changes * (sample + 1)) / 16));
    await atMost(2, samples, async (at) => {
      const home = await oldHome();
      const env = diskEnvironment({ folder: home, fails: { at, how: 'kill' } });
      expect((await runChild('takeSteps', join(home, 'history.db'), { env })).ended).toBe('SIGKILL');
      await checkWhole(home, { changed: false });
    });
  });

  diskTest('by a power cut', async () => {
    const folder = freshHome();
    const file = join(folder, 'history.db');
    const journal = join(freshHome(), 'journal');
    const env = diskEnvironment({ folder, journal });
    await runChild('makeOld', file, { env });
    const before = readJournal(readFileSync(journal)).length;
    expect((await runChild('takeSteps', file, { env })).ended).toBe(0);
    const changes = readJournal(readFileSync(journal));
    const random = seeded(8);
    for (let image = 0; image < 60; image += 1) {
      const home = freshHome();
      const upTo = before + Math.ceil(((changes.length - before) * image) / 59);
      new CutDisk(changes.slice(0, upTo)).layOut(home, survivals[image % 3] ?? 'some', random);
      await checkWhole(home, { changed: false });
    }
  });
});

describe('a history of a newer program', () => {
  test('stays as it is, byte by byte, whatever is run', async () => {
    const home = await oldHome();
    const file = join(home, 'history.db');
    const database = new Sqlite(file);
    database.pragma('user_version = 99');
    database.close();
    const packs = packFolder(home, { 'kinds.yaml': kindsPack });
    const before = { bytes: readFileSync(file), names: readdirSync(home) };
    const words = [
      ['drill'],
      ['drill', '--resume'],
      ['report'],
      ['plan'],
      ['plan', '--minutes', '20'],
      ['answers'],
    ];
    await atMost(2, words, async (each) => {
      const where = { env: homeEnvironment(home), folder: home };
      const { status, complaint } = await runPrep([...each, '--no-shipped', '--packs', packs], where);
      expect([each, status]).toEqual([each, 2]);
      expect(complaint).toMatch(
        /history\.db was written by a newer prep \(version 99 .* and was left alone; update/,
      );
    });
    expect({ bytes: readFileSync(file), names: readdirSync(home) }).toEqual(before);
  });
});
