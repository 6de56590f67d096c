import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { examine } from '../../src/history/examine.js';
import { makeBackup } from '../../src/history/make-backup.js';
import { repair } from '../../src/history/repair.js';
import { openHistory } from '../../src/history/history.js';
import { drilled, filledFile, idsIn } from '../history/filled.js';
import { opened, tamper, temporaryFile, world } from '../history/fixtures.js';
import { homeEnvironment, makeHome, removeHome } from '../support/home.js';

const root = join(import.meta.dirname, '..', '..');
let home = '';
let file = '';
beforeEach(() => {
  home = makeHome();
  file = join(home, 'history.db');
});
afterEach(() => removeHome(home));

/** Runs the built program; it may fail, but never with a trace. */
function prep(words: string, program = join(root, 'bin', 'prep.js')) {
  const settings = { env: homeEnvironment(home), cwd: home, encoding: 'utf8', input: '' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words.split(' ')], settings);
  expect(stderr).not.toMatch(/^ +at |this is a bug/m);
  return { status, stdout, stderr };
}

function listed(): Record<string, string> {
  const names = readdirSync(home).filter((name) => name.startsWith('history.db'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(home, name)).toString('base64')]));
}

const commands = [
  'drill',
  'report',
  'plan --minutes 5',
  'answers',
  'packs list',
  'history backup',
  'history undo',
];

test('a newer history stays as it is, byte by byte, whatever command is run', async () => {
  await filledFile(3, file);
  tamper(file, 'PRAGMA user_version = 99');
  const before = listed();
  const others = [
    'doctor --no-shipped',
    'doctor --fix --no-shipped',
    `history restore ${(await filledFile(1)).file}`,
  ];
  for (const words of [...commands, ...others]) {
    const { status, stdout, stderr } = prep(words);
    expect({ words, status }).toEqual({ words, status: words.startsWith('doctor') ? 1 : 2 });
    expect(`${stdout}${stderr}`.replace(/\s+/g, ' ')).toContain('was written by a newer prep');
    expect(listed()).toEqual(before);
  }
});

/** What may lie where the history was, and how its damage is called. */
const damages: readonly (readonly [string, (bytes: Buffer) => Buffer, RegExp])[] = [
  ['a zeroed header', (bytes) => Buffer.from(bytes).fill(0, 0, 100), /its first bytes are zero/],
  ['a zeroed first page', (bytes) => Buffer.from(bytes).fill(0, 0, 4096), /its first bytes are zero/],
  ['a file that is cut off', (bytes) => bytes.subarray(0, bytes.length / 2), /SQLITE_CORRUPT|is damaged/],
  ['half a header', (bytes) => bytes.subarray(0, 50), /is not an SQLite database/],
  ['a text file', () => Buffer.from('buy milk\n'), /is not an SQLite database/],
  ['an empty file', () => Buffer.alloc(0), /it is empty/],
];

describe.each(damages)('%s', (_, damage, told) => {
  test('is named by every command, which proposes the newest sound backup; doctor --fix loses nothing', async () => {
    const { reviews } = await filledFile(3, file);
    expect(await makeBackup({ path: file, reason: 'hand' }, world)).toMatchObject({ kind: 'made' });
    const [sound = ''] = readdirSync(home).filter((name) => name.endsWith('.backup'));
    writeFileSync(`${file}.v2.9999999999999.hand.backup`, 'a newer one that is not sound', { mode: 0o600 });
    const spoilt = damage(readFileSync(file));
    writeFileSync(file, spoilt);
    for (const words of ['drill', 'history undo']) {
      const { status, stderr } = prep(words);
      expect({ words, status }).toEqual({ words, status: 2 });
      expect(stderr).toMatch(told);
      expect(stderr).toContain(`prep history restore ${home}/${sound}`);
      expect(readFileSync(file).equals(spoilt)).toBe(true);
    }
    expect(prep('doctor --no-shipped').stdout).toContain('mend it with: prep doctor --fix');
    expect(prep('doctor --fix --no-shipped').stdout).toMatch(/A sound history with 3 answers is in place/);
    expect(await idsIn(file)).toEqual(reviews.map(({ id }) => id));
    const kept = readdirSync(home).filter((name) => name.endsWith('.damaged'));
    expect(kept.map((name) => readFileSync(join(home, name)).equals(spoilt))).toEqual([true]);
  });
});

test('the -wal file of another time beside the history hides no answer that doctor --fix could not find', async () => {
  await filledFile(3, file);
  const running = await opened(file);
  running.saveDraft({ at: 1, offset: 0, question: 'data/heap' as never, text: 'a draft' });
  copyFileSync(`${file}-wal`, join(home, 'stale'));
  running.close();
  await drilled(file, 300);
  const all = await idsIn(file);
  copyFileSync(join(home, 'stale'), `${file}-wal`);
  const looked = prep('doctor --no-shipped');
  if (looked.status === 1)
    expect(prep('doctor --fix --no-shipped').stdout).toContain('A sound history with 303 answers');
  expect(await idsIn(file)).toEqual(all);
});

describe('500 flipped bits', () => {
  const places = fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat({ max: 7 }));

  /** All that a learner would miss. */
  async function contents(path: string): Promise<string | undefined> {
    const result = await openHistory(path, { ...world, readonly: true });
    if (!result.ok) return undefined;
    const { history } = result;
    try {
      return JSON.stringify([
        history.reviews(),
        history.drafts(),
        history.marks(),
        history.plan(),
        history.forecasts(),
      ]);
    } finally {
      history.close();
    }
  }

  test('are each found by the doctor, or change nothing that is read; what is found can be mended', async () => {
    const { file: source, reviews } = await filledFile(30);
    const sound = readFileSync(source);
    const whole = await contents(source);
    const used = [...sound.keys()].filter((place) => sound[place] !== 0);
    const outcomes = { found: 0, harmless: 0, mended: 0 };
    const path = temporaryFile();
    await fc.assert(
      fc.asyncProperty(places, async ([share, bit]) => {
        const place = used[Math.floor(share * used.length)] ?? 0;
        const bytes = Buffer.from(sound);
        bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << bit), place);
        for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
        writeFileSync(path, bytes);
        const examined = await examine(path, world);
        if (examined.kind === 'sound') {
          expect(await contents(path)).toBe(whole);
          outcomes.harmless += 1;
          return;
        }
        outcomes.found += 1;
        // Every tenth is mended as well: that takes several synced writes.
        if (outcomes.found % 10 !== 0) return;
        const repaired = await repair(path, world);
        if (repaired.kind === 'repaired') outcomes.mended += 1;
        else expect(repaired.kind).toMatch(/^(hopeless|failed)$/);
        if (repaired.kind === 'repaired')
          expect((await idsIn(path)).length).toBeGreaterThan(reviews.length / 2);
      }),
      { seed: 20_261_123, numRuns: 500, endOnFailure: true },
    );
    expect(outcomes.found).toBeGreaterThan(100);
    expect(outcomes.mended).toBeGreaterThan(10);
  });
});

test('without the native half of SQLite the doctor says so, and looks at everything else', () => {
  const bare = join(home, 'bare');
  mkdirSync(bare);
  for (const name of ['bin', 'dist', 'package.json'])
    cpSync(join(root, name), join(bare, name), { recursive: true });
  const { status, stdout } = prep('doctor --no-shipped', join(bare, 'bin', 'prep.js'));
  expect(status).toBe(1);
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'problem program: the native half of better-sqlite3 cannot be loaded',
  );
  expect(stdout).toContain('npm rebuild better-sqlite3');
  expect(stdout).toContain('terminal: ');
});
