import { failureOf } from './failure-of.js';
import type { HistoryFailure } from './failure.js';
import { connect, type Sqlite } from './sqlite.js';

/**
 * Merges what lies in the -wal file into the database, which is one file from then on, until it is next opened.
 * Fails with `busy` where another program has it open: in WAL mode each keeps a lock for as long, idle or not
 * (sqlite.org/wal.html, section 2.2), and leaving the mode needs all of them gone.
 */
export function settle(Sqlite: Sqlite, path: string): HistoryFailure | undefined {
  try {
    const database = connect(Sqlite, path);
    try {
      // An answer is there in a moment or not at all: a drill that waits for its learner is not waited for.
      database.pragma('busy_timeout = 200');
      database.pragma('journal_mode = DELETE');
      return undefined;
    } finally {
      database.close();
    }
  } catch (error) {
    const failure = failureOf(error, path);
    if (failure === undefined) throw error;
    return failure;
  }
}
