import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { good, packText, Workplace } from './program.js';

const root = join(import.meta.dirname, '..', '..', '..');
const native = join('better-sqlite3', 'build');

const query = packText(
  'setup: CREATE TABLE shop (id INTEGER); INSERT INTO shop VALUES (7)\nexplain: One row.\n',
  'sql',
)
  .replace('kind: boolean', 'kind: sql')
  .replace('answer: true', 'solution: SELECT id FROM shop');
const script = packText('proof: {run: sqlite, source: SELECT 1 < 2, prints: "1"}\n', 'script');
const shell = packText('proof: {run: bash, source: echo true}\n', 'shell');

let place: Workplace;
/** The program as `npm ci --ignore-scripts` installs it: nothing was built. */
beforeAll(() => {
  place = new Workplace({ 'good.yaml': good, 'sql.yaml': query, 'script.yaml': script, 'shell.yaml': shell });
  const installed = join(place.folder, 'installed');
  mkdirSync(join(installed, 'node_modules'), { recursive: true });
  for (const name of ['bin', 'dist', 'package.json', 'questions', 'seeds'])
    cpSync(join(root, name), join(installed, name), { recursive: true });
  for (const name of ['better-sqlite3', 'bindings', 'file-uri-to-path'])
    cpSync(join(root, 'node_modules', name), join(installed, 'node_modules', name), {
      recursive: true,
      filter: (path) => !path.includes(native),
    });
});
afterAll(() => place.remove());

const program = join('installed', 'bin', 'prep.js');

test('the copy lacks the native part, which the original has', () => {
  expect(existsSync(join(root, 'node_modules', native))).toBe(true);
  expect(existsSync(join(place.folder, 'installed', 'node_modules', native))).toBe(false);
});

test('packs are checked all the same, the shipped ones too', () => {
  expect(place.lint(['good.yaml'], { program })).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(place.lint(['--quiet'], { program })).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('a query that cannot be run is told', () => {
  const { status, stdout } = place.lint(['sql.yaml'], { program });
  expect(status).toBe(0);
  expect(stdout).toMatch(/no sqlite here: .*npm rebuild better-sqlite3 \[proof\/skipped\]/);
});

test('proofs that need SQLite are skipped and told, others are run', () => {
  const files = ['sql.yaml', 'shell.yaml'];
  const before = place.lint(['--prove', ...files]);
  expect(before.stdout).not.toContain('proof/');

  const { status, stdout, stderr } = place.lint(['--prove', ...files], { program });
  // How far programs are shut in differs from one machine to another.
  expect([status, stderr.replace(/^prep: proofs are run .*\n/, '')]).toEqual([0, '']);
  const proofs = stdout.split('\n').filter((line) => line.includes('[proof/'));
  expect(proofs).toEqual([
    expect.stringMatching(
      /^sql\.yaml:5:\d+: info: the proof was not run: no sqlite here: .*npm rebuild better-sqlite3 \[proof\/skipped\]$/,
    ),
  ]);
});

test('a script for SQLite is skipped likewise', () => {
  expect(place.lint(['--prove', 'script.yaml']).stdout).not.toContain('proof/');
  const { stdout } = place.lint(['--prove', 'script.yaml'], { program });
  expect(stdout).toMatch(/no sqlite here: .*npm rebuild better-sqlite3.*\[proof\/skipped\]/);
});
