import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Limits } from '../model/runner.js';
import type { Program } from './limited.js';

/** How a program is shut in; `level` says what that is worth. */
export interface Sandbox {
  readonly level: 'bubblewrap' | 'limits' | 'none';
  /** Where programs are looked for. */
  readonly path: string;
  /** Command and words that start the program shut in. */
  wrap(program: Program, limits: Limits): readonly [string, string[]];
}

export interface Surroundings {
  readonly path: string;
  readonly home: string;
}

/** The strongest sandbox that works on this machine: tried, not guessed. */
export function findSandbox(around: Surroundings): Sandbox {
  const limits = works('prlimit', ['--nproc=512', 'true'], around) ? prlimitWords : () => [];
  if (works('bwrap', [...bubblewrapWords(around, '/'), 'true'], around)) {
    return {
      level: 'bubblewrap',
      path: around.path,
      wrap: (program, allowed) => {
        const inside = [...limits(allowed), program.command, ...program.arguments];
        return ['bwrap', [...bubblewrapWords(around, program.folder), ...inside]];
      },
    };
  }
  const level = limits === prlimitWords ? 'limits' : 'none';
  return {
    level,
    path: around.path,
    wrap(program, allowed) {
      const [first = program.command, ...rest] = [...limits(allowed), program.command, ...program.arguments];
      return [first, rest];
    },
  };
}

function works(command: string, words: readonly string[], { path }: Surroundings): boolean {
  return spawnSync(command, words, { env: { PATH: path }, stdio: 'ignore', timeout: 5000 }).status === 0;
}

/**
 * RLIMIT_DATA and not RLIMIT_AS: V8 and Go reserve gigabytes of addresses that they never fill. The number of
 * processes is kept by the sandbox's own user namespace where there is one.
 */
function prlimitWords({ memoryBytes, milliseconds }: Limits): string[] {
  const cpu = Math.ceil(milliseconds / 1000) + 1;
  return [
    'prlimit',
    `--data=${memoryBytes}`,
    `--cpu=${cpu}`,
    '--core=0',
    '--fsize=16777216',
    '--nproc=512',
    '--nofile=256',
  ];
}

/** No network, no other processes, nothing to write but the program's own folder, and no sight of the home folder. */
function bubblewrapWords({ home, path }: Surroundings, folder: string): string[] {
  const hidden = home === '/' ? [] : ['--tmpfs', home];
  return [
    ...['--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc', '--tmpfs', '/tmp', ...hidden],
    ...runtimesBelow(home, path).flatMap((prefix) => ['--ro-bind', prefix, prefix]),
    ...(folder === '/' ? [] : ['--bind', folder, folder, '--chdir', folder]),
    ...['--unshare-all', '--die-with-parent', '--new-session'],
  ];
}

/** Interpreters installed below the home folder (by nvm, pyenv, rustup) must stay visible when the rest is hidden. */
function runtimesBelow(home: string, path: string): readonly string[] {
  const folders = path.split(':').filter((folder) => folder.startsWith(home + sep));
  const prefixes = folders.flatMap((folder) => {
    const top = folder.slice(home.length + 1).split(sep)[0] ?? '';
    return [join(home, top)];
  });
  return [...new Set(prefixes)].filter(exists);
}

function exists(path: string): boolean {
  try {
    return dirname(realpathSync(path)) !== '';
  } catch {
    return false;
  }
}
