import { describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { copyRows } from '../../src/history/copy-rows.js';
import { rowKinds } from '../../src/history/row-kinds.js';
import { emptyHistory } from '../../src/history/salvage.js';
import { filledFile } from './filled.js';
import { openedConnection, tamper, world } from './fixtures.js';

/** Every row of every table, without the numbers that differ between databases. */
function contents(database: Sqlite.Database): Record<string, unknown[]> {
  return Object.fromEntries(
    rowKinds.map(({ table }) => {
      const rows = database.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all();
      return [table, rows.map(({ number: _, session: __, item: ___, device: ____, ...row }) => row)];
    }),
  );
}

describe('copyRows', () => {
  test('knows every table that has hashed rows, and every column of them', async () => {
    const { file } = await filledFile();
    const from = await openedConnection(file);
    const hashed =
      "SELECT t.name FROM pragma_table_list t, pragma_table_info(t.name) c WHERE c.name = 'hash'";
    const tables = from.database.prepare<[], string>(hashed).pluck().all();
    expect(rowKinds.map(({ table }) => table).sort()).toEqual(tables.sort());
    const to = emptyHistory(Sqlite, world);
    const copied = copyRows(from.database, to);
    expect(copied).toMatchObject({ rows: { lost: 0, there: 0 }, reviews: { copied: 5 } });
    expect(contents(to)).toEqual(contents(from.database));
    from.close();
  });

  test('twice changes nothing', async () => {
    const from = await openedConnection((await filledFile()).file);
    const to = emptyHistory(Sqlite, world);
    copyRows(from.database, to);
    const before = contents(to);
    expect(copyRows(from.database, to).rows).toMatchObject({ copied: 0, lost: 0 });
    expect(contents(to)).toEqual(before);
    from.close();
  });

  test('of unwanted devices counts them and copies nothing', async () => {
    const from = await openedConnection((await filledFile()).file);
    const to = emptyHistory(Sqlite, world);
    expect(copyRows(from.database, to, () => false)).toMatchObject({
      rows: { copied: 0, unwanted: 11 },
      reviews: { unwanted: 5 },
    });
    expect(to.prepare('SELECT count(*) FROM devices').pluck().get()).toBe(1);
    from.close();
  });

  test.each(rowKinds.map(({ table }) => table))('leaves out a changed row of %s', async (table) => {
    const { file } = await filledFile();
    tamper(file, `UPDATE ${table} SET at = at + 1 WHERE rowid = (SELECT min(rowid) FROM ${table})`);
    const from = await openedConnection(file);
    const { rows } = copyRows(from.database, emptyHistory(Sqlite, world));
    expect(rows).toMatchObject({ lost: 1 });
    from.close();
  });

  test('counts on where the source had come to', async () => {
    const from = await openedConnection((await filledFile()).file);
    const to = emptyHistory(Sqlite, world);
    copyRows(from.database, to);
    const last = 'SELECT max(last_sequence) FROM devices';
    expect(to.prepare(last).pluck().get()).toBe(from.database.prepare(last).pluck().get());
    from.close();
  });
});
