import type { Migration } from './migration.js';

/**
 * `number` is the order of insertion, which holds whatever the clock does; ids are UUIDs of 16 bytes,
 * times are milliseconds UTC with the minutes that local time was ahead.
 */
const devices = `
  CREATE TABLE devices (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created_at INTEGER NOT NULL,
    last_sequence INTEGER NOT NULL
  ) STRICT;`;

const sessions = `
  CREATE TABLE sessions (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    device INTEGER NOT NULL REFERENCES devices,
    at INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    mode TEXT NOT NULL,
    targets TEXT NOT NULL,
    filters TEXT NOT NULL,
    seed REAL NOT NULL,
    planned TEXT,
    hash BLOB NOT NULL
  ) STRICT;
  CREATE TABLE session_ends (
    session INTEGER PRIMARY KEY REFERENCES sessions,
    at INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    hash BLOB NOT NULL
  ) STRICT;`;

/** What a million reviews would otherwise repeat: the question as it was when it was answered. */
const items = `
  CREATE TABLE items (
    number INTEGER PRIMARY KEY,
    question TEXT NOT NULL,
    area TEXT NOT NULL,
    kind TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    UNIQUE (question, content_hash, area, kind)
  ) STRICT;`;

/** Append-only: a review is taken back by a row that `undoes` it. */
const reviews = `
  CREATE TABLE reviews (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    device INTEGER NOT NULL REFERENCES devices,
    sequence INTEGER NOT NULL,
    session INTEGER NOT NULL REFERENCES sessions,
    at INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    item INTEGER NOT NULL REFERENCES items,
    response TEXT NOT NULL,
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    verdict TEXT NOT NULL CHECK (verdict IN ('correct', 'partial', 'wrong', 'skipped')),
    seconds REAL NOT NULL CHECK (seconds >= 0),
    confidence TEXT CHECK (confidence IN ('sure', 'unsure', 'guess')),
    hints INTEGER NOT NULL,
    option_count INTEGER NOT NULL,
    mode TEXT NOT NULL,
    points TEXT,
    undoes BLOB CHECK (length(undoes) = 16),
    hash BLOB NOT NULL
  ) STRICT;
  CREATE INDEX reviews_by_time ON reviews (at);
  CREATE INDEX reviews_by_session ON reviews (session);
  CREATE INDEX reviews_taken_back ON reviews (undoes) WHERE undoes IS NOT NULL;`;

const drafts = `
  CREATE TABLE drafts (
    number INTEGER PRIMARY KEY,
    device INTEGER NOT NULL REFERENCES devices,
    at INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    question TEXT NOT NULL,
    text TEXT NOT NULL,
    hash BLOB NOT NULL
  ) STRICT;
  CREATE INDEX drafts_by_question ON drafts (question);`;

/** Append-only: the latest row about a question and a mark says whether it is set or removed. */
const marks = `
  CREATE TABLE marks (
    number INTEGER PRIMARY KEY,
    device INTEGER NOT NULL REFERENCES devices,
    at INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    question TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('flag', 'known')),
    note TEXT,
    removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
    hash BLOB NOT NULL
  ) STRICT;
  CREATE INDEX marks_by_question ON marks (question, what);`;

export const firstTables: Migration = {
  version: 1,
  change(database, world) {
    database.exec([devices, sessions, items, reviews, drafts, marks].join('\n'));
    const addDevice = database.prepare(
      'INSERT INTO devices (number, id, created_at, last_sequence) VALUES (1, ?, ?, 0)',
    );
    addDevice.run(world.random(16), world.clock());
  },
};
