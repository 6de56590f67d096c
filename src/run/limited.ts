import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Limits } from '../model/runner.js';
import { endingOf, type Ending, type Finished } from './endings.js';
import type { Sandbox } from './sandbox.js';
import { stragglers } from './stragglers.js';

export interface Program {
  readonly command: string;
  readonly words: readonly string[];
  readonly stdin: string;
  /** A folder of its own, thrown away afterwards, and the only one it may write to. */
  readonly folder: string;
  /** Where it is started, in or below `folder`. */
  readonly work: string;
  /** Besides the few variables that every program gets. */
  readonly environment: Readonly<Record<string, string>>;
  /** Files and folders that it needs to see. */
  readonly visible: readonly string[];
}

/** How long what was printed before a program was killed may take to arrive, in milliseconds. */
const grace = 500;

/**
 * Runs a program to its end, within limits: its own process group, next to no environment, output cut off, and
 * everything it started killed when it ends.
 */
export async function runLimited(program: Program, limits: Limits, sandbox: Sandbox): Promise<Finished> {
  const child = start(program, limits, sandbox);
  const [stdout, stderr] = [collect(child.stdout, limits), collect(child.stderr, limits)];
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const alarm = timer(limits.milliseconds);
  const first = await Promise.race([ended(child), stdout.full, stderr.full, alarm.rung]);
  alarm.stop();
  killAll(child, program, sandbox);
  // A process that got away may hold the pipes open for as long as it likes.
  const patience = timer(grace);
  await Promise.race([closed, patience.rung]);
  patience.stop();
  for (const stream of child.stdio) stream?.destroy();
  return { limits, ...finish(first, stdout, stderr) };
}

type First = Ending | { readonly code: number | null; readonly signal: string | null };

function finish(first: First, stdout: Collector, stderr: Collector): Omit<Finished, 'limits'> {
  const texts = { stdout: stdout.text(), stderr: stderr.text() };
  // What overflows may be read only after the program's end.
  if (stdout.isFull() || stderr.isFull()) return { ending: { kind: 'too-much-output' }, ...texts };
  if ('kind' in first) return { ending: first, ...texts };
  return { ending: endingOf(first.code, first.signal, texts.stderr), ...texts };
}

function start(program: Program, limits: Limits, sandbox: Sandbox) {
  const [command, words] = sandbox.wrap(program, limits);
  const child = spawn(command, words, {
    cwd: program.work,
    env: {
      PATH: sandbox.path,
      HOME: program.work,
      TMPDIR: program.folder,
      LC_ALL: 'C.UTF-8',
      TZ: 'UTC',
      ...program.environment,
    },
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // A program need not read what it is given.
  child.stdin.on('error', () => undefined);
  child.stdin.end(program.stdin);
  return child;
}

function ended(child: ChildProcess): Promise<First> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ kind: 'not-started', reason: error.message }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
}

type Collector = ReturnType<typeof collect>;

/** Keeps what comes up to the limit; `full` is settled when more than that has come. */
function collect(stream: Readable, { outputBytes }: Limits) {
  const chunks: Buffer[] = [];
  let size = 0;
  const full = new Promise<Ending>((resolve) => {
    stream.on('data', (chunk: Buffer) => {
      if (size <= outputBytes) chunks.push(chunk);
      size += chunk.length;
      if (size > outputBytes) resolve({ kind: 'too-much-output' });
    });
  });
  const text = () => Buffer.concat(chunks).subarray(0, outputBytes).toString('utf8');
  return { full, text, isFull: () => size > outputBytes };
}

function timer(milliseconds: number) {
  const clock = new AbortController();
  const rung = new Promise<Ending>((resolve) => {
    const handle = setTimeout(() => resolve({ kind: 'timeout' }), milliseconds);
    clock.signal.addEventListener('abort', () => clearTimeout(handle));
  });
  return { rung, stop: () => clock.abort() };
}

/** The program and all it started. Inside bubblewrap the end of the first process is the end of all. */
function killAll(child: ChildProcess, program: Program, sandbox: Sandbox): void {
  if (child.pid === undefined) return;
  // A negative number names the group, which `detached` made; Windows has none.
  if (!kill(-child.pid)) child.kill('SIGKILL');
  if (sandbox.level === 'bubblewrap') return;
  // Those that left the group may go on starting others while they are looked for.
  for (let round = 0; round < 50; round += 1) {
    const found = stragglers(program.work);
    if (found.length === 0) return;
    found.forEach(kill);
  }
}

/** False where there is nothing to kill. */
function kill(id: number): boolean {
  try {
    return process.kill(id, 'SIGKILL');
  } catch {
    return false;
  }
}
