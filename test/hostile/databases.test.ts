import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  aReview,
  emptyHistory,
  failureToOpen,
  heap,
  noon,
  opened,
  openedBoth,
  started,
  tamper,
} from '../history/fixtures.js';
import { makeHome, removeHome } from '../support/home.js';
import { run } from '../support/run.js';

let home: string;
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

const sample = () => join(home, 'history.db');
const database = async (sql: string) => {
  const file = await emptyHistory(sample());
  tamper(file, sql);
  return file;
};

/** What a stranger may have put into a file that else looks like ours. */
const spoiled: Readonly<Record<string, string>> = {
  'a view': 'CREATE VIEW v AS SELECT 1',
  'a view in place of a table': 'DROP TABLE drafts; CREATE VIEW drafts AS SELECT 1 AS id',
  'a trigger on what is written': `CREATE TRIGGER t AFTER INSERT ON reviews BEGIN DELETE FROM reviews; END`,
  'a virtual table': 'CREATE VIRTUAL TABLE v USING fts5(x)',
  'a table more': 'CREATE TABLE more (x)',
  'a column more': 'ALTER TABLE drafts ADD COLUMN more TEXT',
  'a generated column more': "ALTER TABLE drafts ADD COLUMN more TEXT AS (upper('x'))",
  'a generated column in place of ours': `
    DROP TABLE drafts;
    CREATE TABLE drafts (number INTEGER PRIMARY KEY, device, at, offset, question, text AS (hex(zeroblob(9))), hash)`,
  'a table that passes for the list of tables': `
    CREATE TABLE pragma_table_list AS SELECT schema, name FROM pragma_table_list; CREATE TABLE more (x)`,
  'a table that passes for the list of columns': `
    CREATE TABLE pragma_table_xinfo (name, cid, hidden); CREATE TABLE more (x)`,
  'another schema': `DROP TABLE reviews; CREATE TABLE reviews (a, b)`,
};

/** What might act is told before any table is looked at. */
const acts = /view|trigger|virtual|passes for/;

describe.each(Object.entries(spoiled))('%s', (name, sql) => {
  test('is refused in words, and the file stays as it is', async () => {
    const file = await database(sql);
    const before = readFileSync(file);
    const failure = await failureToOpen(file);
    expect(failure.kind).toBe(acts.test(name) ? 'not-ours' : 'damaged');
    expect(readFileSync(file).equals(before)).toBe(true);
    for (const words of [['report'], ['packs', 'list'], ['answers']]) {
      const { status, stderr } = await run([...words, '--db', file, '--no-shipped'], { home });
      expect(status).toBe(2);
      expect(stderr).not.toMatch(/bug in prep|Error|near "/);
    }
  });
});

describe('nothing of a schema runs what it likes', () => {
  test('functions that reach beyond the file are out of reach, since the schema is not trusted', async () => {
    const { connection } = await openedBoth(await emptyHistory(sample()));
    expect(connection.database.pragma('trusted_schema', { simple: true })).toBe(0);
    connection.close();
  });

  test('an index may be added, but not compute with what is unsafe', async () => {
    const file = await database('CREATE INDEX more ON drafts (length(text))');
    (await opened(file)).close();
  });
});

describe('SQL in texts is text', () => {
  const injections = [
    "'); DROP TABLE reviews; --",
    "\"; ATTACH DATABASE 'prep-attached' AS x; --",
    "' OR '1'='1",
    '$text',
    '?1',
    ':name',
    '\\',
    "x'00'",
    '%s%n',
    '${1}',
  ];

  test.each(injections)('%s', async (text) => {
    const { history, session, connection } = await started(sample());
    const moment = { at: noon, offset: 60 };
    history.record(aReview(session.id, { response: text, area: text, kind: text }));
    history.saveDraft({ question: heap, text, ...moment });
    history.mark({ question: heap, what: 'flag', note: text, ...moment });
    expect(history.reviews()).toMatchObject([{ response: text, area: text, kind: text }]);
    expect(history.drafts()).toMatchObject([{ text }]);
    expect(history.marks()).toMatchObject([{ note: text }]);
    connection.close();
    expect(existsSync('prep-attached')).toBe(false);
  });

  test('any text comes back as it went in', async () => {
    const { history, connection } = await started(sample());
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        history.saveDraft({ question: heap, text, at: noon, offset: 60 });
        expect(history.drafts(heap).at(-1)?.text).toBe(text);
      }),
      { numRuns: 30 },
    );
    connection.close();
  });
});
