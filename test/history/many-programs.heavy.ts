import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { knownVersion } from '../../src/history/migrate.js';
import { migrations } from '../../src/history/migrations/all.js';
import { aReview, emptyHistory, opened, started, temporaryFile, temporaryFolder } from './fixtures.js';
import { program, run, start, until, type Child, type Program } from './children.js';

jest.setTimeout(120_000);

const crowd = 16;

/** Starts the crowd, waits until all stand ready, gives the signal and waits for the last to end. */
async function atOnce(child: Program, task: string, file: string): Promise<string[][]> {
  const signal = join(temporaryFolder(), 'go');
  const children = Array.from({ length: crowd }, () => start(child, [task, file, signal]));
  await until(() => children.every((one) => one.lines().includes('ready')));
  writeFileSync(signal, '');
  await Promise.all(children.map((one) => one.ended));
  return children.map((one) => one.lines());
}

describe('sixteen programs at once', () => {
  test('make one new file, and lose and double nothing', async () => {
    const file = join(temporaryFolder(), 'share', 'history.db');
    const lines = await atOnce(program(), 'recordTen', file);
    expect(lines).toEqual(Array.from({ length: crowd }, () => ['ready', 'done']));
    expect(readdirSync(dirname(file))).toEqual(['history.db']);

    const history = await opened(file);
    expect(history.counts()).toEqual({ sessions: crowd, reviews: crowd * 10 });
    expect(history.verifyRows()).toEqual([]);
    history.close();
    const database = new Sqlite(file, { readonly: true });
    const numbers = (table: string) =>
      database.prepare<[], number>(`SELECT sequence FROM ${table} ORDER BY sequence`).pluck().all();
    const all = ['reviews', 'sessions', 'session_ends'].flatMap(numbers).sort((a, b) => a - b);
    // All that a device writes is counted together, without a gap and without a number given twice.
    expect(all).toEqual(Array.from({ length: all.length }, (_, place) => place + 1));
    expect(all.length).toBeGreaterThanOrEqual(crowd * 11);
    const inOrder = database.prepare('SELECT sequence FROM reviews ORDER BY number').pluck().all();
    expect(inOrder).toEqual(numbers('reviews'));
    expect(database.prepare('SELECT count(*) FROM devices').pluck().get()).toBe(1);
    database.close();
  });

  test('bring an old file up to date once, with one backup', async () => {
    const file = await emptyHistory();
    const lines = await atOnce(program(), 'takeStep', file);
    expect(lines).toEqual(
      Array.from({ length: crowd }, () => ['ready', expect.stringMatching(/version \d+|newer/)]),
    );
    expect(lines.flat()).toContain(`version ${knownVersion(migrations) + 1}`);
    const names = readdirSync(dirname(file));
    expect(names.filter((name) => name.endsWith('.backup'))).toHaveLength(1);
    const database = new Sqlite(file, { readonly: true });
    expect(database.pragma('quick_check', { simple: true })).toBe('ok');
    database.close();
  });
});

describe('a program that is killed', () => {
  let child: Program;
  beforeEach(() => {
    child = program();
  });

  test.each([20, 60, 110, 170, 240, 320])('after %i ms loses nothing that it called saved', async (time) => {
    const file = temporaryFile();
    const running = start(child, ['recordForEver', file]);
    await until(() => running.lines().length > 0);
    await new Promise((done) => setTimeout(done, time));
    await kill(running);

    const saved = running.lines();
    const history = await opened(file);
    const found = history.reviews().map((review) => review.id);
    // One more may be saved than the program had time to say.
    expect(found.slice(0, saved.length)).toEqual(saved);
    expect(found.length - saved.length).toBeLessThanOrEqual(1);
    expect(history.verifyRows()).toEqual([]);
    history.close();
  });

  test('in the middle of a step leaves the old version, whole, and a backup', async () => {
    const file = temporaryFile();
    const { history, session } = await started(file);
    const review = aReview(session.id);
    history.record(review);
    history.close();
    const running = start(child, ['takeStepSlowly', file, 'slowly']);
    await until(() => running.lines().includes('half-way'));
    await kill(running);

    const again = await opened(file);
    expect(again.reviews()).toEqual([review]);
    expect(again.verifyRows()).toEqual([]);
    again.close();
    const backup = readdirSync(dirname(file)).find((name) => name.endsWith('.backup')) ?? 'none';
    const copy = await opened(join(dirname(file), backup));
    expect(copy.reviews()).toEqual([review]);
    copy.close();
  });
});

describe('a program without the right to write', () => {
  /** Root may write everywhere: then the program runs as nobody. */
  const user = process.getuid?.() === 0 ? 65_534 : undefined;

  async function lockedFolder(): Promise<{ child: Program; file: string; unlock: () => void }> {
    const child = program();
    const folder = join(child.folder, 'home');
    mkdirSync(folder);
    const file = join(folder, 'history.db');
    const { history, session } = await started(file);
    history.record(aReview(session.id));
    history.close();
    chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
    return { child, file, unlock: () => chmodSync(folder, 0o755) };
  }

  test('still reads a history in a read-only folder, and makes nothing there', async () => {
    const { child, file, unlock } = await lockedFolder();
    expect(await run(child, ['read', file], user)).toEqual(['1 reviews']);
    expect(readdirSync(dirname(file))).toEqual(['history.db']);
    unlock();
  });

  test('is told when it wants to write', async () => {
    const { child, file, unlock } = await lockedFolder();
    expect(await run(child, ['write', file], user)).toEqual([expect.stringContaining('read-only: ')]);
    const other = join(dirname(file), 'other.db');
    expect(await run(child, ['write', other], user)).toEqual([expect.stringContaining('cannot-open: ')]);
    expect(existsSync(other)).toBe(false);
    unlock();
  });
});

describe('a program whose better-sqlite3 was not built', () => {
  test('says what to run, and leaves the disk alone', async () => {
    const child = program((folder) => {
      const real = resolve('node_modules');
      const modules = join(folder, 'node_modules');
      for (const part of ['lib', 'package.json']) {
        cpSync(join(real, 'better-sqlite3', part), join(modules, 'better-sqlite3', part), {
          recursive: true,
        });
      }
      for (const name of ['bindings', 'file-uri-to-path']) symlinkSync(join(real, name), join(modules, name));
    });
    const file = temporaryFile();
    const lines = await run(child, ['write', file]);
    expect(lines).toEqual([expect.stringMatching(/^binding-missing: .*npm rebuild better-sqlite3/)]);
    expect(existsSync(file)).toBe(false);
  });

  test('says so as well where the package is missing altogether', async () => {
    const child = program(() => undefined);
    const lines = await run(child, ['write', temporaryFile()]);
    expect(lines).toEqual([
      expect.stringMatching(/^binding-missing: .*npm i -g --allow-scripts=better-sqlite3/),
    ]);
  });
});

async function kill(child: Child): Promise<void> {
  child.process.kill('SIGKILL');
  await child.ended;
}
