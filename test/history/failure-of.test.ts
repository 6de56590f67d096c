import { writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { HistoryError } from '../../src/history/failure.js';
import { damaged, failureOf, historyError } from '../../src/history/failure-of.js';
import { temporaryFile } from './fixtures.js';

const file = '/nowhere/history.db';

function errorWith(code: string): Error {
  return Object.assign(new Error(`said ${code}`), { code });
}

describe('failureOf', () => {
  test.each([
    ['SQLITE_BUSY', 'busy'],
    ['SQLITE_BUSY_SNAPSHOT', 'busy'],
    ['SQLITE_LOCKED', 'busy'],
    ['SQLITE_PROTOCOL', 'busy'],
    ['SQLITE_FULL', 'no-space'],
    ['SQLITE_READONLY', 'read-only'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['SQLITE_NOTADB', 'not-a-database'],
    ['SQLITE_CORRUPT', 'damaged'],
    ['SQLITE_CORRUPT_INDEX', 'damaged'],
    ['SQLITE_CANTOPEN', 'cannot-open'],
    ['SQLITE_IOERR_FSYNC', 'write-failed'],
    ['SQLITE_IOERR_WRITE', 'write-failed'],
    ['SQLITE_CONSTRAINT_NOTNULL', 'write-failed'],
    ['ENOSPC', 'no-space'],
    ['EDQUOT', 'no-space'],
    ['EROFS', 'read-only'],
    ['EIO', 'write-failed'],
    ['EACCES', 'cannot-open'],
    ['ENOTDIR', 'cannot-open'],
  ])('takes %s for %s', (code, kind) => {
    expect(failureOf(errorWith(code), file)).toMatchObject({ kind, file });
  });

  test('keeps the words of SQLite and of the system', () => {
    expect(failureOf(errorWith('SQLITE_IOERR_FSYNC'), file)).toMatchObject({
      detail: 'SQLITE_IOERR_FSYNC: said SQLITE_IOERR_FSYNC',
    });
    expect(failureOf(errorWith('EACCES'), file)).toMatchObject({ detail: 'said EACCES' });
  });

  test('takes broken JSON in a row for damage', () => {
    const error = new SyntaxError('Unexpected end of JSON input');
    expect(failureOf(error, file)).toMatchObject({
      kind: 'damaged',
      detail: 'a row holds broken JSON: Unexpected end of JSON input',
    });
  });

  test.each([new TypeError('a bug'), errorWith('ERR_INVALID_ARG_TYPE'), 'text', undefined])(
    'leaves a bug alone: %p',
    (error) => {
      expect(failureOf(error, file)).toBeUndefined();
      expect(historyError(error, file)).toBe(error);
    },
  );

  test('of a HistoryError is the failure that it carries', () => {
    const error = new HistoryError({ kind: 'busy', file: '/other.db' });
    expect(failureOf(error, file)).toBe(error.failure);
    expect(historyError(error, file)).toBe(error);
  });
});

describe('damaged', () => {
  test('proposes no file that merely has the name of a backup', () => {
    const path = temporaryFile();
    writeFileSync(`${path}.v1.1.backup`, 'not a database');
    expect(damaged(path, 'x')).toEqual({ kind: 'damaged', file: path, detail: 'x', backup: null });
  });
});
