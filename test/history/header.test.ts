import { statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { applicationId, readHeader } from '../../src/history/header.js';
import { emptyHistory, tamper, temporaryFile } from './fixtures.js';

describe('readHeader', () => {
  test('reads what SQLite wrote', async () => {
    const file = await emptyHistory();
    tamper(file, 'PRAGMA user_version = 77');
    expect(readHeader(file)).toEqual({
      size: statSync(file).size,
      isDatabase: true,
      isZeroed: false,
      applicationId,
      version: 77,
    });
  });

  test('spells our mark in ASCII', () => {
    expect(Buffer.from(applicationId.toString(16), 'hex').toString()).toBe('prep');
  });

  test.each(['', 'hello', 'SQLite format 3\0', 'x'.repeat(4096)])('sees no database in %p', (content) => {
    const file = temporaryFile();
    writeFileSync(file, content);
    expect(readHeader(file)).toMatchObject({ size: content.length, isDatabase: false });
  });

  test('tells a zeroed head', () => {
    const file = temporaryFile();
    writeFileSync(file, Buffer.concat([Buffer.alloc(100), Buffer.from('rest')]));
    expect(readHeader(file)).toMatchObject({ isDatabase: false, isZeroed: true });
  });

  test('throws the error of the file system', () => {
    expect(() => readHeader(temporaryFile())).toThrow('ENOENT');
  });
});
