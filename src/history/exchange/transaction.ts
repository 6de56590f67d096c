import type { Connection } from '../connection.js';
import { errorCode } from '../error-code.js';
import { historyError } from '../failure-of.js';

/** In kilobytes: rows of all times are looked up, and a page that is pushed out is written before its time. */
const cache = 64 * 1024;

/**
 * One transaction around work that waits for a file or a pipe in between; nothing of it stays where `isGood` says no,
 * or where it throws. Killed in the middle, it has never been. `lineFields` has held every row against what the CHECKs
 * of the tables ask for; SQLite makes and drops a table for each list of words in them, for every row, which takes four
 * fifths of the time.
 */
export async function inTransaction<Result>(
  { database, file }: Connection,
  work: () => Promise<Result>,
  isGood: (result: Result) => boolean,
): Promise<Result> {
  try {
    database.pragma(`cache_size = -${cache}`);
    database.pragma('ignore_check_constraints = ON');
    database.exec('BEGIN IMMEDIATE');
    const result = await work();
    database.exec(isGood(result) ? 'COMMIT' : 'ROLLBACK');
    return result;
  } catch (error) {
    // A full disk may have ended it already.
    if (database.inTransaction) database.exec('ROLLBACK');
    // Errors of the file system are those of another file, and name it.
    throw errorCode(error)?.startsWith('SQLITE_') === true ? historyError(error, file) : error;
  } finally {
    database.pragma('ignore_check_constraints = OFF');
  }
}
