import type { Limits } from '../model/runner.js';
import type { Starts } from './sandbox.js';
import { ownThreads } from './stragglers.js';

/** The words before a command that keep it within limits. */
export type Limiting = (limits: Limits) => readonly string[];

const sample: Limits = { milliseconds: 1000, memoryBytes: 512 * 1024 ** 2, outputBytes: 1024 };

/** Through `prlimit` of util-linux; undefined where there is none. A limit that cannot be set is left out. */
export function findLimiting(starts: Starts): Limiting | undefined {
  const tried = (words: readonly string[]) => starts('prlimit', [...words, 'true']);
  if (tried(words(sample))) return (limits) => ['prlimit', ...words(limits)];
  const refused = new Set(words(sample).flatMap((word, index) => (tried([word]) ? [] : [index])));
  if (refused.size === words(sample).length) return undefined;
  return (limits) => ['prlimit', ...words(limits).filter((_, index) => !refused.has(index))];
}

function words({ memoryBytes, milliseconds }: Limits): readonly string[] {
  return [
    // Not the address space: V8 and Go reserve gigabytes that they never fill.
    `--data=${memoryBytes}`,
    // Several threads use it up faster than the clock runs; what counts is the clock.
    `--cpu=${4 * Math.ceil(milliseconds / 1000)}`,
    '--core=0',
    '--fsize=33554432',
    '--nofile=1024',
    // Counts what the user runs already, besides what the program starts.
    `--nproc=${ownThreads() + mostThreads}`,
  ];
}

const mostThreads = 256;
