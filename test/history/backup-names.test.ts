import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { backupName } from '../../src/history/backup.js';
import {
  backupPath,
  damagedPath,
  isOwnName,
  listBackups,
  listDamaged,
} from '../../src/history/backup-names.js';
import { noon, temporaryFile } from './fixtures.js';

describe('the backups beside a file', () => {
  test('are listed newest first, with what each was made before', () => {
    const file = temporaryFile();
    const reasons = ['migration', 'import', 'sync', 'restore', 'undo', 'hand'] as const;
    reasons.forEach((reason, place) => {
      writeFileSync(backupPath(file, { version: 2, at: noon + place, reason }), 'four');
    });
    expect(listBackups(file).map(({ reason, at, size }) => [reason, at, size])).toEqual(
      [...reasons].reverse().map((reason, place) => [reason, noon + 5 - place, 4]),
    );
  });

  test('made before a migration have the name that migrating gives', () => {
    const options = { version: 1, at: noon, reason: 'migration' } as const;
    expect(backupPath('/a/history.db', options)).toBe(backupName('/a/history.db', 1, noon));
  });

  test('are not folders, files of other names, or those of another history', () => {
    const file = temporaryFile();
    mkdirSync(`${file}.v2.5.hand.backup`);
    for (const name of ['.v2.5.odd.backup', '.mine.backup', '.v2.x.backup', '.v2.5.hand.backup.unfinished']) {
      writeFileSync(`${file}${name}`, '');
    }
    writeFileSync(file.replace(/history\.db$/, 'other.db') + '.v2.5.hand.backup', '');
    expect(listBackups(file)).toEqual([]);
  });

  test('are none where there is no folder', () => {
    expect(listBackups('/no/such/folder/history.db')).toEqual([]);
    expect(listDamaged('/no/such/folder/history.db')).toEqual([]);
  });

  test('are apart from damaged files that are kept', () => {
    const file = temporaryFile();
    for (const at of [1000, 2000]) writeFileSync(damagedPath(file, at), '');
    writeFileSync(`${damagedPath(file, 2000)}-wal`, '');
    expect(listDamaged(file)).toEqual([damagedPath(file, 2000), damagedPath(file, 1000)]);
    expect(listBackups(file)).toEqual([]);
  });
});

describe('isOwnName', () => {
  const file = '/a/history.db';
  test.each([
    ['/a/history.db.v2.5.hand.backup', true],
    ['/a/history.db.v2.5.backup', true],
    ['/b/history.db.v2.5.hand.backup', false],
    ['/a/history.db.before-the-interview.backup', false],
    ['/a/mine.db', false],
  ])('%s: %p', (path, own) => {
    expect(isOwnName(file, path)).toBe(own);
  });
});
