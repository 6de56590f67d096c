import type { Migration } from './migration.js';

/** What a device writes, of every kind, is counted in one sequence: another device asks for what came after a number. */
const columns = `
  ALTER TABLE sessions ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE session_ends ADD COLUMN device INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE session_ends ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE marks ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE drafts ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX reviews_by_sequence ON reviews (device, sequence);`;

/** Rows that are there already follow the reviews, whose numbers are in their hashes and stay. */
function counted(table: string, key: string): string {
  return `
    UPDATE ${table} SET sequence = d.last_sequence + r.place
    FROM devices d, (SELECT ${key} AS key, row_number() OVER (ORDER BY ${key}) AS place FROM ${table}) r
    WHERE d.number = 1 AND r.key = ${table}.${key};
    UPDATE devices SET last_sequence = last_sequence + (SELECT count(*) FROM ${table}) WHERE number = 1;`;
}

export const sequences: Migration = {
  version: 3,
  change(database) {
    const tables = [
      counted('sessions', 'number'),
      counted('session_ends', 'session'),
      counted('marks', 'number'),
      counted('drafts', 'number'),
    ];
    database.exec([columns, ...tables].join('\n'));
  },
};
