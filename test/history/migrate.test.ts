import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { backupName } from '../../src/history/backup.js';
import { migrations } from '../../src/history/migrations/all.js';
import type { Migration } from '../../src/history/migrations/migration.js';
import { checkVersion, knownVersion, migrate, versionOf } from '../../src/history/migrate.js';
import { failureIn, noon, openedConnection, temporaryFile, world } from './fixtures.js';

const known = knownVersion(migrations);

const addColour: Migration = {
  version: known + 1,
  change: (database) => database.exec('ALTER TABLE sessions ADD COLUMN colour TEXT'),
};
const addTaste: Migration = {
  version: known + 2,
  change: (database) => database.exec('ALTER TABLE sessions ADD COLUMN taste TEXT'),
};
const breaksHalfWay: Migration = {
  version: known + 2,
  change(database) {
    database.exec('ALTER TABLE sessions ADD COLUMN half TEXT');
    database.exec('ALTER TABLE no_such_table ADD COLUMN x TEXT');
  },
};

describe('the steps', () => {
  test('count up by one from 1', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, place) => place + 1));
  });

  test('make STRICT tables only', async () => {
    const { database } = await openedConnection();
    const sql =
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT GLOB 'sqlite_*'";
    const tables = database.prepare<[], { name: string; strict: number }>(sql).all();
    expect(tables.map((table) => table.name)).toEqual(
      expect.arrayContaining(['reviews', 'sessions', 'marks']),
    );
    expect(tables.filter((table) => table.strict !== 1)).toEqual([]);
  });

  test('give every database a device id of its own', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const { database } = await openedConnection();
        return database.prepare<[], { id: string }>('SELECT hex(id) AS id FROM devices').all();
      }),
    );
    expect(ids.flat()).toHaveLength(2);
    expect(ids[0]).not.toEqual(ids[1]);
  });
});

describe('migrate', () => {
  test('takes only the steps that are missing', async () => {
    const connection = await openedConnection(temporaryFile());
    migrate(connection, [...migrations, addColour, addTaste], world);
    expect(versionOf(connection.database)).toBe(known + 2);
    // A second run would fail on a column that exists.
    migrate(connection, [...migrations, addColour, addTaste], world);
    connection.close();
  });

  test('backs up what it is about to change, as it was', async () => {
    const file = temporaryFile();
    const connection = await openedConnection(file);
    migrate(connection, [...migrations, addColour], world);
    connection.close();
    const old = await openedConnection(backupName(file, known, noon));
    expect(versionOf(old.database)).toBe(known);
    expect(() => old.database.prepare('SELECT colour FROM sessions')).toThrow('no such column');
    old.close();
  });

  test('makes no backup of a new file', async () => {
    const file = temporaryFile();
    (await openedConnection(file)).close();
    expect(readdirSync(dirname(file))).toEqual(['history.db']);
  });

  test('leaves the old version whole when a step fails half-way', async () => {
    const file = temporaryFile();
    const connection = await openedConnection(file);
    const failure = failureIn(() => migrate(connection, [...migrations, addColour, breaksHalfWay], world));
    expect(failure).toMatchObject({ kind: 'write-failed', file });
    expect(versionOf(connection.database)).toBe(known);
    for (const column of ['colour', 'half']) {
      expect(() => connection.database.prepare(`SELECT ${column} FROM sessions`)).toThrow('no such column');
    }
    connection.close();
  });

  test('changes nothing when the backup cannot be written', async () => {
    const file = temporaryFile();
    const connection = await openedConnection(file);
    mkdirSync(`${backupName(file, known, noon)}.unfinished`);
    const failure = failureIn(() => migrate(connection, [...migrations, addColour], world));
    expect(failure).toMatchObject({ kind: 'cannot-open' });
    expect(versionOf(connection.database)).toBe(known);
    connection.close();
  });

  test('refuses tables that are newer, and does not touch them', async () => {
    const file = temporaryFile();
    const connection = await openedConnection(file);
    migrate(connection, [...migrations, addColour], world);
    const before = readFileSync(file);
    const failure = failureIn(() => migrate(connection, migrations, world));
    expect(failure).toEqual({ kind: 'newer-schema', file, found: known + 1, known });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(backupName(file, known + 1, noon))).toBe(false);
    connection.close();
  });
});

describe('checkVersion', () => {
  test('passes the same and older versions', () => {
    expect(() => checkVersion('/a.db', 1, 2)).not.toThrow();
    expect(() => checkVersion('/a.db', 2, 2)).not.toThrow();
    expect(failureIn(() => checkVersion('/a.db', 3, 2))).toMatchObject({
      kind: 'newer-schema',
      found: 3,
      known: 2,
    });
  });
});

describe('knownVersion', () => {
  test('is that of the last step', () => {
    expect(knownVersion([...migrations, addColour])).toBe(known + 1);
    expect(knownVersion([])).toBe(0);
  });
});
