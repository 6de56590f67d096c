import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { filledFile, drilled, idsIn } from '../../history/filled.js';
import { opened, tamper } from '../../history/fixtures.js';
import { makeHome, removeHome } from '../../support/home.js';
import { type Circumstances, type Ran, run } from '../../support/run.js';

let home = '';
let file = '';
beforeEach(() => {
  home = makeHome();
  file = join(home, 'history.db');
});
afterEach(() => removeHome(home));

function prep(words: string, more: Omit<Circumstances, 'home'> = {}): Promise<Ran> {
  return run(words.split(' '), { home, ...more });
}

/** Runs what must be refused with a sentence, and change nothing. */
async function refused(words: string): Promise<string> {
  const before = existsSync(file) ? readFileSync(file) : undefined;
  const { status, stdout, stderr } = await prep(words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  if (before !== undefined) expect(readFileSync(file).equals(before)).toBe(true);
  return stderr;
}

describe('prep history', () => {
  test('without an action, and with one that there is not, says what it can', async () => {
    expect(await refused('history')).toContain('backup, restore, undo');
    expect(await refused('history bakup')).toContain('history cannot "bakup"; did you mean "backup"?');
  });

  test('of a history in memory has nothing to do', async () => {
    expect(await refused('history backup --db :memory:')).toContain('Name a file with --db.');
  });
});

describe('prep history backup', () => {
  test('writes a copy and says how to bring it back, which works', async () => {
    await filledFile(3, file);
    const { status, stdout } = await prep('history backup');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Backed up 3 answers, the last of 2026-11-23 13:00:\n/);
    const [, words = ''] = /with: prep (.*)\n$/.exec(stdout) ?? [];
    writeFileSync(file, '');
    const restored = await prep(words);
    expect(restored.status).toBe(0);
    expect(restored.stdout).toMatch(/^Brought back:\n/);
    expect(restored.stdout).toContain('The damaged file from before is kept:\n');
    expect(await idsIn(file)).toHaveLength(3);
  });

  test('to a file of your own never writes over one, nor under a name that prep thins out', async () => {
    await filledFile(1, file);
    const mine = join(home, 'mine.db');
    expect((await prep(`history backup ${mine}`)).stdout).toContain(mine);
    expect(await refused(`history backup ${mine}`)).toContain('the file is there already');
    expect(await refused(`history backup ${file}.v2.5.hand.backup`)).toContain('Choose another.');
  });

  test('of nothing, and of something damaged, says what is wrong', async () => {
    expect(await refused('history backup')).toContain('there is no history at');
    await filledFile(2, file);
    tamper(file, 'UPDATE reviews SET score = 0.5 WHERE number = 1');
    const told = await refused('history backup');
    expect(told).toContain('was changed outside prep');
    expect(told).toContain('prep doctor --fix');
  });
});

describe('prep history restore', () => {
  test('without a file lists what there is, with date, size and answers', async () => {
    await filledFile(3, file);
    expect((await prep('history restore')).stdout).toContain('There is no backup');
    await prep('history backup --now 2026-11-20T10:00:00Z');
    await drilled(file, 1);
    await prep('history backup --now 2026-11-21T10:00:00Z');
    const { status, stdout } = await prep('history restore');
    expect(status).toBe(0);
    const [first, , second] = stdout.split('\n');
    expect(first).toMatch(/^2026-11-21 11:00, made by you: 4 answers, .* \(\d+ kB\)$/);
    expect(second).toMatch(/^2026-11-20 11:00, made by you: 3 answers, /);
  });

  test('lists a backup that is not sound as such', async () => {
    await filledFile(3, file);
    await prep('history backup');
    const [backup = ''] = readdirSync(home).filter((name) => name.endsWith('.backup'));
    tamper(join(home, backup), 'UPDATE reviews SET score = 0.5 WHERE number = 1');
    expect((await prep('history restore')).stdout).toContain('NOT SOUND: review ');
    expect(await refused(`history restore ${join(home, backup)}`)).toContain('was not brought back: review ');
  });

  test('can be looked at first, and be taken back', async () => {
    await filledFile(3, file);
    await prep(`history backup ${home}/mine.db`);
    await drilled(file, 2);
    const looked = await prep(`history restore ${home}/mine.db --dry-run`);
    expect(looked.stdout).toContain('Nothing was changed.');
    expect(await idsIn(file)).toHaveLength(5);
    expect((await prep(`history restore ${home}/mine.db`)).stdout).toContain('To go back: prep history undo');
    expect(await idsIn(file)).toHaveLength(3);
    expect((await prep('history undo')).stdout).toContain('Answers: 3 before, 5 after.');
    expect(await idsIn(file)).toHaveLength(5);
  });

  test('is refused while a drill runs, and of a file that is not there', async () => {
    await filledFile(3, file);
    await prep(`history backup ${home}/mine.db`);
    const running = await opened(file);
    expect(await refused(`history restore ${home}/mine.db`)).toContain('is in use by another program');
    running.close();
    expect(await refused('history restore /no/such/file')).toContain('there is no such file');
    expect(await refused(`history restore ${file}`)).toContain('that is the history itself');
  });
});

describe('prep history undo', () => {
  test('says that there is nothing to take back, and takes no file', async () => {
    await filledFile(1, file);
    expect(await refused('history undo')).toContain(
      'there is no import, restore or other change to take back',
    );
    expect(await refused('history undo x')).toContain('undo takes no file');
  });

  test('says first what it would do', async () => {
    await filledFile(2, file);
    await prep(`history backup ${home}/mine.db`);
    await prep(`history restore ${home}/mine.db`);
    await drilled(file, 1);
    const { stdout } = await prep('history undo --dry-run');
    expect(stdout).toMatch(/^This would take back: a restore, /);
    expect(stdout).toContain('Answers: 3 before, 3 after.');
    expect(stdout).toContain('Given here since: 1 answer, which stays.');
    expect(stdout).toContain('Nothing was changed.');
  });

  test('refuses to mix the histories of two learners', async () => {
    await filledFile(2, file);
    const other = await filledFile(1);
    await prep(`history restore ${other.file}`);
    const told = await refused('history undo');
    expect(told).toContain('made since would be lost');
    expect(told).toContain('To go back all the same: prep history restore ');
  });
});
