import { describe, expect, test } from '@jest/globals';
import { HistoryError, describeHistoryFailure, type HistoryFailure } from '../../src/history/failure.js';

const file = '/home/ada/history.db';
const backup = '/home/ada/history.db.v1.5.backup';

const failures: readonly HistoryFailure[] = [
  { kind: 'binding-missing', detail: 'no bindings file' },
  { kind: 'missing', file },
  { kind: 'cannot-open', file, detail: 'EACCES: permission denied' },
  { kind: 'not-a-database', file, backup },
  { kind: 'not-ours', file },
  { kind: 'newer-schema', file, found: 3, known: 1 },
  { kind: 'older-schema', file, found: 1, known: 3 },
  { kind: 'damaged', file, detail: 'it is empty', backup: null },
  { kind: 'busy', file },
  { kind: 'no-space', file },
  { kind: 'read-only', file },
  { kind: 'write-failed', file, detail: 'SQLITE_IOERR_FSYNC: disk I/O error' },
];

describe('describeHistoryFailure', () => {
  test.each(failures)('of $kind is one line with what is wrong and what to do', (failure) => {
    const sentence = describeHistoryFailure(failure);
    expect(sentence).not.toMatch(/[\n.]$|undefined|\[object/);
    expect(sentence.split('; ').length).toBeGreaterThanOrEqual(2);
  });

  test.each(failures.filter((failure) => 'file' in failure))('of $kind names the file', (failure) => {
    expect(describeHistoryFailure(failure)).toContain(file);
  });

  test.each(failures.filter((failure) => 'detail' in failure))('of $kind tells the detail', (failure) => {
    expect(describeHistoryFailure(failure)).toContain(`(${failure.detail})`);
  });

  test('of a missing binding says what to run', () => {
    const sentence = describeHistoryFailure({ kind: 'binding-missing', detail: 'x' });
    expect(sentence).toContain('run `npm rebuild better-sqlite3` in the folder of prep');
    expect(sentence).toContain('`npm i -g --allow-scripts=better-sqlite3 prep-drill`');
  });

  test('of a newer file tells both versions', () => {
    const sentence = describeHistoryFailure({ kind: 'newer-schema', file, found: 3, known: 1 });
    expect(sentence).toContain('(version 3 of the tables, this program knows 1)');
    expect(sentence).toContain('update prep-drill');
  });

  test('of damage proposes the backup, or the doctor where there is none', () => {
    const damage = { kind: 'damaged', file, detail: 'it is empty' } as const;
    expect(describeHistoryFailure({ ...damage, backup })).toContain(`\`prep history restore ${backup}\``);
    expect(describeHistoryFailure({ ...damage, backup: null })).toContain('run `prep doctor --fix`');
  });
});

describe('HistoryError', () => {
  test('carries the failure and says its sentence', () => {
    const failure = { kind: 'busy', file } as const;
    const error = new HistoryError(failure);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('HistoryError');
    expect(error.failure).toBe(failure);
    expect(error.message).toBe(describeHistoryFailure(failure));
  });
});
