import type { Connection } from '../connection.js';
import { errorCode } from '../error-code.js';
import { historyError } from '../failure-of.js';

/** In kilobytes: rows of all times are looked up, and a page that is pushed out is written before its time. */
const cache = 64 * 1024;

/**
 * One transaction around work that waits for a file or a pipe in between; nothing of it stays where `isGood` says no,
 * or where it throws. Killed in the middle, it has never been.
 */
export async function inTransaction<Result>(
  { database, file }: Connection,
  work: () => Promise<Result>,
  isGood: (result: Result) => boolean,
): Promise<Result> {
  try {
    database.pragma(`cache_size = -${cache}`);
    database.exec('BEGIN IMMEDIATE');
    const result = await work();
    database.exec(isGood(result) ? 'COMMIT' : 'ROLLBACK');
    return result;
  } catch (error) {
    // A full disk may have ended it already.
    if (database.inTransaction) database.exec('ROLLBACK');
    // Errors of the file system are those of another file, and name it.
    throw errorCode(error)?.startsWith('SQLITE_') === true ? historyError(error, file) : error;
  }
}
