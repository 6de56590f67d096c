import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkWritable, hasUnmergedChanges, look } from '../../src/history/look.js';
import { knownVersion } from '../../src/history/migrate.js';
import { migrations } from '../../src/history/migrations/all.js';
import {
  aSession,
  emptyHistory,
  failureIn,
  opened,
  tamper,
  temporaryFile,
  temporaryFolder,
} from './fixtures.js';

describe('look', () => {
  test('finds nothing where nothing is', () => {
    expect(look(temporaryFile())).toEqual({ exists: false });
    expect(look(join(temporaryFolder(), 'no', 'folder', 'history.db'))).toEqual({ exists: false });
  });

  test('finds a history, through a link as well', async () => {
    const file = await emptyHistory();
    const link = temporaryFile();
    symlinkSync(file, link);
    expect(look(file)).toEqual({ exists: true, version: knownVersion(migrations) });
    expect(look(link)).toEqual({ exists: true, version: knownVersion(migrations) });
  });

  test.each([
    ['a text', 'dear diary, today I failed an interview. '.repeat(20)],
    ['a short text', 'x'],
    ['the magic alone', 'SQLite format 3\0'],
  ])('takes %s for no database', (_, content) => {
    const file = temporaryFile();
    writeFileSync(file, content);
    expect(failureIn(() => look(file))).toEqual({ kind: 'not-a-database', file, backup: null });
  });

  test('takes an empty file and a zeroed head for damage, and proposes the backup', async () => {
    const file = temporaryFile();
    const backup = await emptyHistory(`${file}.v1.1.backup`);
    writeFileSync(file, '');
    expect(failureIn(() => look(file))).toEqual({ kind: 'damaged', file, detail: 'it is empty', backup });
    truncateSync(file, 8192);
    const detail = 'its first bytes are zero';
    expect(failureIn(() => look(file))).toEqual({ kind: 'damaged', file, detail, backup });
  });

  test('leaves the database of another program to it', () => {
    const file = temporaryFile();
    tamper(file, 'PRAGMA user_version = 1; CREATE TABLE reviews (id)');
    expect(failureIn(() => look(file))).toEqual({ kind: 'not-ours', file });
  });

  test('does not wait at a named pipe, nor open a folder or a device', () => {
    const pipe = temporaryFile();
    execFileSync('mkfifo', [pipe]);
    const folder = temporaryFile();
    mkdirSync(folder);
    for (const file of [pipe, folder, '/dev/null']) {
      const detail = 'it is not a regular file';
      expect(failureIn(() => look(file))).toEqual({ kind: 'cannot-open', file, detail });
    }
  });

  test('refuses a name that the library would shorten', () => {
    expect(failureIn(() => look('/tmp/history.db '))).toMatchObject({
      kind: 'cannot-open',
      detail: 'its name ends in white space',
    });
  });

  test('throws the error of the system for a path through a file', () => {
    const file = temporaryFile();
    writeFileSync(file, 'x');
    expect(() => look(join(file, 'history.db'))).toThrow('ENOTDIR');
  });
});

describe('hasUnmergedChanges', () => {
  test('holds while another program has written and not closed', async () => {
    const file = await emptyHistory();
    expect(hasUnmergedChanges(file)).toBe(false);
    const history = await opened(file);
    history.startSession(aSession());
    expect(hasUnmergedChanges(file)).toBe(true);
    history.close();
    expect(hasUnmergedChanges(file)).toBe(false);
  });
});

describe('checkWritable', () => {
  test('passes a file of one’s own', async () => {
    const file = await emptyHistory();
    expect(() => checkWritable(file)).not.toThrow();
  });

  test('throws the error of the system where the file is gone', () => {
    expect(() => checkWritable(temporaryFile())).toThrow('ENOENT');
  });
});
