import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { noPlan } from '../../src/model/interview-plan.js';
import { mostInMemory, withoutWal, writeDatabase, writeWhole } from '../../src/history/write-whole.js';
import { filledFile, idsIn } from './filled.js';
import { enlarge, openedBoth, openedConnection, temporaryFile } from './fixtures.js';

describe('writeWhole', () => {
  test('gives the name only to what is whole, for its owner only, whatever was left half-written', () => {
    const file = temporaryFile();
    writeFileSync(`${file}.unfinished`, 'left by one that was killed');
    const before = process.umask(0);
    writeWhole(file, (unfinished) => {
      expect([existsSync(file), readFileSync(unfinished, 'utf8')]).toEqual([false, '']);
      writeFileSync(unfinished, 'whole');
    });
    process.umask(before);
    expect(readFileSync(file, 'utf8')).toBe('whole');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(file))).toEqual(['history.db']);
  });

  test('leaves nothing of what failed half-way, and what had the name as it was', () => {
    const file = temporaryFile();
    writeFileSync(file, 'from before');
    const failing = (unfinished: string) => {
      writeFileSync(unfinished, 'half');
      writeFileSync(`${unfinished}-journal`, 'half');
      throw new Error('no space');
    };
    expect(() => writeWhole(file, failing)).toThrow('no space');
    expect(readdirSync(dirname(file))).toEqual(['history.db']);
    expect(readFileSync(file, 'utf8')).toBe('from before');
  });
});

describe('writeDatabase', () => {
  test.each([
    ['a small history', 0],
    ['one too large for memory', mostInMemory],
  ])('of %s writes one file, from within a transaction, too', async (_, size) => {
    const { file, reviews } = await filledFile();
    if (size > 0) enlarge(file, size);
    const connection = await openedConnection(file);
    for (const name of ['alone', 'within']) writeFileSync(`${file}.${name}`, '');
    writeDatabase(connection.database, `${file}.alone`);
    connection.write(() => writeDatabase(connection.database, `${file}.within`));
    connection.close();
    for (const copy of [`${file}.alone`, `${file}.within`]) {
      expect(statSync(copy).size > size).toBe(true);
      expect([...readFileSync(copy).subarray(18, 20)]).toEqual([1, 1]);
      expect(await idsIn(copy)).toEqual(reviews.map(({ id }) => id));
    }
  });

  test('holds what lies in the -wal file', async () => {
    const { file } = await filledFile();
    enlarge(file, mostInMemory);
    const { history, connection } = await openedBoth(file);
    history.savePlan({ ...noPlan, notes: ['a moment ago'] }, { at: 0, offset: 0 });
    writeFileSync(`${file}.copy`, '');
    writeDatabase(connection.database, `${file}.copy`);
    history.close();
    const copy = await openedBoth(`${file}.copy`);
    expect(copy.history.plan()?.notes).toEqual(['a moment ago']);
    copy.history.close();
  });
});

test('bytes without a -wal file say so in two places', () => {
  expect([...withoutWal(Buffer.alloc(100, 2)).subarray(17, 21)]).toEqual([2, 1, 1, 2]);
});
