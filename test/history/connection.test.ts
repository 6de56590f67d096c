import { describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { Connection } from '../../src/history/connection.js';
import { failureIn, temporaryFile } from './fixtures.js';

/** Two connections to one file, as two programs have them. */
function two(): { mine: Connection; other: Sqlite.Database } {
  const file = temporaryFile();
  const other = new Sqlite(file);
  other.exec('PRAGMA journal_mode = WAL; CREATE TABLE notes (text TEXT NOT NULL) STRICT');
  return { mine: new Connection(file, new Sqlite(file, { timeout: 50 })), other };
}

const addNote = "INSERT INTO notes VALUES ('a')";

function notes({ database }: Connection): unknown {
  return database.prepare('SELECT count(*) FROM notes').pluck().get();
}

describe('write', () => {
  test('gives what the action gives, once it is seen by others', () => {
    const { mine, other } = two();
    expect(mine.write(() => mine.database.prepare(addNote).run().changes)).toBe(1);
    expect(other.prepare('SELECT count(*) FROM notes').pluck().get()).toBe(1);
    mine.close();
    other.close();
  });

  test('undoes all of it when the action throws, and leaves a bug as it is', () => {
    const { mine, other } = two();
    const bug = new TypeError('a bug');
    const action = () => {
      mine.database.exec(addNote);
      throw bug;
    };
    expect(() => mine.write(action)).toThrow(bug);
    expect(notes(mine)).toBe(0);
    mine.close();
    other.close();
  });

  test('takes the lock before it reads, so that a waiting write sees what the other one wrote', () => {
    const { mine, other } = two();
    other.exec('BEGIN IMMEDIATE');
    let began = false;
    const failure = failureIn(() => mine.write(() => (began = true)));
    expect(failure).toEqual({ kind: 'busy', file: mine.file });
    expect(began).toBe(false);
    other.exec('COMMIT');
    mine.write(() => (began = true));
    expect(began).toBe(true);
    mine.close();
    other.close();
  });

  test('says that the disk is full', () => {
    const { mine, other } = two();
    const pages = Number(mine.database.pragma('page_count', { simple: true }));
    mine.database.pragma(`max_page_count = ${pages}`);
    const long = mine.database.prepare('INSERT INTO notes VALUES (?)');
    expect(failureIn(() => mine.write(() => long.run('x'.repeat(100_000))))).toEqual({
      kind: 'no-space',
      file: mine.file,
    });
    expect(notes(mine)).toBe(0);
    mine.close();
    other.close();
  });
});

describe('read', () => {
  test('says no in the words of the history', () => {
    const { mine, other } = two();
    expect(failureIn(() => mine.read(() => mine.database.prepare('SELECT x FROM y')))).toMatchObject({
      kind: 'write-failed',
      detail: 'SQLITE_ERROR: no such table: y',
    });
    mine.close();
    other.close();
  });
});
