import { unreachable } from '../model/exhaustive.js';

/** What can keep the history from being opened, read or written. `file` is the path of the database. */
export type HistoryFailure =
  | { readonly kind: 'binding-missing'; readonly detail: string }
  | { readonly kind: 'missing'; readonly file: string }
  | { readonly kind: 'cannot-open'; readonly file: string; readonly detail: string }
  /** `backup` is the newest sound backup beside the file. */
  | { readonly kind: 'not-a-database'; readonly file: string; readonly backup: string | null }
  /** A database, but of another program. */
  | { readonly kind: 'not-ours'; readonly file: string }
  | { readonly kind: 'newer-schema'; readonly file: string; readonly found: number; readonly known: number }
  /** Opened for reading only, so it could not be brought up to date. */
  | { readonly kind: 'older-schema'; readonly file: string; readonly found: number; readonly known: number }
  | {
      readonly kind: 'damaged';
      readonly file: string;
      readonly detail: string;
      readonly backup: string | null;
    }
  | { readonly kind: 'busy'; readonly file: string }
  | { readonly kind: 'no-space'; readonly file: string }
  | { readonly kind: 'read-only'; readonly file: string }
  /** Any other no of SQLite or of the disk; `detail` holds its code. */
  | { readonly kind: 'write-failed'; readonly file: string; readonly detail: string };

/** Thrown by the methods of a history when the database says no. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';

  constructor(readonly failure: HistoryFailure) {
    super(describeHistoryFailure(failure));
  }
}

/** What is wrong, with which file, and what to do next; without the final full stop. */
export function describeHistoryFailure(failure: HistoryFailure): string {
  switch (failure.kind) {
    case 'binding-missing':
      return `the native half of better-sqlite3 cannot be loaded (${failure.detail}); ${reinstall}`;
    case 'missing':
      return `there is no history at ${failure.file} yet; start one with \`prep drill\``;
    case 'cannot-open':
      return `cannot open ${failure.file} (${failure.detail}); check the path and its permissions, or name another with --db`;
    case 'not-a-database':
      return `${failure.file} is not an SQLite database; ${restore(failure.backup)}`;
    case 'not-ours':
      return `${failure.file} is the database of another program and was left alone; name another file with --db`;
    case 'newer-schema':
      return `${failure.file} was written by a newer prep ${versions(failure)} and was left alone; update prep-drill`;
    case 'older-schema':
      return `${failure.file} is of an older prep ${versions(failure)}; run \`prep drill\` once to bring it up to date`;
    case 'damaged':
      return `${failure.file} is damaged (${failure.detail}); ${restore(failure.backup)}`;
    case 'busy':
      return `${failure.file} is in use by another program; close it and try again`;
    case 'no-space':
      return `no space left to write ${failure.file}; free some and try again`;
    case 'read-only':
      return `${failure.file} cannot be written; make the file and its folder writable, or name another with --db`;
    case 'write-failed':
      return `reading or writing ${failure.file} failed (${failure.detail}); check the disk, then run \`prep doctor\``;
    default:
      return unreachable(failure);
  }
}

const reinstall =
  'run `npm rebuild better-sqlite3` in the folder of prep, ' +
  'or reinstall with `npm i -g --allow-scripts=better-sqlite3 prep-drill`';

function versions({ found, known }: { readonly found: number; readonly known: number }): string {
  return `(version ${found} of the tables, this program knows ${known})`;
}

function restore(backup: string | null): string {
  return backup === null
    ? 'run `prep doctor --fix` to save what can still be read, or name another file with --db'
    : `the newest backup is ${backup}: bring it back with \`prep history restore ${backup}\`, or add to it ` +
        'what can still be read with `prep doctor --fix`';
}
