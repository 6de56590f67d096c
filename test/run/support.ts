import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Limits } from '../../src/model/runner.js';
import { LocalRunner, type RunnerOptions } from '../../src/run/runner.js';
import { noSandbox, type Sandbox } from '../../src/run/sandbox.js';
import { findLimiting } from '../../src/run/resource-limits.js';
import { spawnSync } from 'node:child_process';

export const path = process.env['PATH'] ?? '';
export const sqlWorker = join(import.meta.dirname, '..', '..', 'dist', 'sql-worker.js');

export const options: RunnerOptions = {
  path,
  home: homedir(),
  node: process.execPath,
  sqlWorker,
  nonce: () => '5eed',
};

export function localRunner(changes: Partial<RunnerOptions> = {}): LocalRunner {
  return new LocalRunner({ ...options, ...changes });
}

export const mebibyte = 1024 ** 2;
export const limits: Limits = { milliseconds: 2500, memoryBytes: 256 * mebibyte, outputBytes: mebibyte };

/** What findSandbox falls back to without bubblewrap: undefined where prlimit is missing as well. */
export function limitsOnly(): Sandbox | undefined {
  const limiting = findLimiting(
    (command, words) => spawnSync(command, words, { stdio: 'ignore' }).status === 0,
  );
  if (limiting === undefined) return undefined;
  return {
    level: 'limits',
    path,
    wrap(program, allowed) {
      const [first = '', ...rest] = [...limiting(allowed), program.command, ...program.words];
      return [first, rest];
    },
  };
}

export const bare = noSandbox(path);

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'prep-test-'));
}

/** Processes whose command line holds a text; a process that has ended but was not waited for has none. */
export function processesWith(text: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return '';
      }
    })
    .filter((line) => line.includes(text));
}
