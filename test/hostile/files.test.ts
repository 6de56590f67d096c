import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeHome, removeHome } from '../support/home.js';
import { kindsPack } from '../support/kinds-pack.js';
import { type Ran, run } from '../support/run.js';

/** Stands in what lies outside; whoever sees it has read what is none of a pack's business. */
const secret = 'hunter2-c0rrect-horse';

let home: string;
let packs: string;
beforeEach(() => {
  home = makeHome();
  packs = join(home, 'config', 'prep', 'packs');
  mkdirSync(packs, { recursive: true });
  mkdirSync(join(home, 'outside'));
  writeFileSync(join(home, 'outside', 'key'), `-----BEGIN ${secret}\n: [\n`);
  writeFileSync(join(home, 'outside', 'other.yaml'), `pack: ${secret}\n`);
});
afterEach(() => removeHome(home));

/** What a stranger may lay among packs instead of a file. */
const things: Readonly<Record<string, (path: string) => void>> = {
  'a link to a key': (path) => symlinkSync(join(home, 'outside', 'key'), path),
  'a link to a link to a key': (path) => {
    symlinkSync(join(home, 'outside', 'key'), join(home, 'between.yaml'));
    symlinkSync(join(home, 'between.yaml'), path);
  },
  'a link to the environment': (path) => symlinkSync('/proc/self/environ', path),
  'a link to a device': (path) => symlinkSync('/dev/zero', path),
  'a link to a folder': (path) => symlinkSync(join(home, 'outside'), path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a link to nothing': (path) => symlinkSync(join(home, 'nowhere.yaml'), path),
  'a pipe': (path) => void execFileSync('mkfifo', [path]),
  'a folder': (path) => mkdirSync(path),
  'a file of 5 GB': (path) => {
    writeFileSync(path, secret);
    truncateSync(path, 5 * 1024 ** 3);
  },
};

/** The ways in which prep comes to read a pack. */
const ways: Readonly<Record<string, (path: string, words?: readonly string[]) => Promise<Ran>>> = {
  'drill PATH': (path) => run(['drill', path, '--count', '1', '--no-shipped'], { home }),
  'lint PATH': (path) => run(['lint', path, '--format', 'pretty'], { home }),
};

/** The ways in which a folder of packs is read. */
const folders: Readonly<Record<string, () => Promise<Ran>>> = {
  '--packs DIR': () => run(['packs', 'list', '--no-shipped', '--packs', packs], { home }),
  PREP_PACKS: () => run(['packs', 'list', '--no-shipped'], { home, env: { PREP_PACKS: packs } }),
  'drill --packs DIR': () =>
    run(['drill', '--no-shipped', '--packs', packs, 'kinds/statement'], { home, input: '1\n' }),
  'lint DIR': () => run(['lint', packs], { home }),
  'lint GLOB': () => run(['lint', join(packs, '**', '*.yaml')], { home }),
};

/** A folder may be named by a link to it, as any folder. */
const named = Object.entries(things).filter(([name]) => name !== 'a link to a folder');

describe.each(named)('%s', (_name, lay) => {
  test.each(Object.entries(ways))('is refused unread by %s', async (_way, read) => {
    const path = join(packs, 'thing.yaml');
    lay(path);
    const { status, stdout, stderr } = await read(path);
    expect(stdout + stderr).not.toContain(secret);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('thing.yaml');
  });
});

/** Lays everything among the packs; a large file is a file, and is told. */
function layAll(): void {
  for (const [index, [name, lay]] of Object.entries(things).entries())
    lay(join(packs, name === 'a file of 5 GB' ? 'large.yaml' : `thing${index}.yaml`));
  writeFileSync(join(packs, 'kinds.yaml'), kindsPack);
}

test.each(Object.entries(folders))(
  '%s reads the packs among all of that, and nothing else',
  async (way, read) => {
    layAll();
    const { status, stdout, stderr } = await read();
    expect(stdout + stderr).not.toContain(secret);
    expect(stdout + stderr).not.toMatch(/thing\d/);
    expect(stdout + stderr).toContain('large.yaml');
    // To check one that cannot be read cannot be done.
    expect(status).toBe(way.startsWith('lint') ? 2 : 0);
  },
);

test('the packs of the user are read the same way', async () => {
  layAll();
  const { status, stdout, stderr } = await run(['packs', 'list'], { home });
  expect(stdout + stderr).not.toContain(secret);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('kinds: One question of every kind');
});

describe('names', () => {
  const odd = [
    'new\nline.yaml',
    'esc\u001b[2J.yaml',
    '-rf.yaml',
    'turn\u202elmay.yaml',
    ' .yaml',
    '$(reboot).yaml',
  ];

  test.each(odd)('%j names a pack like any other, and nothing in it acts', async (name) => {
    writeFileSync(join(packs, name), kindsPack);
    writeFileSync(join(packs, `broken ${name}`), 'pack: [\n');
    const list = await run(['packs', 'list', '--no-shipped', '--packs', packs], { home });
    expect(list.stdout).toContain('kinds: One question of every kind');
    const drill = await run(['drill', '--no-shipped', '--packs', packs], { home });
    const told = list.stdout + drill.stderr;
    expect(told).not.toMatch(/(?!\n)\p{Cc}|\u202e|^line\.yaml/mu);
    expect(drill.stderr.trim().split('\n')).toHaveLength(1);
  });

  test('that are no UTF-8 are told, and the others are read', async () => {
    execFileSync('bash', ['-c', `printf '%s' "$0" > "$1/"$'\\xff\\xfe.yaml'`, kindsPack, packs]);
    writeFileSync(join(packs, 'kinds.yaml'), kindsPack);
    const { status, stdout } = await run(['packs', 'list', '--no-shipped', '--packs', packs], { home });
    expect(status).toBe(0);
    expect(stdout).toContain('kinds: One question of every kind');
    expect(stdout).toContain('\ufffd\ufffd.yaml: has errors and is left out');
  });
});

test('a link to a pack is a pack, where it is named', async () => {
  writeFileSync(join(home, 'outside', 'kinds.yaml'), kindsPack);
  symlinkSync(join(home, 'outside', 'kinds.yaml'), join(home, 'link.yaml'));
  const { status } = await run(['lint', join(home, 'link.yaml'), '--fail-on', 'error'], { home });
  expect(status).toBeLessThan(2);
});
