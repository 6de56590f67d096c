import { describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { checkTables } from '../../src/history/check-tables.js';
import { knownVersion } from '../../src/history/migrate.js';
import { migrations } from '../../src/history/migrations/all.js';
import { failureIn, openedConnection, world } from './fixtures.js';

async function checked(sql: string) {
  const connection = await openedConnection();
  connection.database.exec(sql);
  return failureIn(() => checkTables(Sqlite, connection, world));
}

describe('checkTables', () => {
  test('passes what the steps make, and new indexes', async () => {
    const connection = await openedConnection();
    connection.database.exec('CREATE INDEX more ON reviews (mode)');
    expect(() => checkTables(Sqlite, connection, world)).not.toThrow();
  });

  test('takes another name for damage', async () => {
    expect(await checked('ALTER TABLE marks RENAME COLUMN note TO notf')).toMatchObject({ kind: 'damaged' });
    expect(await checked('ALTER TABLE marks RENAME TO narks')).toMatchObject({ kind: 'damaged' });
  });

  test('says newer where a newer program was there in the meantime', async () => {
    const known = knownVersion(migrations);
    const sql = `ALTER TABLE marks ADD COLUMN colour TEXT; PRAGMA user_version = ${known + 1}`;
    expect(await checked(sql)).toMatchObject({ kind: 'newer-schema', found: known + 1, known });
  });
});
