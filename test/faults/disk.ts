import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, test } from '@jest/globals';
import { skipLoudly } from './skip-loudly.js';

/** What `disk/` does to the n-th change of the disk. */
export const badEnds = ['eio', 'full', 'torn', 'kill'] as const;

export type BadEnd = (typeof badEnds)[number];

/** What the disk under a folder is made to do; see `disk/`. */
export interface Disk {
  readonly folder: string;
  /** The file that every change is written down in. */
  readonly journal?: string;
  readonly fails?: { readonly at: number; readonly how: BadEnd };
  /** The file that is told how many changes there were. */
  readonly count?: string;
}

/** The compiled shim, or why there is none. */
const library = compiled();

/** A test on the disk of `disk/`. */
export const diskTest = typeof library === 'string' ? test : skipLoudly(library.missing);

/** The environment that puts the shim between a program and its disk. */
export function diskEnvironment({ folder, journal, fails, count }: Disk): Record<string, string> {
  return {
    LD_PRELOAD: typeof library === 'string' ? library : '',
    DISK_FOLDER: folder,
    ...(journal === undefined ? {} : { DISK_JOURNAL: journal }),
    ...(fails === undefined ? {} : { DISK_FAIL_AT: `${fails.at}`, DISK_FAIL_HOW: fails.how }),
    ...(count === undefined ? {} : { DISK_COUNT: count }),
  };
}

function compiled(): string | { readonly missing: string } {
  if (process.platform !== 'linux') return { missing: `this is ${process.platform}, not linux` };
  const folder = mkdtempSync(join(tmpdir(), 'prep-disk-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const made = join(folder, 'disk.so');
  const sources = ['state.c', 'calls.c'].map((name) => join(import.meta.dirname, 'disk', name));
  const words = ['-O1', '-shared', '-fPIC', '-o', made, ...sources, '-ldl'];
  const { status, error, stderr } = spawnSync('cc', words, { encoding: 'utf8' });
  return status === 0
    ? made
    : { missing: `the disk of the tests cannot be compiled: ${error?.message ?? stderr}` };
}
