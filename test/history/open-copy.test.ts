import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { sqliteVersion } from '../../src/history/binding.js';
import { examine } from '../../src/history/examine.js';
import { openCopy } from '../../src/history/open-copy.js';
import { wholeBytes } from '../../src/history/whole-copy.js';
import { withSoundBackup } from '../../src/history/examine.js';
import { makeBackup } from '../../src/history/make-backup.js';
import { settle } from '../../src/history/settle.js';
import { filledFile } from './filled.js';
import { aReview, failureIn, noon, started, tamper, temporaryFile, world } from './fixtures.js';

describe('openCopy', () => {
  test('leaves the file and its folder as they are, whatever is written to the copy', async () => {
    const { file } = await filledFile();
    const before = readFileSync(file);
    const copy = openCopy(Sqlite, file, world);
    copy.database.exec('DELETE FROM forecasts');
    copy.close();
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(['history.db']);
  });

  test('sees what lies in the -wal file of a history that is in use', async () => {
    const { history, connection, session } = await started(temporaryFile());
    history.record(aReview(session.id));
    const copy = openCopy(Sqlite, connection.file, world);
    expect(copy.database.prepare('SELECT count(*) FROM reviews').pluck().get()).toBe(1);
    copy.close();
    history.close();
  });

  test('says what is wrong with what it cannot open', async () => {
    const { file } = await filledFile();
    tamper(file, 'PRAGMA user_version = 99');
    expect(failureIn(() => openCopy(Sqlite, file, world))).toMatchObject({ kind: 'newer-schema', found: 99 });
    expect(failureIn(() => openCopy(Sqlite, temporaryFile(), world))).toMatchObject({ kind: 'missing' });
    const { file: other } = await filledFile();
    tamper(other, 'CREATE TABLE more (x)');
    expect(failureIn(() => openCopy(Sqlite, other, world))).toMatchObject({ kind: 'damaged' });
  });
});

test('a head that claims more pages than memory holds is damage', async () => {
  const { file } = await filledFile();
  const bytes = readFileSync(file);
  bytes.writeUInt32BE(0x7f000000, 28);
  writeFileSync(file, bytes);
  writeFileSync(`${file}-wal`, '');
  expect(await examine(file, world)).toMatchObject({ kind: 'unusable', failure: { kind: 'damaged', file } });
});

test('the bytes of a copy are a database without a -wal file', async () => {
  const { file } = await filledFile();
  expect([...readFileSync(file).subarray(18, 20)]).toEqual([2, 2]);
  expect([...wholeBytes(Sqlite, file).subarray(18, 20)]).toEqual([1, 1]);
});

describe('examine', () => {
  test('counts what a sound file holds', async () => {
    const { file } = await filledFile(4);
    expect(await examine(file, world)).toMatchObject({ kind: 'sound', reviews: 4, lastAt: noon });
  });

  test('has a line for each row that is not what was written', async () => {
    const { file, reviews } = await filledFile(2);
    tamper(file, 'UPDATE reviews SET hints = 3 WHERE number = 2');
    const line = `review ${reviews[1]?.id ?? ''} was changed outside prep`;
    expect(await examine(file, world)).toEqual({ kind: 'faulty', faults: [line] });
  });
});

describe('withSoundBackup', () => {
  test('proposes the newest that is sound in every row, whoever named it', async () => {
    const { file } = await filledFile();
    await makeBackup({ path: file, reason: 'hand', file: `${file}.mine.backup` }, world);
    const newer = await makeBackup({ path: file, reason: 'hand' }, world);
    if (newer.kind !== 'made') throw new Error(newer.kind);
    tamper(newer.path, 'UPDATE reviews SET hints = 3 WHERE number = 2');
    const failure = { kind: 'damaged', file, detail: 'x', backup: newer.path } as const;
    expect(await withSoundBackup(failure, world)).toEqual({ ...failure, backup: `${file}.mine.backup` });
    expect(await withSoundBackup({ kind: 'busy', file }, world)).toEqual({ kind: 'busy', file });
  });
});

describe('settle', () => {
  test('makes one file of a history that nobody has open', async () => {
    const { file } = await filledFile();
    expect(settle(Sqlite, file)).toBeUndefined();
    expect([...readFileSync(file).subarray(18, 20)]).toEqual([1, 1]);
    expect(await examine(file, world)).toMatchObject({ kind: 'sound', reviews: 3 });
  });

  test('tells that another program has it open, even an idle one', async () => {
    const { history, connection } = await started(temporaryFile());
    expect(settle(Sqlite, connection.file)).toEqual({ kind: 'busy', file: connection.file });
    history.close();
  });
});

test('the SQLite that is there has a version', async () => {
  expect(await sqliteVersion()).toEqual({ ok: true, version: expect.stringMatching(/^3\.\d+\.\d+$/) });
});
