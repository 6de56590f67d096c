import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from '@jest/globals';

/** A program that was started. */
export interface Running {
  /** What it has written on stdout so far, in whole lines. */
  readonly lines: () => readonly string[];
  /** What it has written on stderr so far. */
  readonly complaint: () => string;
  write(line: string): void;
  /** Ends what it reads. */
  end(): void;
  kill(): void;
  /** Calls back with each line. */
  onLine(heed: (line: string) => void): void;
  /** The status, or the signal, that it ended with. */
  readonly ended: Promise<number | string>;
}

export interface Circumstances {
  readonly env: Readonly<Record<string, string>>;
  /** Where it runs. */
  readonly folder: string;
  /** As whom; who runs the tests where it is missing. */
  readonly user?: number | undefined;
  /** What the shell is to do before, such as to set a limit. */
  readonly before?: string;
}

/** Starts a Node program with an environment of its own. */
export function startProgram(words: readonly string[], where: Circumstances): Running {
  const { env, folder, user, before = ':' } = where;
  const child = spawn('bash', ['--norc', '-c', `${before}; exec "$@"`, 'bash', process.execPath, ...words], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    cwd: folder,
    stdio: 'pipe',
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  const heeding: ((line: string) => void)[] = [];
  let [shown, complaint] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const before = shown.split('\n').length - 1;
    shown += text;
    for (const line of shown.split('\n').slice(before, -1)) for (const heed of heeding) heed(line);
  });
  // Whoever is killed reads no more.
  child.stdin.on('error', () => undefined);
  return {
    lines: () => shown.split('\n').slice(0, -1),
    complaint: () => complaint,
    write: (line) => void child.stdin.write(`${line}\n`),
    end: () => void child.stdin.end(),
    kill: () => void child.kill('SIGKILL'),
    onLine: (heed) => void heeding.push(heed),
    ended: new Promise((done) => child.on('close', (status, signal) => done(status ?? signal ?? 'gone'))),
  };
}

/** `child-program.ts` as one file that plain Node runs, for the tests of one file. */
export function childProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prep-child-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const made = join(folder, 'child.mjs');
  const modules = resolve('node_modules');
  const settings = [
    '--bundle',
    '--platform=node',
    '--format=esm',
    '--packages=external',
    '--log-level=error',
  ];
  const words = ['test/faults/child-program.ts', ...settings, `--outfile=${made}`];
  execFileSync(join(modules, '.bin', 'esbuild'), words);
  symlinkSync(modules, join(folder, 'node_modules'));
  return made;
}

/** Runs through a list with a few workers at once; a machine of two cores is kept busy, and no more. */
export async function atMost<T>(
  workers: number,
  list: readonly T[],
  work: (each: T) => Promise<void>,
): Promise<void> {
  const left = [...list];
  const worker = async (): Promise<void> => {
    for (let each = left.shift(); each !== undefined; each = left.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: workers }, worker));
}
