import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { connect, connectToCopy, loadSqlite, type Sqlite } from '../../src/history/sqlite.js';
import { aReview, emptyHistory, started, temporaryFile } from './fixtures.js';

async function sqlite(): Promise<Sqlite> {
  const loaded = await loadSqlite();
  if (!loaded.ok) throw new Error('better-sqlite3 is not built');
  return loaded.Sqlite;
}

describe('connect', () => {
  test('never makes a file', async () => {
    const file = temporaryFile();
    const Sqlite = await sqlite();
    expect(() => connect(Sqlite, file)).toThrow('unable to open database file');
    expect(existsSync(file)).toBe(false);
  });

  test('for reading refuses to write', async () => {
    const database = connect(await sqlite(), await emptyHistory(), true);
    expect(() => database.exec('DELETE FROM devices')).toThrow('readonly');
    database.close();
  });
});

describe('connectToCopy', () => {
  test('reads a file in WAL mode, and makes nothing beside it', async () => {
    const file = temporaryFile();
    const { history, session } = await started(file);
    history.record(aReview(session.id));
    history.close();
    const before = readFileSync(file);
    const database = connectToCopy(await sqlite(), file);
    expect(database.prepare('SELECT count(*) AS count FROM reviews').get()).toEqual({ count: 1 });
    expect(() => database.exec('DELETE FROM reviews')).toThrow('readonly');
    database.close();
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});
