import type { Migration } from './migration.js';

/** Append-only: the latest row is the plan that holds. */
const plans = `
  CREATE TABLE plans (
    number INTEGER PRIMARY KEY,
    device INTEGER NOT NULL REFERENCES devices,
    at INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    content TEXT NOT NULL,
    hash BLOB NOT NULL
  ) STRICT;`;

/** What was foretold, so that it can be held against what came; `for_at` is milliseconds UTC. */
const forecasts = `
  CREATE TABLE forecasts (
    number INTEGER PRIMARY KEY,
    device INTEGER NOT NULL REFERENCES devices,
    at INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    for_at INTEGER NOT NULL,
    readiness REAL NOT NULL CHECK (readiness BETWEEN 0 AND 1),
    low REAL NOT NULL,
    high REAL NOT NULL,
    hash BLOB NOT NULL
  ) STRICT;`;

/** Computed from the reviews up to `through`, only to save time: may be deleted at any moment. */
const summaries = `
  CREATE TABLE summaries (
    name TEXT PRIMARY KEY,
    through INTEGER NOT NULL,
    content TEXT NOT NULL
  ) STRICT;`;

/** All that was answered to one question is looked up with each open answer. */
const reviewsByItem = 'CREATE INDEX reviews_by_item ON reviews (item);';

export const plansAndForecasts: Migration = {
  version: 2,
  change(database) {
    database.exec([plans, forecasts, summaries, reviewsByItem].join('\n'));
  },
};
