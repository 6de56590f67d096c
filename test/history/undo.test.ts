import { readFileSync, statSync } from 'node:fs';
import { beforeEach, describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { listBackups } from '../../src/history/backup-names.js';
import { Connection } from '../../src/history/connection.js';
import { copyRows } from '../../src/history/copy-rows.js';
import { readHeader } from '../../src/history/header.js';
import { makeBackup } from '../../src/history/make-backup.js';
import { migrate } from '../../src/history/migrate.js';
import { migrations } from '../../src/history/migrations/all.js';
import { restore } from '../../src/history/restore.js';
import { undo } from '../../src/history/undo.js';
import { drilled, filledFile, idsIn } from './filled.js';
import { emptyHistory, openedConnection, tamper, temporaryFile, world } from './fixtures.js';

/** Time goes on between the steps, so that backups have an order. */
let now = world.clock();
beforeEach(() => {
  now = world.clock();
});
const around = { ...world, clock: () => (now += 1000) };

/** As an import leaves it: rows of another device in the file. */
async function imported(file: string): Promise<void> {
  const made = await makeBackup({ path: file, reason: 'import' }, around);
  expect(made.kind).toBe('made');
  const other = await filledFile(4);
  const [from, to] = [await openedConnection(other.file), await openedConnection(file)];
  expect(copyRows(from.database, to.database).reviews.copied).toBe(6);
  from.close();
  to.close();
}

/** A history of the first version of prep, with nothing in it. */
function olderFile(): string {
  const file = temporaryFile();
  const database = new Sqlite(file);
  migrate(new Connection(file, database), migrations.slice(0, 1), world);
  database.close();
  return file;
}

/** Without what SQLite counts up and notes when it writes: the journal mode, the change counters, its version. */
function withoutCounters(bytes: Buffer): Buffer {
  return bytes.fill(0, 18, 28).fill(0, 92, 100);
}

describe('undo', () => {
  test('of an import takes back what came from other devices and keeps what was answered since', async () => {
    const { file, reviews } = await filledFile();
    await imported(file);
    expect(await idsIn(file)).toHaveLength(7);
    const since = await drilled(file, 2);
    const undone = await undo(file, false, around);
    expect(undone).toMatchObject({
      kind: 'undone',
      effect: { before: 9, after: 5, kept: 2, gone: 6 },
      change: { reason: 'import' },
    });
    expect(await idsIn(file)).toEqual([...reviews, ...since].map(({ id }) => id));
  });

  test('of an undo brings it all back, with what was answered in between', async () => {
    const { file } = await filledFile();
    await imported(file);
    const before = await idsIn(file);
    await undo(file, false, around);
    const since = await drilled(file, 1);
    expect(await undo(file, false, around)).toMatchObject({ kind: 'undone', change: { reason: 'undo' } });
    expect(await idsIn(file)).toEqual([...before, ...since.map(({ id }) => id)]);
  });

  test('of a restore brings back what the older file did not have', async () => {
    const { file } = await filledFile();
    const made = await makeBackup({ path: file, reason: 'hand' }, around);
    if (made.kind !== 'made') throw new Error(made.kind);
    const later = await drilled(file, 3);
    const all = await idsIn(file);
    await restore({ path: file, backup: made.path, dryRun: false }, around);
    expect(await idsIn(file)).toHaveLength(3);
    const since = await drilled(file, 1);
    await undo(file, false, around);
    expect(await idsIn(file)).toEqual([...all, ...since.map(({ id }) => id)]);
    expect(all.slice(-3)).toEqual(later.map(({ id }) => id));
  });

  test('changes nothing when it is only looked at', async () => {
    const { file } = await filledFile();
    await imported(file);
    const before = readFileSync(file);
    expect(await undo(file, true, around)).toMatchObject({ effect: { before: 7, after: 3 }, kept: null });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(listBackups(file)).toHaveLength(1);
  });

  test('of nothing says so', async () => {
    const { file } = await filledFile();
    await makeBackup({ path: file, reason: 'hand' }, around);
    expect(await undo(file, false, around)).toEqual({ kind: 'nothing' });
  });

  test('of a migration goes back to the older tables, byte by byte', async () => {
    const file = olderFile();
    const before = readFileSync(file);
    await emptyHistory(file);
    const [backup] = listBackups(file);
    expect(backup).toMatchObject({ reason: 'migration' });
    expect(await undo(file, false, around)).toMatchObject({ kind: 'undone' });
    expect(readHeader(file).version).toBe(1);
    expect(withoutCounters(readFileSync(file))).toEqual(withoutCounters(before));
  });

  test('of a migration is refused once something was recorded, since the older tables cannot take it', async () => {
    const file = olderFile();
    await drilled(file, 2);
    expect(await undo(file, false, around)).toMatchObject({ kind: 'would-lose', why: 'migration', rows: 3 });
    expect(await idsIn(file)).toHaveLength(2);
  });

  test('of a restore of another learner’s file refuses rather than lose or mix', async () => {
    const mine = await filledFile();
    const other = await filledFile(2);
    await restore({ path: mine.file, backup: other.file, dryRun: false }, around);
    const before = readFileSync(mine.file);
    expect(await undo(mine.file, false, around)).toMatchObject({ kind: 'would-lose', why: 'device' });
    expect(readFileSync(mine.file).equals(before)).toBe(true);
  });

  test('does not go back to a state that is not sound', async () => {
    const { file } = await filledFile();
    await imported(file);
    tamper(listBackups(file)[0]?.path ?? '', 'UPDATE reviews SET score = 0.5 WHERE number = 1');
    expect(await undo(file, false, around)).toMatchObject({ kind: 'refused', examined: { kind: 'faulty' } });
    expect(await idsIn(file)).toHaveLength(7);
  });

  test('of a damaged history is refused, since what was done since might be lost', async () => {
    const { file } = await filledFile();
    await imported(file);
    tamper(file, 'UPDATE reviews SET score = 0.5 WHERE number = 1');
    expect(await undo(file, false, around)).toMatchObject({ kind: 'damaged', examined: { kind: 'faulty' } });
  });

  test('leaves a file that only its owner can read, and one to go back to', async () => {
    const { file } = await filledFile();
    await imported(file);
    const undone = await undo(file, false, around);
    if (undone.kind !== 'undone' || undone.kept === null) throw new Error(undone.kind);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(undone.kept.path).mode & 0o777).toBe(0o600);
    expect(await idsIn(undone.kept.path)).toHaveLength(7);
  });
});
