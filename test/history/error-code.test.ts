import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { errorCode, errorMessage } from '../../src/history/error-code.js';
import { temporaryFile } from './fixtures.js';

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('errorCode', () => {
  test('finds the code of the file system and of SQLite', () => {
    expect(errorCode(thrownBy(() => readFileSync(temporaryFile())))).toBe('ENOENT');
    expect(errorCode(thrownBy(() => new Sqlite(':memory:').exec('nonsense')))).toBe('SQLITE_ERROR');
  });

  test.each([undefined, null, 'text', 7, {}, { code: 7 }, new Error('plain')])(
    'finds none in %p',
    (error) => {
      expect(errorCode(error)).toBeUndefined();
    },
  );
});

describe('errorMessage', () => {
  test('is the first line', () => {
    expect(errorMessage(new Error('one\ntwo'))).toBe('one');
    expect(errorMessage({ message: 'three' })).toBe('three');
  });

  test('is the thing itself where there is no message', () => {
    expect(errorMessage('thrown text')).toBe('thrown text');
    expect(errorMessage(null)).toBe('null');
  });
});
