import {
  appendFileSync,
  copyFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ownDevice } from '../../../src/history/exchange/export-history.js';
import { temporaryFile, temporaryFolder } from '../fixtures.js';
import {
  device,
  drill,
  drillOfAllKinds,
  filesIn,
  imported,
  exported,
  logOf,
  rowsOf,
  synced,
} from './support.js';

describe('two devices and a folder', () => {
  test('hold the same after both have synced, and a further sync moves nothing', async () => {
    const [one, two, folder] = [await device(), await device(), temporaryFolder()];
    drillOfAllKinds(one);
    drill(two, 30_000, [{}, {}]);
    expect(await synced(one, folder)).toMatchObject({ written: 7, counts: { reviews: 0 } });
    expect(await synced(two, folder)).toMatchObject({
      written: 4,
      counts: { reviews: 4, sessions: 1, others: 2 },
    });
    expect(await synced(one, folder)).toMatchObject({
      written: 0,
      counts: { reviews: 2, sessions: 1, others: 1 },
    });
    expect(rowsOf(two, false)).toEqual(rowsOf(one, false));
    expect(logOf(two)).toEqual(logOf(one));
    const files = filesIn(folder);
    const times = Object.keys(files).map((name) => statSync(join(folder, name)).mtimeMs);
    for (const each of [one, two]) {
      const { written, counts } = await synced(each, folder);
      expect({ written, ...counts }).toMatchObject({ written: 0, reviews: 0, sessions: 0, others: 0 });
    }
    expect(filesIn(folder)).toEqual(files);
    expect(Object.keys(files).map((name) => statSync(join(folder, name)).mtimeMs)).toEqual(times);
  });

  test('each writes only its own file, at its end', async () => {
    const [one, two, folder] = [await device(), await device(), temporaryFolder()];
    drill(one, 0, [{}]);
    drill(two, 0, [{}]);
    for (const each of [one, two]) await synced(each, folder);
    const before = filesIn(folder);
    const [own, other] = [one, two].map(({ connection }) => `${ownDevice(connection)}.jsonl`);
    expect(Object.keys(before).sort()).toEqual([own, other].sort());
    drill(one, 90_000, [{}, {}]);
    await synced(one, folder);
    const after = filesIn(folder);
    expect(after[other ?? '']).toBe(before[other ?? '']);
    expect(after[own ?? '']).toMatch(/^\{"type":"history"/);
    expect(after[own ?? '']?.startsWith(before[own ?? ''] ?? '?')).toBe(true);
  });

  test('what was typed goes along only where it is asked for, even later', async () => {
    const [one, two, folder] = [await device(), await device(), temporaryFolder()];
    drillOfAllKinds(one);
    await synced(one, folder);
    expect(Object.values(filesIn(folder)).join('')).not.toMatch(/what I typed|my own words/);
    await synced(two, folder);
    expect(await synced(one, folder, { answers: true })).toMatchObject({ written: 2 });
    expect(await synced(one, folder, { answers: true })).toMatchObject({ written: 0 });
    await synced(two, folder);
    expect(rowsOf(two)).toEqual(rowsOf(one));
    expect(two.history.verifyRows()).toEqual([]);
  });

  test('the clock of a device decides nothing but the order between devices', async () => {
    const [one, two, folder] = [await device(), await device(86_400_000 * 3650), temporaryFolder()];
    drill(one, 0, [{}]);
    drill(two, 1000, [{}, {}]);
    for (const each of [one, two, one]) await synced(each, folder);
    drill(one, 2000, [{}]);
    for (const each of [one, two, one]) await synced(each, folder);
    expect(logOf(one)).toEqual(logOf(two));
    expect(logOf(one)).toHaveLength(4);
  });
});

describe('a folder that a sync tool has left untidy', () => {
  test('a file that has come in part is read as far as it goes, and on when the rest is there', async () => {
    const [one, two, folder, later] = [await device(), await device(), temporaryFolder(), temporaryFolder()];
    drill(one, 0, [{}, {}, {}]);
    await synced(one, later);
    const [name = ''] = readdirSync(later);
    const whole = readFileSync(join(later, name));
    writeFileSync(join(folder, name), whole.subarray(0, whole.length - 300));
    const { counts, files } = await synced(two, folder);
    expect(counts).toMatchObject({ reviews: 2, sessions: 1 });
    expect(files[0]?.trouble).toMatchObject({ trouble: { kind: 'torn' } });
    writeFileSync(join(folder, name), whole);
    expect(await synced(two, folder)).toMatchObject({ counts: { reviews: 1, others: 1 } });
    expect(rowsOf(two)).toEqual(rowsOf(one));
  });

  test('conflict copies, under any name, are more rows of the same device', async () => {
    const [one, two, folder] = [await device(), await device(), temporaryFolder()];
    drill(one, 0, [{}]);
    await synced(one, folder);
    const [name = ''] = readdirSync(folder);
    const copy = (as: string) => copyFileSync(join(folder, name), join(folder, as));
    copy(name.replace('.jsonl', ' (conflicted copy 2026-11-23).jsonl'));
    drill(one, 7_200_000, [{}]);
    await synced(one, folder);
    copy(name.replace('.jsonl', '.sync-conflict-20261123-120000-ABCDEFG.jsonl'));
    copy('.syncthing.half.jsonl');
    await synced(two, folder);
    expect(rowsOf(two)).toEqual(rowsOf(one));
    renameSync(join(folder, name), join(folder, 'renamed by a tool.jsonl'));
    expect(await synced(two, folder)).toMatchObject({ counts: { reviews: 0, sessions: 0 } });
    expect(rowsOf(two)).toEqual(rowsOf(one));
  });

  test('a spoiled line ends a file, is told, and hides no other file; the owner writes it again', async () => {
    const [one, two, folder] = [await device(), await device(), temporaryFolder()];
    drill(one, 0, [{}]);
    await synced(one, folder);
    const [name = ''] = readdirSync(folder);
    appendFileSync(join(folder, name), '<<<<<<< HEAD\n');
    writeFileSync(join(folder, 'holidays.jsonl'), '{"day":"2026-12-24"}\n');
    drill(one, 7_200_000, [{}]);
    const { files, counts } = await synced(two, folder);
    expect(counts).toMatchObject({ reviews: 1 });
    expect(files.map(({ trouble }) => trouble?.trouble.kind).sort()).toEqual(['foreign', 'not-json']);
    await synced(one, folder);
    expect(filesIn(folder)[`${name}.damaged`]).toContain('<<<<<<< HEAD');
    expect(await synced(two, folder)).toMatchObject({ counts: { reviews: 1 } });
    expect(rowsOf(two)).toEqual(rowsOf(one));
  });

  test('a line cut off by a kill is cut away by its owner alone', async () => {
    const [one, two, folder] = [await device(), await device(), temporaryFolder()];
    drill(one, 0, [{}]);
    await synced(one, folder);
    const [name = ''] = readdirSync(folder);
    const before = readFileSync(join(folder, name), 'utf8');
    appendFileSync(join(folder, name), '{"type":"review","dev');
    await synced(two, folder);
    expect(readFileSync(join(folder, name), 'utf8')).toMatch(/"dev$/);
    drill(one, 7_200_000, [{}]);
    await synced(one, folder);
    expect(readFileSync(join(folder, name), 'utf8').startsWith(`${before}{"type":"session"`)).toBe(true);
  });
});

describe('a copied home', () => {
  async function copied() {
    const [path, copy, folder] = [temporaryFile(), temporaryFile(), temporaryFolder()];
    const first = await device(0, path);
    drill(first, 0, [{}, {}]);
    first.connection.database.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(path, copy);
    return { first, second: await device(0, copy), third: await device(), folder };
  }

  test('gets an id of its own once both have drilled, and every row arrives everywhere', async () => {
    const { first, second, third, folder } = await copied();
    drill(first, 7_200_000, [{}, {}, {}]);
    drillOfAllKinds(second);
    await synced(first, folder);
    const old = ownDevice(second.connection);
    const { renamed } = await synced(second, folder);
    expect(renamed).toBe(ownDevice(second.connection));
    expect(renamed).not.toBe(old);
    for (const each of [third, first, second])
      expect(await synced(each, folder)).toMatchObject({ renamed: undefined });
    expect(logOf(first)).toHaveLength(7);
    for (const each of [second, third]) {
      expect(rowsOf(each, false)).toEqual(rowsOf(first, false));
      expect(logOf(each)).toEqual(logOf(first));
      expect(each.history.verifyRows()).toEqual([]);
    }
  });

  test('whose file a tool has put in place of the other: nobody misses a row', async () => {
    const { first, second, third, folder } = await copied();
    const [elsewhere] = [temporaryFolder()];
    drill(first, 7_200_000, [{}]);
    drill(second, 9_000_000, [{}, {}]);
    await synced(first, folder);
    await synced(third, folder);
    await synced(second, elsewhere);
    const [name = ''] = readdirSync(elsewhere);
    renameSync(join(elsewhere, name), join(folder, name));
    for (const each of [third, first, second, third, first, second]) await synced(each, folder);
    for (const each of [second, third]) expect(logOf(each)).toEqual(logOf(first));
    expect(logOf(first)).toHaveLength(5);
  });

  test('an older state that was brought back takes in again what is missing', async () => {
    const { first, second, folder } = await copied();
    drill(first, 7_200_000, [{}]);
    await synced(first, folder);
    expect(await synced(second, folder)).toMatchObject({ renamed: undefined, counts: { reviews: 1 } });
    drill(second, 9_000_000, [{}]);
    expect(await synced(second, folder)).toMatchObject({ written: 3 });
    expect(rowsOf(second)).toHaveLength(rowsOf(first).length + 3);
  });
});

test('rows that were imported before are known, and go along with their own device', async () => {
  const [one, two, folder] = [await device(), await device(), temporaryFolder()];
  drill(one, 0, [{}]);
  await imported(two, exported(one));
  drill(two, 1, [{}]);
  expect(await synced(two, folder)).toMatchObject({ written: 3 });
  await synced(one, folder);
  expect(await synced(two, folder)).toMatchObject({ counts: { reviews: 0, known: 3 } });
  expect(rowsOf(two)).toEqual(rowsOf(one));
});
