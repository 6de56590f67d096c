import {
  chmodSync,
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { knownVersion } from '../../src/history/migrate.js';
import { migrations } from '../../src/history/migrations/all.js';
import { openConnection } from '../../src/history/open.js';
import {
  aReview,
  emptyHistory,
  failureIn,
  failureToOpen,
  opened,
  openedConnection,
  started,
  tamper,
  temporaryFile,
  world,
} from './fixtures.js';

describe('an open history', () => {
  test.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['busy_timeout', 5000],
    ['foreign_keys', 1],
    ['trusted_schema', 0],
  ])('has %s = %s, when it is made and when it is opened again', async (pragma, value) => {
    const file = temporaryFile();
    for (const _ of ['made', 'opened again']) {
      const { database } = await openedConnection(file);
      expect(database.pragma(pragma, { simple: true })).toBe(value);
      database.close();
    }
  });

  test('works in memory', async () => {
    const { history, session } = await started(':memory:');
    history.record(aReview(session.id));
    expect(history.counts()).toEqual({ sessions: 1, reviews: 1 });
    expect(existsSync(':memory:')).toBe(false);
    history.close();
  });

  test('may be read only: every write is refused in words', async () => {
    const file = temporaryFile();
    const { history, session } = await started(file);
    history.record(aReview(session.id));
    history.close();
    const reading = await opened(file, { readonly: true });
    expect(reading.reviews()).toHaveLength(1);
    expect(failureIn(() => reading.record(aReview(session.id)))).toEqual({ kind: 'read-only', file });
    expect(failureIn(() => reading.startSession(session))).toEqual({ kind: 'read-only', file });
    reading.close();
  });

  test('is put into WAL mode again after another program took it out', async () => {
    const file = await emptyHistory();
    tamper(file, 'PRAGMA journal_mode = DELETE');
    const { database } = await openedConnection(file);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    database.close();
  });
});

describe('a file that is not there', () => {
  test('is made only when asked', async () => {
    const file = temporaryFile();
    expect(await failureToOpen(file, { createIfMissing: false })).toEqual({ kind: 'missing', file });
    expect(await failureToOpen(file, { readonly: true })).toEqual({ kind: 'missing', file });
    expect(existsSync(file)).toBe(false);
  });

  test('is not made by default', async () => {
    const result = await openConnection(temporaryFile(), world);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'missing' } });
  });

  test('cannot be made in a folder that is a file', async () => {
    const file = temporaryFile();
    writeFileSync(file, 'x');
    expect(await failureToOpen(join(file, 'history.db'))).toMatchObject({ kind: 'cannot-open' });
  });
});

describe('a newer file', () => {
  test.each([false, true])('stays as it is, byte by byte (readonly: %p)', async (readonly) => {
    const file = await emptyHistory();
    tamper(file, 'PRAGMA user_version = 9');
    const before = readFileSync(file);
    expect(await failureToOpen(file, { readonly })).toEqual({
      kind: 'newer-schema',
      file,
      found: 9,
      known: knownVersion(migrations),
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(['history.db']);
  });

  test('is seen when the change is still in the -wal file, and stays as it is', async () => {
    const file = await emptyHistory();
    const newer = await openedConnection(file);
    newer.database.pragma('user_version = 9');
    // As a kill leaves them: the newer program never closes.
    const copy = temporaryFile();
    for (const suffix of ['', '-wal']) writeFileSync(copy + suffix, readFileSync(file + suffix));
    newer.close();
    const before = ['', '-wal'].map((suffix) => readFileSync(copy + suffix));

    expect(await failureToOpen(copy)).toEqual({
      kind: 'newer-schema',
      file: copy,
      found: 9,
      known: knownVersion(migrations),
    });
    const after = ['', '-wal'].map((suffix) => readFileSync(copy + suffix));
    expect(after.map((bytes, place) => bytes.equals(before[place] ?? bytes.subarray(1)))).toEqual([
      true,
      true,
    ]);
  });
});

describe('an older file', () => {
  test('cannot be brought up to date for reading only', async () => {
    const file = await emptyHistory();
    tamper(file, 'PRAGMA user_version = 0');
    expect(await failureToOpen(file, { readonly: true })).toEqual({
      kind: 'older-schema',
      file,
      found: 0,
      known: knownVersion(migrations),
    });
  });
});

describe('a file that is not ours', () => {
  test.each([
    ['a text', (file: string) => writeFileSync(file, 'not a database '.repeat(99)), 'not-a-database'],
    ['an empty file', (file: string) => writeFileSync(file, ''), 'damaged'],
    ['a stranger’s database', (file: string) => tamper(file, 'CREATE TABLE t (x)'), 'not-ours'],
  ])('%s stays as it is', async (_, make, kind) => {
    const file = temporaryFile();
    make(file);
    const before = readFileSync(file);
    for (const readonly of [true, false]) {
      expect(await failureToOpen(file, { readonly })).toMatchObject({ kind, file });
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(['history.db']);
  });

  test.each([
    'CREATE VIEW v AS SELECT 1',
    'CREATE TRIGGER t AFTER INSERT ON reviews BEGIN DELETE FROM reviews; END',
  ])('may wear our mark and is refused: %s', async (sql) => {
    const file = await emptyHistory();
    tamper(file, sql);
    expect(await failureToOpen(file)).toEqual({ kind: 'not-ours', file });
    expect(await failureToOpen(file, { readonly: true })).toEqual({ kind: 'not-ours', file });
  });
});

describe('a damaged file', () => {
  test('cut off in the middle is named, with the newest backup', async () => {
    const file = await emptyHistory();
    const backup = await emptyHistory(`${file}.v1.5.backup`);
    truncateSync(file, 6000);
    expect(await failureToOpen(file)).toMatchObject({ kind: 'damaged', file, backup });
  });

  test('without its device is named', async () => {
    const file = await emptyHistory();
    tamper(file, 'PRAGMA foreign_keys = OFF; DELETE FROM devices');
    expect(await failureToOpen(file)).toMatchObject({ kind: 'damaged', detail: 'it has no device id' });
  });

  test.each([
    'DROP TABLE devices',
    'DROP TABLE marks',
    'ALTER TABLE reviews RENAME COLUMN id TO iD',
    'ALTER TABLE reviews DROP COLUMN hints',
    'CREATE TABLE more (x)',
  ])('with other tables is named: %s', async (sql) => {
    const file = await emptyHistory();
    tamper(file, `PRAGMA foreign_keys = OFF; ${sql}`);
    const detail = 'its tables are not as prep made them';
    for (const readonly of [true, false]) {
      expect(await failureToOpen(file, { readonly })).toEqual({
        kind: 'damaged',
        file,
        detail,
        backup: null,
      });
    }
  });

  test('beside which a stale -wal file lies is read as it is', async () => {
    const file = temporaryFile();
    const { history, session } = await started(file);
    const review = aReview(session.id);
    history.record(review);
    history.close();
    writeFileSync(`${file}-wal`, Buffer.alloc(8192, 7));
    const again = await opened(file);
    expect(again.reviews()).toEqual([review]);
    expect(again.verifyRows()).toEqual([]);
    again.close();
  });
});

test('a file is opened although its mode was loosened, and keeps that mode', async () => {
  const file = await emptyHistory();
  chmodSync(file, 0o640);
  (await opened(file)).close();
  expect(statSync(file).mode & 0o777).toBe(0o640);
});
