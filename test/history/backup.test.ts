import { existsSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { backupName, newestBackup, writeBackup } from '../../src/history/backup.js';
import { aReview, emptyHistory, noon, opened, started, tamper, temporaryFile } from './fixtures.js';

describe('writeBackup', () => {
  test('writes what the database holds, changes in the -wal file included', async () => {
    const file = temporaryFile();
    const { history, connection, session } = await started(file);
    const review = aReview(session.id);
    history.record(review);
    const backup = backupName(file, 1, noon);
    writeBackup(connection.database, backup);
    history.close();

    const copy = await opened(backup);
    expect(copy.reviews()).toEqual([review]);
    expect(copy.verifyRows()).toEqual([]);
    copy.close();
  });

  test('is for the learner’s eyes only, whatever the umask', async () => {
    const file = temporaryFile();
    const { history, connection } = await started(file);
    const before = process.umask(0);
    writeBackup(connection.database, `${file}.one.backup`);
    process.umask(before);
    history.close();
    expect(statSync(`${file}.one.backup`).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file}.one.backup.unfinished`)).toBe(false);
  });
});

describe('backupName', () => {
  test('tells the version and the time', () => {
    expect(backupName('/a/history.db', 2, 1_700_000_000_000)).toBe('/a/history.db.v2.1700000000000.backup');
  });
});

describe('newestBackup', () => {
  test('is the one changed last, by date and not by name', async () => {
    const file = temporaryFile();
    const newer = await emptyHistory(`${file}.a.backup`);
    const older = await emptyHistory(`${file}.b.backup`);
    utimesSync(newer, 2000, 2000);
    utimesSync(older, 1000, 1000);
    expect(newestBackup(file)).toBe(newer);
  });

  test('is not a text, a folder, an empty file or the database of another program', async () => {
    const file = temporaryFile();
    writeFileSync(`${file}.text.backup`, 'hello');
    writeFileSync(`${file}.empty.backup`, '');
    mkdirSync(`${file}.folder.backup`);
    tamper(`${file}.other.backup`, 'CREATE TABLE t (x)');
    expect(newestBackup(file)).toBeNull();
  });

  test('is not the backup of another file', async () => {
    const file = temporaryFile();
    await emptyHistory(file.replace('history', 'other') + '.v1.1.backup');
    expect(newestBackup(file)).toBeNull();
  });

  test('is null where there is not even a folder', () => {
    expect(newestBackup('/no/such/folder/history.db')).toBeNull();
  });
});
