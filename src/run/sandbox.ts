import { spawnSync } from 'node:child_process';
import type { Limits } from '../model/runner.js';
import { findShutting, type Shutting } from './bubblewrap.js';
import type { Program } from './limited.js';
import { findLimiting, type Limiting } from './resource-limits.js';

/** How far what is run is shut in. */
export type SandboxLevel = 'bubblewrap' | 'limits' | 'none';

export interface Sandbox {
  readonly level: SandboxLevel;
  /** Where programs are looked for. */
  readonly path: string;
  /** Command and words that start the program shut in. */
  wrap(program: Program, limits: Limits): readonly [string, readonly string[]];
}

/** True where a command ends well. */
export type Starts = (command: string, words: readonly string[]) => boolean;

/** What a level is worth, to be told before something is run. */
export const levelWords: Readonly<Record<SandboxLevel, string>> = {
  bubblewrap: 'shut in by bubblewrap: no network, none of your files, limits on time and memory',
  limits: 'with limits on time and memory, but not shut in: your files and the network are within its reach',
  none: 'with a limit on time only, not shut in: your files and the network are within its reach',
};

/** The strongest sandbox that works on this machine: tried, not guessed. */
export function findSandbox(path: string): Sandbox {
  const starts: Starts = (command, words) => {
    const settings = { env: { PATH: path }, stdio: 'ignore', timeout: 5000 } as const;
    return spawnSync(command, words, settings).status === 0;
  };
  const limiting = findLimiting(starts);
  const shutting = findShutting(starts);
  if (shutting !== undefined) return shutIn(path, shutting, limiting);
  // A program killed together with prep, where bubblewrap does not see to it.
  const orphan = ['setpriv', '--pdeathsig', 'KILL'];
  const before = starts('setpriv', [...orphan.slice(1), 'true']) ? orphan : [];
  return limited(path, limiting, before);
}

function shutIn(path: string, shutting: Shutting, limiting: Limiting = () => []): Sandbox {
  return {
    level: 'bubblewrap',
    path,
    wrap: (program, limits) => joined([...shutting(program), ...limiting(limits)], program),
  };
}

function limited(path: string, limiting: Limiting | undefined, before: readonly string[]): Sandbox {
  return {
    level: limiting === undefined ? 'none' : 'limits',
    path,
    wrap: (program, limits) => joined([...before, ...(limiting?.(limits) ?? [])], program),
  };
}

/** For programs of the user's own that only tell something about themselves. */
export function noSandbox(path: string): Sandbox {
  return { level: 'none', path, wrap: (program) => joined([], program) };
}

function joined(
  before: readonly string[],
  { command, words }: Program,
): readonly [string, readonly string[]] {
  const [first = command, ...rest] = [...before, command, ...words];
  return [first, rest];
}
