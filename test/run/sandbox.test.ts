import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { findLimiting } from '../../src/run/resource-limits.js';
import { findSandbox, levelWords } from '../../src/run/sandbox.js';
import { onPath } from '../../src/run/tool.js';
import { runSource } from './run-source.js';
import { limits, path, temporaryFolder } from './support.js';

/** A folder to look for programs in, in which only these are found. */
function only(...names: readonly string[]): string {
  const folder = join(temporaryFolder(), 'bin');
  mkdirSync(folder);
  for (const name of names) {
    const found = onPath(name, path);
    if (found !== undefined) symlinkSync(found, join(folder, name));
  }
  return folder;
}

const has = (name: string) => onPath(name, path) !== undefined;
const starts = (folder: string) => (command: string, words: readonly string[]) =>
  spawnSync(command, words, { env: { PATH: folder }, stdio: 'ignore' }).status === 0;

test('without any tool there is still the limit on time', async () => {
  const sandbox = findSandbox(only());
  expect(sandbox.level).toBe('none');
  const { ending } = await runSource('while true; do :; done', sandbox, { milliseconds: 300 });
  expect(ending).toEqual({ kind: 'timeout' });
});

test('without bubblewrap there are limits, where prlimit is', async () => {
  const sandbox = findSandbox(only('prlimit', 'setpriv', 'true'));
  expect(sandbox.level).toBe(has('prlimit') ? 'limits' : 'none');
  expect((await runSource('ulimit -c', sandbox)).stdout).toBe(has('prlimit') ? '0\n' : expect.any(String));
});

test('a bubblewrap that may not make namespaces is not used', () => {
  const folder = only('true');
  const broken = onPath('false', path);
  if (broken !== undefined) symlinkSync(broken, join(folder, 'bwrap'));
  expect(findSandbox(folder).level).toBe('none');
});

test('a limit that cannot be set is left out, and the others are kept', () => {
  const refusing = (command: string, words: readonly string[]) =>
    command === 'prlimit' && !words.some((word) => word.startsWith('--nproc'));
  const words = findLimiting(refusing)?.(limits) ?? [];
  expect(words).toContain('--data=268435456');
  expect(words.filter((word) => word.startsWith('--nproc'))).toEqual([]);
});

test('where prlimit is missing there are no limits', () => {
  expect(findLimiting(starts(only('true')))).toBeUndefined();
});

test('every level says what it is worth', () => {
  expect(levelWords.bubblewrap).toContain('no network');
  expect(levelWords.limits).toContain('within its reach');
  expect(levelWords.none).toContain('within its reach');
});
