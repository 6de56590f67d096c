import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { filledFile, idsIn } from '../../history/filled.js';
import { opened, tamper } from '../../history/fixtures.js';
import { makeHome, removeHome } from '../../support/home.js';
import { kindsPack } from '../../support/kinds-pack.js';
import { type Circumstances, type Ran, run } from '../../support/run.js';

let home = '';
let file = '';
beforeEach(() => {
  home = makeHome();
  file = join(home, 'history.db');
});
afterEach(() => removeHome(home));

/** Nothing is on this PATH, and no pack is shipped: looking for them takes a second, and is tested on its own. */
const bare = { PATH: '/nowhere' };
const quick = ['--no-shipped'];

function doctor(words: readonly string[] = [], more: Omit<Circumstances, 'home'> = {}): Promise<Ran> {
  return run(['doctor', ...words], { home, ...more, env: { ...bare, ...more.env } });
}

/** The problems, each with the command that mends it. */
async function problems(
  more: Omit<Circumstances, 'home'> = {},
  words: readonly string[] = quick,
): Promise<readonly [string, string | null][]> {
  const { status, stdout } = await doctor(['--json', ...words], more);
  const document: unknown = JSON.parse(stdout);
  const validate = new Ajv({ strict: false }).compile(
    Object(JSON.parse(readFileSync('schema/doctor.schema.json', 'utf8'))),
  );
  expect([validate(document), validate.errors ?? []]).toEqual([true, []]);
  const { remarks } = document as { remarks: { state: string; text: string; mend: string | null }[] };
  const found = remarks.filter(({ state }) => state === 'problem');
  expect(status).toBe(found.length === 0 ? 0 : 1);
  return found.map(({ text, mend }) => [text, mend]);
}

describe('prep doctor', () => {
  test('at somebody’s first start finds nothing wrong and makes nothing', async () => {
    const { status, stdout, stderr } = await doctor();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/your\s+first drill makes it\n\s+run: prep drill\n/);
    expect(stdout).toMatch(/\nNo problems\.\n$/);
    expect(readdirSync(home)).toEqual(['config']);
  });

  test('fits one screen, and says of a sound history what it holds', async () => {
    await filledFile(3, file);
    await run(['history', 'backup'], { home });
    const { stdout } = await doctor([], { columns: 80 });
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(24);
    expect(stdout).toMatch(/history: \S+history\.db: 3\s+answers/);
    expect(stdout).toContain('1 backup, the newest of');
  });

  test('names a changed row, and mends it into a copy', async () => {
    await filledFile(3, file);
    tamper(file, 'UPDATE reviews SET score = 0.5 WHERE number = 1');
    const [[text, mend] = ['', '']] = await problems();
    expect(text).toMatch(/history\.db is damaged: review \S+ was changed outside prep$/);
    expect(mend).toBe('prep doctor --fix');
    const fixed = await doctor(['--fix', ...quick]);
    expect(fixed.status).toBe(0);
    expect(fixed.stdout).toMatch(/^A sound history with 2 answers is in place:/);
    expect(fixed.stdout).toContain('At least 1 entry of it could not be read.');
    expect(fixed.stdout).toMatch(/The damaged file is kept:\n {2}\S+\.damaged\n/);
    expect(await idsIn(file)).toHaveLength(2);
  });

  test('names what a prep that was killed has left half-written', async () => {
    await filledFile(1, file);
    const left = ['unfinished', 'unfinished-journal', '0f.fresh'].map((end) => `${file}.${end}`);
    for (const path of left) writeFileSync(path, 'half', { mode: 0o600 });
    const { status, stdout } = await doctor(['--json', ...quick]);
    const { remarks } = JSON.parse(stdout) as { remarks: { text: string; mend: string | null }[] };
    const found = remarks.filter(({ text }) => text.endsWith('was left half-written'));
    expect([status, found.map(({ mend }) => mend).sort()]).toEqual([
      0,
      left.map((path) => `rm ${path}`).sort(),
    ]);
  });

  test('mends nothing while a drill runs', async () => {
    await filledFile(3, file);
    const running = await opened(file);
    const before = readdirSync(home).sort();
    tamper(file, 'UPDATE reviews SET score = 0.5 WHERE number = 1');
    const { status, stderr } = await doctor(['--fix', ...quick]);
    running.close();
    expect(status).toBe(2);
    expect(stderr).toContain('is in use by another program');
    expect(before).toEqual(expect.arrayContaining(readdirSync(home)));
  });

  test('leaves alone what nothing can be read of, and says how to begin anew', async () => {
    writeFileSync(file, 'my notes\n', { mode: 0o600 });
    expect(await problems()).toEqual([
      [expect.stringContaining('not an SQLite database'), 'prep doctor --fix'],
    ]);
    const { status, stderr } = await doctor(['--fix', ...quick]);
    expect(status).toBe(2);
    expect(stderr).toContain(`To begin a new history, move it away: mv ${file} ${file}.damaged`);
    expect(readFileSync(file, 'utf8')).toBe('my notes\n');
  });

  test('takes a newer history for what it is, and does not touch it', async () => {
    await filledFile(1, file);
    tamper(file, 'PRAGMA user_version = 99');
    const before = readFileSync(file);
    expect(await problems()).toEqual([
      [expect.stringContaining('newer prep'), expect.stringContaining('npm')],
    ]);
    expect((await doctor(['--fix', ...quick])).status).toBe(1);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('finds rights that go too far, and takes them back', async () => {
    const env = { PREP_DB: undefined };
    const folder = join(home, 'data', 'prep');
    mkdirSync(folder, { recursive: true });
    await filledFile(1, join(folder, 'history.db'));
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'history.db'), 0o644);
    expect((await problems({ env })).map(([, mend]) => mend)).toEqual([
      `chmod 700 ${folder}`,
      `chmod 600 ${folder}/history.db`,
    ]);
    expect((await doctor(['--fix', ...quick], { env })).status).toBe(0);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'history.db')).mode & 0o777).toBe(0o600);
  });

  test('leaves the rights of a folder that is not its own alone', async () => {
    await filledFile(1, file);
    chmodSync(home, 0o755);
    expect(await problems()).toEqual([]);
  });

  test.each([
    ['relative', 'data'],
    ['empty', ''],
  ])('says that an XDG value that is %s is not heeded', async (_, value) => {
    expect(await problems({ env: { XDG_DATA_HOME: value } })).toEqual([
      [expect.stringContaining(`XDG_DATA_HOME is "${value}"`), 'unset XDG_DATA_HOME'],
    ]);
  });

  test('works without a home', async () => {
    const none = join(home, 'none');
    const { status, stdout } = await run(['doctor', ...quick], {
      home: none,
      env: { ...bare, PREP_DB: undefined, XDG_DATA_HOME: undefined, XDG_CONFIG_HOME: undefined },
    });
    expect(status).toBe(1);
    expect(stdout).toMatch(/the home folder\s+"\S+none"\s+does not exist/);
  });

  test('counts the errors in your packs, and names a file that cannot be asked', async () => {
    const packs = join(home, 'config', 'prep', 'packs');
    mkdirSync(packs, { recursive: true });
    writeFileSync(join(packs, 'broken.yaml'), kindsPack.replace('level: mid', 'level: expert'));
    expect(await problems({}, [])).toEqual([
      [`${packs}/broken.yaml has errors and is left out`, `prep lint ${packs}/broken.yaml`],
    ]);
  });

  test('goes on when one check cannot be done', async () => {
    const { status, stdout } = await doctor(['--packs', '/no/such/folder']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/problem\s+packs: the folder of packs "\/no\/such\/folder" does not exist/);
    expect(stdout).toContain('terminal: ');
  });

  test('says which runtimes there are and why there are no menus', async () => {
    const { stdout } = await doctor(quick, { env: { PATH: process.env['PATH'] } });
    expect(stdout).toMatch(/runtimes: .*node \d+\.\d+\.\d+/s);
    expect(stdout).toMatch(/asks with\s+numbered lines, since stdin is\s+no\s+terminal/);
  });

  test('proposes the newest backup that is sound, from every command', async () => {
    await filledFile(2, file);
    await run(['history', 'backup', '--now', '2026-11-20T10:00:00Z'], { home });
    await run(['history', 'backup', '--now', '2026-11-21T10:00:00Z'], { home });
    const [older = '', newer = ''] = readdirSync(home)
      .filter((name) => name.endsWith('.backup'))
      .sort();
    tamper(join(home, newer), 'UPDATE reviews SET score = 0.5 WHERE number = 1');
    writeFileSync(file, Buffer.alloc(5000));
    for (const words of [['drill'], ['report'], ['plan', '--minutes', '5'], ['answers'], ['packs', 'list']]) {
      const { status, stderr } = await run(words, { home });
      expect({ words, status }).toEqual({ words, status: 2 });
      expect(stderr).toContain(`prep history restore ${join(home, older)}`);
      expect(stderr).not.toContain(newer);
    }
  });
});
