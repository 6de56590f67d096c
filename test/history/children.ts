import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './fixtures.js';

const modules = resolve('node_modules');

export interface Program {
  readonly path: string;
  readonly folder: string;
}

/**
 * `child-program.ts` as one file that plain Node runs, in a folder of its own with the packages linked into it:
 * starting costs a tenth of running the sources, which matters for sixteen at once.
 */
export function program(link: (folder: string) => void = linkModules): Program {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  const path = join(folder, 'child.mjs');
  const settings = [
    '--bundle',
    '--platform=node',
    '--format=esm',
    '--packages=external',
    '--log-level=error',
  ];
  execFileSync(join(modules, '.bin', 'esbuild'), [
    'test/history/child-program.ts',
    ...settings,
    `--outfile=${path}`,
  ]);
  link(folder);
  return { path, folder };
}

function linkModules(folder: string): void {
  symlinkSync(modules, join(folder, 'node_modules'));
}

export interface Child {
  readonly process: ChildProcess;
  /** The lines written so far. */
  readonly lines: () => string[];
  readonly ended: Promise<void>;
}

export function start(child: Program, args: readonly string[], user?: number): Child {
  const settings = user === undefined ? {} : { uid: user, gid: user };
  const running = spawn(process.execPath, [child.path, ...args], {
    ...settings,
    cwd: child.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [running.stdout, running.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (written += text));
  }
  const ended = new Promise<void>((done) => running.on('close', () => done()));
  return { process: running, lines: () => written.split('\n').slice(0, -1), ended };
}

/** What the program wrote, once it has ended. */
export async function run(child: Program, args: readonly string[], user?: number): Promise<string[]> {
  const running = start(child, args, user);
  await running.ended;
  return running.lines();
}

export async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 3000) throw new Error('waited for 30 seconds in vain');
    await new Promise((done) => setTimeout(done, 10));
  }
}
