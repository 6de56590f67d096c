import { oneLine } from './clean.js';
import { Stop } from './failure.js';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'part of the path is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'it is a link that leads to itself',
};

/** What an error of the file system means to who wanted to write; undefined for every other error. */
export function fileReason(error: unknown): string | undefined {
  const code = codeOf(error);
  return reasons[code] ?? (/^E[A-Z0-9_]+$/.test(code) ? code : undefined);
}

/** Such as `ENOENT`; empty where the error has none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Stops a command that cannot write a file. */
export function cannotWrite(path: string, reason: string): Stop {
  return new Stop({ kind: 'output', path: oneLine(path), reason });
}

/** The same by what went wrong; an error that is not the file system's stays what it is. */
export function writeFailure(path: string, error: unknown): unknown {
  const reason = fileReason(error);
  return reason === undefined ? error : cannotWrite(path, reason);
}
