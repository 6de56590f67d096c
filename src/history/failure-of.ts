import { newestBackup } from './backup.js';
import { errorCode, errorMessage } from './error-code.js';
import { HistoryError, type HistoryFailure } from './failure.js';

/** The failure that an error of SQLite, of the file system or of a row stands for; undefined for a bug. */
export function failureOf(error: unknown, file: string): HistoryFailure | undefined {
  if (error instanceof HistoryError) return error.failure;
  if (error instanceof SyntaxError) return damaged(file, `a row holds broken JSON: ${errorMessage(error)}`);
  const code = errorCode(error);
  if (code === undefined) return undefined;
  const detail = errorMessage(error);
  if (code.startsWith('SQLITE_')) return sqliteFailure(code, detail, file);
  return /^E[A-Z0-9]+$/.test(code) ? systemFailure(code, detail, file) : undefined;
}

/** The error to throw instead of `error`: a `HistoryError`, or the error itself where it is a bug. */
export function historyError(error: unknown, file: string): unknown {
  if (error instanceof HistoryError) return error;
  const failure = failureOf(error, file);
  return failure === undefined ? error : new HistoryError(failure);
}

export function damaged(file: string, detail: string): HistoryFailure {
  return { kind: 'damaged', file, detail, backup: newestBackup(file) };
}

/** By primary result code: an extended one such as SQLITE_IOERR_WRITE starts with it (sqlite.org/rescode.html). */
function sqliteFailure(code: string, message: string, file: string): HistoryFailure {
  const detail = `${code}: ${message}`;
  switch (code.split('_', 2)[1]) {
    case 'BUSY':
    case 'LOCKED':
    case 'PROTOCOL':
      return { kind: 'busy', file };
    case 'FULL':
      return { kind: 'no-space', file };
    case 'READONLY':
      return { kind: 'read-only', file };
    case 'NOTADB':
      return { kind: 'not-a-database', file, backup: newestBackup(file) };
    case 'CORRUPT':
      return damaged(file, detail);
    case 'CANTOPEN':
      return { kind: 'cannot-open', file, detail };
    default:
      return { kind: 'write-failed', file, detail };
  }
}

function systemFailure(code: string, detail: string, file: string): HistoryFailure {
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'no-space', file };
  if (code === 'EIO') return { kind: 'write-failed', file, detail };
  return code === 'EROFS' ? { kind: 'read-only', file } : { kind: 'cannot-open', file, detail };
}
