import { existsSync } from 'node:fs';
import { sep } from 'node:path';
import type { Starts } from './sandbox.js';

/** What bubblewrap shows of the disk, and the one folder that may be written to. */
export interface View {
  readonly folder: string;
  readonly work: string;
  readonly visible: readonly string[];
}

/** The words before a command that shut it in. */
export type Shutting = (view: View) => readonly string[];

/**
 * What programs come with. Everything else is out of sight: home folders, and /run above all, where a socket of
 * the session would start programs outside.
 */
const system = [
  '/usr',
  '/bin',
  '/sbin',
  '/lib',
  '/lib32',
  '/lib64',
  '/libx32',
  '/etc',
  '/opt',
  '/nix',
  '/gnu',
];
const alsoSystem = ['/snap', '/run/current-system'];

const mebibyte = 1024 ** 2;
const sized = (folder: string) => ['--size', String(64 * mebibyte), '--tmpfs', folder];
const unsized = (folder: string) => ['--tmpfs', folder];

/** Tried, not guessed: in most containers namespaces are refused. The size needs bubblewrap 0.7. */
export function findShutting(starts: Starts): Shutting | undefined {
  const nothing: View = { folder: '/tmp', work: '/tmp', visible: [] };
  return [sized, unsized]
    .map(
      (temporary): Shutting =>
        (view) =>
          words(view, temporary),
    )
    .find((shutting) => starts('bwrap', [...shutting(nothing).slice(1), 'true']));
}

function words({ folder, work, visible }: View, temporary: (folder: string) => string[]): readonly string[] {
  const shown = [...system, ...alsoSystem].flatMap((path) => ['--ro-bind-try', path, path]);
  const extra = visible.filter((path) => !isSystem(path) && existsSync(path));
  return [
    'bwrap',
    ...shown,
    ...['--dev', '/dev', ...temporary('/dev/shm'), '--proc', '/proc', ...temporary('/tmp')],
    ...extra.flatMap((path) => ['--ro-bind', path, path]),
    ...(folder === '/tmp' ? [] : ['--bind', folder, folder]),
    ...['--chdir', work, '--unshare-all', '--die-with-parent', '--new-session', '--cap-drop', 'ALL'],
  ];
}

function isSystem(path: string): boolean {
  return [...system, ...alsoSystem].some((root) => path === root || path.startsWith(root + sep));
}
