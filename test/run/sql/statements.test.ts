import { describe, expect, test } from '@jest/globals';
import { queryRefusal, refusal, statementsOf } from '../../../src/run/sql/statements.js';

describe('statementsOf', () => {
  test.each<[string, readonly string[]]>([
    ['', []],
    [' ; -- nothing\n ; /* none */', []],
    ['a; b', ['a;', ' b']],
    [`SELECT ';', ";", [;], \`;\`; b`, [`SELECT ';', ";", [;], \`;\`;`, ' b']],
    ["SELECT 'it''s; so'; b", ["SELECT 'it''s; so';", ' b']],
    ['-- a; b\nc; /* d; */ e', ['-- a; b\nc;', ' /* d; */ e']],
    ['a - b; c / d', ['a - b;', ' c / d']],
    ["open 'quote; b", ["open 'quote; b"]],
    ['CREATE TRIGGER t BEGIN a; b; END; c', ['CREATE TRIGGER t BEGIN a; b; END;', ' c']],
    [
      'create temp trigger t begin a; -- end;\n end; c',
      ['create temp trigger t begin a; -- end;\n end;', ' c'],
    ],
    ['BEGIN; a; END; c', ['BEGIN;', ' a;', ' END;', ' c']],
  ])('%j', (script, statements) => {
    expect(statementsOf(script)).toEqual(statements);
  });

  test('takes time in proportion to the length', () => {
    const script = "INSERT INTO t VALUES ('a;b', 1); -- c\n".repeat(50_000);
    expect(statementsOf(script)).toHaveLength(50_000);
  });
});

describe('refusal', () => {
  test.each([
    ['ATTACH x AS y', 'ATTACH is not run here: it reaches for files'],
    ['\ufeff/* a */--b\n attach x', 'ATTACH is not run here: it reaches for files'],
    ['Vacuum', 'VACUUM is not run here: it reaches for files'],
    ['explain/**/pragma foreign_keys=1', 'PRAGMA  is not run here'],
    ['PRAGMA main.temp_store_directory = x', 'PRAGMA temp_store_directory is not run here'],
    ['PRAGMA /* foreign_keys */ temp_store', 'PRAGMA  is not run here'],
    ['PRAGMA writable_schema = 1', 'PRAGMA writable_schema is not run here'],
  ])('%j', (statement, why) => {
    expect(refusal(statement)).toBe(why);
  });

  test.each([
    'PRAGMA foreign_keys = ON',
    'pragma main.table_info(t)',
    "SELECT 'ATTACH'",
    'EXPLAIN QUERY PLAN SELECT 1',
  ])('%j is run', (statement) => expect(refusal(statement)).toBeUndefined());
});

describe('queryRefusal', () => {
  test.each([
    ['SELECT 1', undefined],
    ['WITH a AS (SELECT 1) SELECT * FROM a;', undefined],
    // SQLite says what is wrong.
    ['SELEC 1; SELECT 2', undefined],
    ['SELECT 1; SELECT 2', 'one statement is run here, not 2'],
    [' -- nothing', 'only a query is run here, not an empty text'],
    ['DROP TABLE t', 'only a query is run here, not DROP'],
  ])('%j', (text, why) => {
    expect(queryRefusal(text)).toBe(why);
  });
});
