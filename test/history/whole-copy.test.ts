import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { listBackups } from '../../src/history/backup-names.js';
import { examine } from '../../src/history/examine.js';
import { makeBackup } from '../../src/history/make-backup.js';
import { migrate } from '../../src/history/migrate.js';
import { migrations } from '../../src/history/migrations/all.js';
import { repair } from '../../src/history/repair.js';
import { restore } from '../../src/history/restore.js';
import { undo } from '../../src/history/undo.js';
import { copyWhole, throwAwayCopy } from '../../src/history/whole-copy.js';
import { mostInMemory } from '../../src/history/write-whole.js';
import { drilled, filledFile, idsIn } from './filled.js';
import { aReview, enlarge, openedConnection, started, tamper, temporaryFile, world } from './fixtures.js';

/** A closed history that no copy in memory is made of, and the ids of its answers. */
async function large() {
  const { file, reviews } = await filledFile();
  enlarge(file, mostInMemory);
  return { file, ids: reviews.map(({ id }) => id) };
}

describe('copyWhole', () => {
  test('copies what nobody has open as it lies there, but for the word that says WAL', async () => {
    const { file } = await large();
    copyWhole(Sqlite, file, `${file}.copy`);
    const expected = readFileSync(file).fill(1, 18, 20);
    expect(readFileSync(`${file}.copy`).equals(expected)).toBe(true);
    expect(statSync(`${file}.copy`).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(file)).sort()).toEqual(['history.db', 'history.db.copy']);
  });
});

describe('a copy to throw away', () => {
  test('of a large history lies in a file of its own until it is closed', async () => {
    const { file } = await large();
    const before = readFileSync(file);
    const copy = throwAwayCopy(Sqlite, file);
    const { name } = copy.database;
    expect([existsSync(name), statSync(dirname(name)).mode & 0o777]).toEqual([true, 0o700]);
    copy.database.exec('DELETE FROM forecasts');
    copy.close();
    expect(existsSync(dirname(name))).toBe(false);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(['history.db']);
  });

  test('is made in memory where it is small, and where there is no place for a file', async () => {
    const { file } = await large();
    const small = await filledFile();
    const copies = [throwAwayCopy(Sqlite, small.file), throwAwayCopy(Sqlite, file, '/no/such/folder')];
    for (const copy of copies) {
      expect(copy.database.memory).toBe(true);
      expect(copy.database.prepare('SELECT count(*) FROM sessions').pluck().get()).toBe(1);
      copy.close();
    }
  });

  test('is changed without a backup beside the history', async () => {
    const { file } = await large();
    const copy = throwAwayCopy(Sqlite, file);
    copy.database.pragma('user_version = 2');
    const nothing = { version: 3, change: () => undefined };
    migrate(copy, [...migrations.slice(0, 2), nothing], world);
    copy.close();
    expect(readdirSync(dirname(file))).toEqual(['history.db']);
  });
});

describe('a large history', () => {
  test('is backed up, brought back, and that is undone', async () => {
    const { file, ids } = await large();
    const made = await makeBackup({ path: file, reason: 'hand', file: `${file}.mine` }, world);
    expect(made).toMatchObject({ kind: 'made', content: { reviews: 3 } });
    const later = await drilled(file, 2);
    const restored = await restore({ path: file, backup: `${file}.mine`, dryRun: false }, world);
    expect(restored).toMatchObject({ kind: 'restored', kept: { damaged: false } });
    expect(await idsIn(file)).toEqual(ids);
    expect(await undo(file, false, world)).toMatchObject({ kind: 'undone' });
    expect(await idsIn(file)).toEqual([...ids, ...later.map(({ id }) => id)]);
    const names = readdirSync(dirname(file)).filter((name) => !name.endsWith('.backup'));
    expect(names.sort()).toEqual(['history.db', 'history.db.mine']);
  });

  test('in use is backed up with what was answered a moment ago', async () => {
    const file = temporaryFile();
    const { history, session } = await started(file);
    enlarge(file, mostInMemory);
    history.record(aReview(session.id));
    const made = await makeBackup({ path: file, reason: 'hand' }, world);
    expect(made).toMatchObject({ kind: 'made', content: { reviews: 1 } });
    history.close();
  });

  test('is backed up before its tables are changed', async () => {
    const { file, ids } = await large();
    const connection = await openedConnection(file);
    const colour = { version: migrations.length + 1, change: () => undefined };
    migrate(connection, [...migrations, colour], world);
    connection.close();
    const [backup] = listBackups(file);
    expect(backup).toMatchObject({ reason: 'migration' });
    expect(await idsIn(backup?.path ?? '')).toEqual(ids);
  });

  test('that is damaged makes no backup, is told so row by row, and is repaired', async () => {
    const { file, ids } = await large();
    tamper(file, 'UPDATE reviews SET hints = 3 WHERE number = 2');
    const faults = [expect.stringMatching(/^review .* was changed outside prep$/)];
    expect(await examine(file, world)).toEqual({ kind: 'faulty', faults });
    expect(await makeBackup({ path: file, reason: 'hand' }, world)).toMatchObject({ kind: 'refused' });
    expect(readdirSync(dirname(file))).toEqual(['history.db']);
    expect(await repair(file, world)).toMatchObject({ kind: 'repaired', contents: { reviews: 2, lost: 1 } });
    expect(await idsIn(file)).toEqual([ids[0], ids[2]]);
  });

  test('cut off in the middle is damage', async () => {
    const { file } = await large();
    writeFileSync(file, readFileSync(file).subarray(0, mostInMemory));
    expect((await examine(file, world)).kind).not.toBe('sound');
    expect(await makeBackup({ path: file, reason: 'hand' }, world)).toMatchObject({ kind: 'refused' });
  });
});
