import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { listBackups } from '../../src/history/backup-names.js';
import { makeBackup } from '../../src/history/make-backup.js';
import { filledFile, idsIn } from './filled.js';
import { aReview, noon, started, tamper, temporaryFile, world } from './fixtures.js';

describe('makeBackup', () => {
  test('makes a copy beside the history that is read again, for its owner only', async () => {
    const { file, reviews } = await filledFile();
    const made = await makeBackup({ path: file, reason: 'hand' }, world);
    expect(made).toMatchObject({ kind: 'made', content: { kind: 'sound', reviews: 3 } });
    const [backup] = listBackups(file);
    expect(backup).toMatchObject({ reason: 'hand', at: noon });
    expect(statSync(backup?.path ?? '').mode & 0o777).toBe(0o600);
    expect(await idsIn(backup?.path ?? '')).toEqual(reviews.map(({ id }) => id));
  });

  test('of a history that is in use holds what was answered a moment ago', async () => {
    const { history, session, connection } = await started(temporaryFile());
    history.record(aReview(session.id));
    const made = await makeBackup({ path: connection.file, reason: 'import' }, world);
    expect(made).toMatchObject({ kind: 'made', content: { reviews: 1 } });
    history.record(aReview(session.id));
    history.close();
  });

  test('writes to the file that is named, but never over one', async () => {
    const { file } = await filledFile();
    const wanted = { path: file, reason: 'hand', file: `${file}.mine` } as const;
    expect(await makeBackup(wanted, world)).toMatchObject({ kind: 'made', path: `${file}.mine` });
    writeFileSync(`${file}.mine`, 'a letter');
    expect(await makeBackup(wanted, world)).toEqual({ kind: 'taken' });
    expect(readFileSync(`${file}.mine`, 'utf8')).toBe('a letter');
    expect(readdirSync(dirname(file)).sort()).toEqual(['history.db', 'history.db.mine']);
  });

  test('makes none of a damaged history', async () => {
    const { file } = await filledFile();
    tamper(file, 'UPDATE reviews SET seconds = 13 WHERE number = 1');
    expect(await makeBackup({ path: file, reason: 'hand' }, world)).toMatchObject({ kind: 'refused' });
    expect(listBackups(file)).toEqual([]);
  });

  test.each([
    ['nothing', '/no/such/history.db', 'missing'],
    ['a folder', '/', 'cannot-open'],
  ])('of %s says what is wrong', async (_, path, kind) => {
    expect(await makeBackup({ path, reason: 'hand' }, world)).toMatchObject({
      kind: 'refused',
      examined: { kind: 'unusable', failure: { kind } },
    });
  });

  test('into a folder that is not there is a failure with that name', async () => {
    const { file } = await filledFile();
    const wanted = { path: file, reason: 'hand', file: '/no/such/folder/mine.db' } as const;
    const failure = { kind: 'cannot-open', file: '/no/such/folder/mine.db' };
    expect(await makeBackup(wanted, world)).toMatchObject({ kind: 'failed', failure });
    expect(existsSync('/no/such')).toBe(false);
  });

  test('removes older ones that newer ones make superfluous', async () => {
    const { file } = await filledFile();
    const day = 24 * 60 * 60 * 1000;
    for (const at of [noon, noon + 1, noon + 10 * day]) {
      await makeBackup({ path: file, reason: 'hand' }, { ...world, clock: () => at });
    }
    expect(listBackups(file).map(({ at }) => at)).toEqual([noon + 10 * day, noon + 1]);
  });
});
