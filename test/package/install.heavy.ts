import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { homeEnvironment } from '../support/home.js';

const root = join(import.meta.dirname, '..', '..');
const base = mkdtempSync(join(tmpdir(), 'prep-install-'));
const prefix = join(base, 'prefix');
const home = join(base, 'home');
afterAll(() => rmSync(base, { recursive: true, force: true }));

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function npm(...words: readonly string[]): Ended {
  return spawnSync('npm', words, { cwd: root, encoding: 'utf8' });
}

interface Packed {
  readonly filename: string;
  /** Bytes of the packed file. */
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

let packed: Packed | undefined;
/** Whether npm can get what is needed at all; on a machine without a registry there is nothing to test. */
let installed = false;

beforeAll(() => {
  mkdirSync(home);
  const { stdout } = npm('pack', '--ignore-scripts', '--json', '--pack-destination', base);
  [packed] = JSON.parse(stdout) as readonly Packed[];
  // Where no binary of SQLite can be fetched, npm compiles it for minutes: the one that was made here is as good.
  const flags = ['--prefix', prefix, '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  const { status, stderr } = npm('install', '--global', ...flags, join(base, packed?.filename ?? ''));
  const away = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENOTCACHED|EHOSTUNREACH|ENETUNREACH/.test(stderr);
  if (status !== 0 && away) console.warn(`NOT TESTED: no registry to install from.\n${stderr}`);
  else expect({ status, stderr }).toEqual({ status: 0, stderr: expect.any(String) });
  installed = status === 0;
  if (installed) cpSync(join(root, native), join(base, packageFolder, native));
});

const native = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node';
const packageFolder = join(
  'prefix',
  process.platform === 'win32' ? '.' : 'lib',
  'node_modules',
  'prep-drill',
);

/** Folders that are shipped whole. */
const whole = ['questions', 'schema', 'seeds'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(join(root, path)).isFile()),
);

/** All else that somebody gets who installs it. */
const files = `
  CHANGELOG.md LICENSE README.md SECURITY.md package.json
  bin/package.json bin/prep.js
  dist/THIRD-PARTY-LICENSES.txt dist/packs.json dist/packs.texts dist/ready.json dist/sql-worker.js
  dist/drill.cjs dist/lint.cjs dist/prep.cjs dist/report.cjs dist/start.cjs
  dist/fast-string-width.cjs dist/highlight.cjs dist/marked.cjs dist/pg.cjs dist/re2js.cjs dist/sucrase.cjs dist/yaml.cjs
  dist/man/prep-answers.1 dist/man/prep-completion.1 dist/man/prep-doctor.1 dist/man/prep-drill.1
  dist/man/prep-history.1 dist/man/prep-lint.1 dist/man/prep-packs.1 dist/man/prep-plan.1
  dist/man/prep-report.1 dist/man/prep.1
`;

test('the package holds these files and no others, in less than 3 MB', () => {
  const found = packed?.files.map(({ path }) => path) ?? [];
  expect(found.sort()).toEqual([...files.trim().split(/\s+/), ...whole].sort());
  expect(packed?.size).toBeLessThan(3_000_000);
});

test('SQLite alone is installed with it, in the very version whose JavaScript is bundled', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const licences = readFileSync(join(root, 'dist', 'THIRD-PARTY-LICENSES.txt'), 'utf8');
  expect(Object.keys(dependencies)).toEqual(['better-sqlite3']);
  expect(licences).toContain(`\nbetter-sqlite3 ${dependencies['better-sqlite3']} (MIT)\n`);
});

/** Runs the installed program as its user does; undefined where it could not be installed. */
function prep(words: readonly string[], input = ''): Ended | undefined {
  if (!installed) return undefined;
  const program = process.platform === 'win32' ? join(prefix, 'prep.cmd') : join(prefix, 'bin', 'prep');
  const shell = process.platform === 'win32';
  return spawnSync(program, words, { cwd: home, env: homeEnvironment(home), input, encoding: 'utf8', shell });
}

/** Checks nothing on a machine without a registry, which was told above. */
function expectDone(ended: Ended | undefined, shown: RegExp): void {
  if (ended === undefined) return;
  expect({ ...ended, stdout: expect.stringMatching(shown) }).toMatchObject({ status: 0, stderr: '' });
  expect(ended.stdout).toMatch(shown);
}

test('the version is told', () => {
  expectDone(prep(['--version']), /^\d+\.\d+\.\d+\n$/);
});

test('the packs that came with it have no problem', () => {
  expectDone(prep(['lint']), /^$/);
});

test('a drill can be answered from a pipe, and the report knows of it', () => {
  expectDone(prep(['drill', '--kind', 'choice'], '1\n2\nq\n'), /Done: 2 answers/);
  expectDone(prep(['report']), /2 answers/);
});

test('the second drill finds the code of the first compiled', () => {
  if (!installed) return;
  const codes = readdirSync(join(home, 'cache', 'prep', 'code'), { recursive: true, encoding: 'utf8' });
  expect(codes.join('\n')).toMatch(/drill-[0-9a-f]{16}\.code/);
  expectDone(prep(['drill', '--kind', 'choice'], 'q\n'), /Question 1 of/);
});
