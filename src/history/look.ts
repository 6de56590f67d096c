import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { newestBackup } from './backup.js';
import { errorCode } from './error-code.js';
import { damaged } from './failure-of.js';
import { HistoryError } from './failure.js';
import { applicationId, readHeader } from './header.js';

export type Sight = { readonly exists: false } | { readonly exists: true; readonly version: number };

/**
 * What lies at the path, without SQLite, which would change some files by opening them. Throws `HistoryError` for
 * a file that is not a history, and the error of the file system.
 */
export function look(path: string): Sight {
  // The library cuts white space off the end, and would open another file.
  if (path !== path.trimEnd()) throw cannotOpen(path, 'its name ends in white space');
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return { exists: false };
  // Opening a named pipe would wait for ever.
  if (!stats.isFile()) throw cannotOpen(path, 'it is not a regular file');
  const header = readHeader(path);
  if (header.size === 0) throw new HistoryError(damaged(path, 'it is empty'));
  if (header.isZeroed) throw new HistoryError(damaged(path, 'its first bytes are zero'));
  if (!header.isDatabase) {
    throw new HistoryError({ kind: 'not-a-database', file: path, backup: newestBackup(path) });
  }
  if (header.applicationId !== applicationId) throw new HistoryError({ kind: 'not-ours', file: path });
  return { exists: true, version: header.version };
}

function cannotOpen(file: string, detail: string): HistoryError {
  return new HistoryError({ kind: 'cannot-open', file, detail });
}

/** Whether changes lie in the -wal file that the database file does not hold yet. */
export function hasUnmergedChanges(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Throws where the file cannot be written, or no -wal file can be made beside it. */
export function checkWritable(path: string): void {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    accessSync(dirname(path), constants.W_OK | constants.X_OK);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw error;
    throw new HistoryError({ kind: 'read-only', file: path });
  }
}
