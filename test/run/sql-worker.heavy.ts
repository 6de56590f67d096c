import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { localRunner, temporaryFolder } from './support.js';

const runner = localRunner();
const shop = `
  CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT, price REAL);
  INSERT INTO item (name, price) VALUES ('tea', 2.5), ('jam; "red"', NULL), ('nut', 4);
  -- three
`;

async function rows(query: string, setup = shop) {
  const outcome = await runner.sql(setup, query);
  return outcome.ok ? outcome.result : outcome.error;
}

describe('a query', () => {
  test('gives its columns and rows', async () => {
    expect(await rows('SELECT id, name, price FROM item')).toEqual({
      columns: ['id', 'name', 'price'],
      rows: [
        [1, 'tea', 2.5],
        [2, 'jam; "red"', null],
        [3, 'nut', 4],
      ],
    });
  });

  test.each([
    ['/* so */ -- and so\n WITH x AS (SELECT 1 AS a) SELECT a FROM x;', [[1]]],
    ['VALUES (1), (2) ; -- done', [[1], [2]]],
    ['SELECT 9007199254740993, 9007199254740991', [['9007199254740993', 9007199254740991]]],
    ["SELECT x'00ff', ''", [["x'00ff'", '']]],
    ["INSERT INTO item (name) VALUES ('oil') RETURNING id, name", [[4, 'oil']]],
    ['UPDATE item SET price = 1 WHERE id < 3 RETURNING price', [[1], [1]]],
    ['SELECT 1 WHERE 0', []],
  ])('%s', async (query, expected) => {
    expect(await rows(query)).toEqual({ columns: expect.any(Array), rows: expected });
  });

  test.each([
    ['SELEC 1', 'near "SELEC": syntax error'],
    ['SELECT * FROM nowhere', 'no such table: nowhere'],
    ["SELECT 'open", 'unrecognized token: "\'open"'],
    ['', 'only a query is run here'],
    ['-- nothing', 'only a query is run here'],
    ['SELECT 1; SELECT 2', 'one statement is run here, not 2'],
    ['DELETE FROM item', 'this statement gives no rows: add RETURNING, or write a SELECT'],
    ['PRAGMA table_info(item)', 'only a query is run here, not PRAGMA'],
    ['EXPLAIN SELECT 1', 'only a query is run here, not EXPLAIN'],
    ["SELECT load_extension('x')", 'not authorized'],
    ['SELECT randomblob(999999999)', 'string or blob too big'],

    [
      'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n',
      'more than 10000 rows',
    ],
  ])('%s: %s', async (query, error) => {
    expect(await rows(query)).toContain(error);
  });

  test('that takes all memory is told so', async () => {
    const numbers = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)';
    const error = await rows(`${numbers} SELECT count(DISTINCT zeroblob(19999999) || i) FROM n`);
    if (runner.sandbox.level !== 'none') expect(error).toMatch(/^out of memory$|MiB of memory$/);
  });

  test('that never ends is stopped', async () => {
    const endless = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n';
    expect(await rows(endless)).toBe('no answer within 3 s');
  });

  test('sees what only its own setup made', async () => {
    await rows('CREATE TABLE stays (a)');
    expect(await rows('SELECT * FROM stays', '')).toBe('no such table: stays');
  });
});

describe('files are out of reach', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'made');
  const statements = [
    `ATTACH '${file}' AS other`,
    `/* hidden */ ATTACH DATABASE '${file}' AS other`,
    `VACUUM INTO '${file}'`,
    `VACUUM main INTO '${file}'`,
    `EXPLAIN ATTACH '${file}' AS other`,
    `PRAGMA temp_store_directory = '${folder}'`,
    `EXPLAIN PRAGMA temp_store_directory = '${folder}'`,
  ];

  test.each(statements)('as a query: %s', async (statement) => {
    expect(await rows(statement)).toMatch(/is run here|is not run here|syntax error/);
    expect(existsSync(file)).toBe(false);
  });

  test.each([
    ...statements,
    // Read as a variable by SQLite, and as the start of a string by whoever is careless.
    `SELECT $a('); ATTACH '${file}' AS other; --')`,
    `CREATE TRIGGER t AFTER INSERT ON item BEGIN ATTACH '${file}' AS other; END; INSERT INTO item DEFAULT VALUES`,
  ])('in a setup: %s', async (statement) => {
    const outcome = await rows('SELECT 1', `${shop}; ${statement}; CREATE TABLE other.t (a);`);
    expect(typeof outcome).toBe('string');
    expect(existsSync(file)).toBe(false);
  });
});

describe('a setup', () => {
  test('may have triggers, transactions and harmless settings', async () => {
    const setup = `
      PRAGMA foreign_keys = ON;
      CREATE TABLE log (a);
      CREATE TEMP TRIGGER watch AFTER INSERT ON log WHEN new.a < 3 BEGIN
        INSERT INTO log VALUES (new.a + 10); -- END;
        UPDATE log SET a = CASE WHEN a > 5 THEN a ELSE -a END;
      END;
      BEGIN; INSERT INTO log VALUES (1); END;`;
    expect(await rows('SELECT a FROM log ORDER BY a', setup)).toMatchObject({ rows: [[-1], [11]] });
    expect(await rows('SELECT foreign_keys FROM pragma_foreign_keys', setup)).toMatchObject({ rows: [[1]] });
  });

  test('that fails is told in the words of SQLite', async () => {
    expect(await rows('SELECT 1', 'CREATE TABLE t (a); CREATE TABLE t (b);')).toBe('table t already exists');
  });
});

test('where SQLite cannot be loaded, it says what to do', async () => {
  const outcome = await localRunner({ sqlWorker: '/nowhere/sql-worker.js' }).sql('', 'SELECT 1');
  expect(outcome).toEqual({
    ok: false,
    error: expect.stringMatching(/^SQLite cannot be used: .*npm rebuild/),
    refused: true,
  });
});
