import {
  copyFileSync,
  existsSync,
  readFileSync,
  statSync,
  symlinkSync,
  lstatSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { listBackups } from '../../src/history/backup-names.js';
import { makeBackup } from '../../src/history/make-backup.js';
import { restore } from '../../src/history/restore.js';
import { drilled, filledFile, idsIn } from './filled.js';
import { aSession, opened, openedConnection, tamper, temporaryFile, world } from './fixtures.js';

/** A history, a backup of it, and answers that came later. */
async function older() {
  const filled = await filledFile();
  const made = await makeBackup({ path: filled.file, reason: 'hand', file: `${filled.file}.mine` }, world);
  if (made.kind !== 'made') throw new Error(made.kind);
  return { ...filled, backup: made.path, later: await drilled(filled.file, 2) };
}

describe('restore', () => {
  test('puts the backup in place and keeps the file from before', async () => {
    const { file, backup, reviews, later } = await older();
    const bytes = readFileSync(backup);
    const restored = await restore({ path: file, backup, dryRun: false }, world);
    expect(restored).toMatchObject({ kind: 'restored', backup: { reviews: 3 }, kept: { damaged: false } });
    expect(await idsIn(file)).toEqual(reviews.map(({ id }) => id));
    expect(readFileSync(backup).equals(bytes)).toBe(true);
    const [kept] = listBackups(file);
    expect(kept).toMatchObject({ reason: 'restore' });
    expect(await idsIn(kept?.path ?? '')).toEqual([...reviews, ...later].map(({ id }) => id));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('makes a history where there is none', async () => {
    const { backup } = await older();
    const file = temporaryFile();
    expect(await restore({ path: file, backup, dryRun: false }, world)).toMatchObject({ kept: null });
    expect(await idsIn(file)).toHaveLength(3);
  });

  test('numbers what is written next beyond what other devices may have seen', async () => {
    const { file, backup } = await older();
    const last = 'SELECT last_sequence FROM devices WHERE number = 1';
    const before = await openedConnection(file);
    const counted = Number(before.database.prepare(last).pluck().get());
    before.close();
    await restore({ path: file, backup, dryRun: false }, world);
    const after = await openedConnection(file);
    expect(after.database.prepare(last).pluck().get()).toBe(counted);
    after.close();
  });

  test('only looks with a dry run', async () => {
    const { file, backup } = await older();
    const bytes = readFileSync(file);
    expect(await restore({ path: file, backup, dryRun: true }, world)).toMatchObject({ kept: null });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(listBackups(file)).toEqual([]);
  });

  test('is refused while another program has the history open, and changes nothing', async () => {
    const { file, backup } = await older();
    const running = await opened(file);
    const restored = await restore({ path: file, backup, dryRun: false }, world);
    expect(restored).toMatchObject({ kind: 'failed', failure: { kind: 'busy', file } });
    expect(running.reviews()).toHaveLength(5);
    running.close();
    expect(listBackups(file)).toEqual([]);
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(await restore({ path: file, backup, dryRun: false }, world)).toMatchObject({ kind: 'restored' });
  });

  test.each([
    ['a changed row', (file: string) => tamper(file, 'UPDATE reviews SET score = 0.5 WHERE number = 1')],
    ['half of it', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 30_000))],
    ['a text', (file: string) => writeFileSync(file, 'hello')],
    ['a newer file', (file: string) => tamper(file, 'PRAGMA user_version = 99')],
    ['a table more', (file: string) => tamper(file, 'CREATE TABLE more (x)')],
    ['a column less', (file: string) => tamper(file, 'ALTER TABLE drafts DROP COLUMN hash')],
    [
      'a trigger',
      (file: string) => tamper(file, 'CREATE TRIGGER t AFTER INSERT ON marks BEGIN SELECT 1; END'),
    ],
  ])('refuses a backup with %s', async (_, spoil) => {
    const { file, backup } = await older();
    spoil(backup);
    const bytes = readFileSync(file);
    expect((await restore({ path: file, backup, dryRun: false }, world)).kind).toBe('refused');
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test('keeps a damaged history with its -wal file, which the new one must not take for its own', async () => {
    const { file, backup } = await older();
    const running = await opened(file);
    running.startSession(aSession());
    copyFileSync(`${file}-wal`, `${file}.aside`);
    running.close();
    copyFileSync(`${file}.aside`, `${file}-wal`);
    writeFileSync(file, 'not a database any more');
    const restored = await restore({ path: file, backup, dryRun: false }, world);
    if (restored.kind !== 'restored' || restored.kept === null) throw new Error(restored.kind);
    expect(restored.kept.damaged).toBe(true);
    expect(readFileSync(restored.kept.path, 'utf8')).toBe('not a database any more');
    expect(existsSync(`${restored.kept.path}-wal`)).toBe(true);
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(await idsIn(file)).toHaveLength(3);
  });

  test('never writes over a newer file', async () => {
    const { file, backup } = await older();
    tamper(file, 'PRAGMA user_version = 99');
    const bytes = readFileSync(file);
    const restored = await restore({ path: file, backup, dryRun: false }, world);
    expect(restored).toMatchObject({ kind: 'failed', failure: { kind: 'newer-schema' } });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test('leaves a link to the history a link', async () => {
    const { file, backup } = await older();
    const link = temporaryFile();
    symlinkSync(file, link);
    await restore({ path: link, backup, dryRun: false }, world);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(await idsIn(file)).toHaveLength(3);
  });
});
