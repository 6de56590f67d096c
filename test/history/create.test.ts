import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { create, giveName } from '../../src/history/create.js';
import { aSession, emptyHistory, opened, temporaryFile, temporaryFolder, world } from './fixtures.js';

function mode(path: string): number {
  return statSync(path).mode & 0o777;
}

describe.each([0o000, 0o022, 0o077])('create under umask %i', (umask) => {
  let before = 0;
  beforeEach(() => {
    before = process.umask(umask);
  });
  afterEach(() => {
    process.umask(before);
  });

  test('makes folders and files that only the learner can read', async () => {
    const folder = join(temporaryFolder(), 'share', 'prep');
    const file = join(folder, 'history.db');
    const history = await opened(file);
    history.startSession(aSession());
    expect([mode(dirname(folder)), mode(folder)]).toEqual([0o700, 0o700]);
    expect([file, `${file}-wal`, `${file}-shm`].map(mode)).toEqual([0o600, 0o600, 0o600]);
    history.close();
  });

  test('leaves the mode of a folder that is there', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    create(Sqlite, join(folder, 'history.db'), world);
    expect(mode(folder)).toBe(0o755);
  });
});

describe('create', () => {
  test('leaves nothing but the file', () => {
    const file = temporaryFile();
    create(Sqlite, file, world);
    expect(readdirSync(dirname(file))).toEqual(['history.db']);
  });

  test('never replaces a file that came in the meantime', async () => {
    const file = await emptyHistory();
    const before = readFileSync(file);
    create(Sqlite, file, world);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(['history.db']);
  });

  test('cleans up when it fails, and leaves what it did not make', () => {
    const file = temporaryFile();
    const random = (bytes: number) => new Uint8Array(bytes);
    const taken = `${file}.000000000000.unfinished`;
    mkdirSync(taken);
    expect(() => create(Sqlite, file, { ...world, random })).toThrow('EEXIST');
    expect(readdirSync(dirname(file))).toEqual(['history.db.000000000000.unfinished']);

    const broken = temporaryFile();
    const clock = () => {
      throw new Error('no clock');
    };
    expect(() => create(Sqlite, broken, { ...world, clock })).toThrow('no clock');
    expect(readdirSync(dirname(broken))).toEqual([]);
  });
});

describe('giveName on a file system without hard links', () => {
  const link = () => {
    throw Object.assign(new Error('operation not permitted, link'), { code: 'EPERM' });
  };

  test('copies, with the mode', async () => {
    const unfinished = await emptyHistory();
    const path = temporaryFile();
    giveName(unfinished, path, link);
    expect(readFileSync(path).equals(readFileSync(unfinished))).toBe(true);
    expect(mode(path)).toBe(0o600);
  });

  test('never writes over a file', async () => {
    const unfinished = await emptyHistory();
    const path = temporaryFile();
    writeFileSync(path, 'mine');
    giveName(unfinished, path, link);
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });
});
