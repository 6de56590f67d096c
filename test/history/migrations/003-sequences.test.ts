import { expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { migrations } from '../../../src/history/migrations/all.js';
import { sequences } from '../../../src/history/migrations/003-sequences.js';
import { heap, noon, started, world } from '../fixtures.js';

test('rows of before follow the reviews, whose numbers stay, each with a number of its own', () => {
  const database = new Sqlite(':memory:');
  for (const migration of migrations.slice(0, 2)) migration.change(database, world);
  database.exec(`
    INSERT INTO sessions VALUES (1, randomblob(16), 1, 0, 0, 'plan', '[]', '{}', 1, NULL, x'00');
    INSERT INTO sessions VALUES (2, randomblob(16), 1, 0, 0, 'plan', '[]', '{}', 1, NULL, x'00');
    INSERT INTO session_ends VALUES (2, 0, 0, x'00');
    INSERT INTO marks VALUES (9, 1, 0, 0, 'a/b', 'flag', NULL, 0, x'00');
    INSERT INTO drafts VALUES (3, 1, 0, 0, 'a/b', 'text', x'00');
    UPDATE devices SET last_sequence = 40;`);
  sequences.change(database, world);
  const numbers = (table: string) => database.prepare(`SELECT sequence FROM ${table}`).pluck().all();
  expect(['sessions', 'session_ends', 'marks', 'drafts'].map(numbers)).toEqual([[41, 42], [43], [44], [45]]);
  expect(database.prepare('SELECT last_sequence FROM devices').pluck().all()).toEqual([45]);
});

test('what is written from then on counts in the same sequence', async () => {
  const { history, connection, session } = await started();
  history.mark({ question: heap, what: 'flag', note: null, at: noon, offset: 0 });
  history.saveDraft({ question: heap, text: 'words', at: noon, offset: 0 });
  history.endSession(session.id, { at: noon, offset: 0 });
  const rows = ['sessions', 'marks', 'drafts', 'session_ends'].map((table) =>
    connection.database.prepare(`SELECT device, sequence FROM ${table}`).get(),
  );
  expect(rows).toEqual([1, 2, 3, 4].map((sequence) => ({ device: 1, sequence })));
});
