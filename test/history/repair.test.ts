import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { listDamaged } from '../../src/history/backup-names.js';
import { examine } from '../../src/history/examine.js';
import { makeBackup } from '../../src/history/make-backup.js';
import { repair } from '../../src/history/repair.js';
import { drilled, filledFile, idsIn } from './filled.js';
import { opened, tamper, temporaryFile, world } from './fixtures.js';

function spoil(file: string, change: (bytes: Buffer) => Buffer | undefined): Buffer {
  const bytes = readFileSync(file);
  const spoilt = change(bytes) ?? bytes;
  writeFileSync(file, spoilt);
  return spoilt;
}

/** The bytes of the only damaged file that was kept. */
function keptBytes(file: string): Buffer {
  const kept = listDamaged(file);
  expect(kept).toHaveLength(1);
  return readFileSync(kept[0] ?? '');
}

async function rowsOf(file: string) {
  const history = await opened(file);
  const rows = {
    drafts: history.drafts(),
    marks: history.marks(),
    plan: history.plan(),
    forecasts: history.forecasts(),
    unfinished: history.lastUnfinished(),
    counts: history.counts(),
  };
  history.close();
  return rows;
}

describe('repair', () => {
  test('of a sound file does nothing', async () => {
    const { file } = await filledFile();
    expect(await repair(file, world)).toMatchObject({ kind: 'sound' });
    expect(readdirSync(dirname(file))).toEqual(['history.db']);
  });

  test('without a backup keeps every row but the one that was changed, and the damaged file', async () => {
    const { file, reviews } = await filledFile(5);
    const before = await rowsOf(file);
    tamper(file, 'UPDATE reviews SET response = \'"another"\' WHERE number = 2');
    const spoilt = readFileSync(file);
    expect(await repair(file, world)).toMatchObject({
      kind: 'repaired',
      contents: { reviews: 4, lost: 1, backup: null },
      kept: { damaged: true },
    });
    expect(await idsIn(file)).toEqual(reviews.filter((_, place) => place !== 1).map(({ id }) => id));
    expect(await rowsOf(file)).toEqual({ ...before, counts: { ...before.counts, reviews: 4 } });
    expect(keptBytes(file).subarray(100).equals(spoilt.subarray(100))).toBe(true);
  });

  test('takes from the newest sound backup what the file has lost, and from the file what came after it', async () => {
    const { file, reviews } = await filledFile(5);
    await makeBackup({ path: file, reason: 'hand' }, world);
    const later = await drilled(file, 4);
    tamper(file, 'UPDATE reviews SET score = 0.25 WHERE number = 2');
    expect(await repair(file, world)).toMatchObject({ kind: 'repaired', contents: { reviews: 9, lost: 0 } });
    expect(await idsIn(file)).toEqual([...reviews, ...later].map(({ id }) => id));
  });

  test('of a changed session keeps its answers', async () => {
    const { file, reviews } = await filledFile(3);
    tamper(file, 'UPDATE sessions SET targets = \'["other"]\'');
    expect(await repair(file, world)).toMatchObject({ kind: 'repaired', contents: { reviews: 3, lost: 1 } });
    expect(await idsIn(file)).toEqual(reviews.map(({ id }) => id));
  });

  test('of a changed device id finds out by a backup which it was', async () => {
    const { file, reviews } = await filledFile(3);
    await makeBackup({ path: file, reason: 'hand' }, world);
    const later = await drilled(file, 2);
    tamper(file, "UPDATE devices SET id = x'00112233445566778899aabbccddeeff'");
    expect(await repair(file, world)).toMatchObject({ kind: 'repaired', contents: { reviews: 5, lost: 0 } });
    expect(await idsIn(file)).toEqual([...reviews, ...later].map(({ id }) => id));
  });

  test.each([
    ['zeroed header', (bytes: Buffer) => bytes.fill(0, 0, 100)],
    ['zeroed first page', (bytes: Buffer) => bytes.fill(0, 0, 4096)],
    ['first page of noise', (bytes: Buffer) => bytes.fill('noise', 0, 4096)],
  ])('of a %s finds every row without a backup', async (_, change) => {
    const { file, reviews } = await filledFile(40);
    spoil(file, change);
    expect(await repair(file, world)).toMatchObject({ kind: 'repaired', contents: { reviews: 40 } });
    expect(await idsIn(file)).toEqual(reviews.map(({ id }) => id));
  });

  test('of a file that was cut off keeps what is left of it', async () => {
    const { file } = await filledFile(300);
    const whole = readFileSync(file).length;
    spoil(file, (bytes) => bytes.subarray(0, Math.floor(whole * 0.8)));
    const repaired = await repair(file, world);
    expect(repaired.kind).toBe('repaired');
    const left = (await idsIn(file)).length;
    expect(left).toBeGreaterThan(100);
    expect(left).toBeLessThan(300);
  });

  test('of a spoiled page in the middle keeps what lies before and behind it', async () => {
    const { file } = await filledFile(300);
    const database = new Sqlite(file, { readonly: true });
    const leaf =
      "SELECT pageno FROM dbstat WHERE name = 'reviews' AND pagetype = 'leaf' ORDER BY pageno LIMIT 1 OFFSET 5";
    const page = Number(database.prepare(leaf).pluck().get());
    database.close();
    spoil(file, (bytes) => bytes.fill(0xff, (page - 1) * 4096, page * 4096));
    expect((await repair(file, world)).kind).toBe('repaired');
    expect((await idsIn(file)).length).toBeGreaterThan(240);
  });

  test.each([
    ['a text', Buffer.from('my notes\n')],
    ['an empty file', Buffer.alloc(0)],
    ['noise', Buffer.alloc(9000, 'noise')],
  ])('of %s puts the backup in its place, and keeps it', async (_, bytes) => {
    const { file, reviews } = await filledFile(3);
    await makeBackup({ path: file, reason: 'hand' }, world);
    writeFileSync(file, bytes);
    expect(await repair(file, world)).toMatchObject({ kind: 'repaired', contents: { reviews: 3 } });
    expect(await idsIn(file)).toEqual(reviews.map(({ id }) => id));
    expect(keptBytes(file).equals(bytes)).toBe(true);
  });

  test.each([
    ['a text', Buffer.from('my notes\n')],
    ['an empty file', Buffer.alloc(0)],
  ])('of %s without a backup leaves it as it is', async (_, bytes) => {
    const file = temporaryFile();
    writeFileSync(file, bytes);
    expect(await repair(file, world)).toEqual({ kind: 'hopeless' });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(['history.db']);
  });

  test('passes over a newer backup that is damaged itself', async () => {
    const { file, reviews } = await filledFile(3);
    await makeBackup({ path: file, reason: 'hand' }, world);
    const later = await makeBackup(
      { path: file, reason: 'hand' },
      { ...world, clock: () => world.clock() + 1 },
    );
    if (later.kind !== 'made') throw new Error(later.kind);
    tamper(later.path, 'UPDATE reviews SET score = 0.5 WHERE number = 1');
    writeFileSync(file, '');
    expect(await repair(file, world)).toMatchObject({ kind: 'repaired' });
    expect(await idsIn(file)).toEqual(reviews.map(({ id }) => id));
  });

  test.each([
    ['a newer file', 'PRAGMA user_version = 99', 'newer-schema'],
    ['the database of another program', 'PRAGMA application_id = 5', 'not-ours'],
  ])('leaves %s alone', async (_, sql, kind) => {
    const { file } = await filledFile();
    tamper(file, sql);
    const before = readFileSync(file);
    expect(await repair(file, world)).toMatchObject({ kind: 'failed', failure: { kind } });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('of a file with the -wal file of another time keeps the rows of both that are whole', async () => {
    const { file, reviews } = await filledFile(3);
    const running = await opened(file);
    running.mark({
      at: 1,
      offset: 0,
      question: reviews[0]?.question ?? ('data/heap' as never),
      what: 'known',
      note: null,
    });
    copyFileSync(`${file}-wal`, `${file}.stale`);
    running.close();
    await drilled(file, 200);
    const all = await idsIn(file);
    copyFileSync(`${file}.stale`, `${file}-wal`);
    if ((await examine(file, world)).kind !== 'sound') {
      expect((await repair(file, world)).kind).toBe('repaired');
      expect(existsSync(`${file}-wal`)).toBe(false);
    }
    expect(await idsIn(file)).toEqual(all);
  });
});
