import { type ChildProcess, spawn } from 'node:child_process';
import type { Limits } from '../model/runner.js';
import type { Sandbox } from './sandbox.js';

export interface Program {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly stdin: string;
  /** A folder of its own, and the only one it may write to. */
  readonly folder: string;
}

export type Ending =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'crashed'; readonly signal: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'too-much-output' }
  | { readonly kind: 'not-started'; readonly reason: string };

export interface Finished {
  readonly ending: Ending;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program to its end, within limits: its own process group, next to no environment, output cut off, and
 * everything it started killed when it ends.
 */
export function runLimited(program: Program, limits: Limits, sandbox: Sandbox): Promise<Finished> {
  const [command, words] = sandbox.wrap(program, limits);
  const child = spawn(command, words, {
    cwd: program.folder,
    env: { PATH: sandbox.path, HOME: program.folder, LANG: 'C.UTF-8', TZ: 'UTC' },
    detached: true,
    stdio: 'pipe',
  });
  return new Promise((resolve) => {
    const [stdout, stderr] = [collector(), collector()];
    let ending: Ending | undefined;
    const stop = (why: Ending) => {
      ending ??= why;
      killGroup(child);
    };
    const timer = setTimeout(() => stop({ kind: 'timeout' }), limits.milliseconds);
    for (const [stream, into] of [
      [child.stdout, stdout],
      [child.stderr, stderr],
    ] as const) {
      stream.on('data', (chunk: Buffer) => {
        if (into.add(chunk) > limits.outputBytes) stop({ kind: 'too-much-output' });
      });
    }
    child.on('error', (error) => (ending ??= { kind: 'not-started', reason: error.message }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(program.stdin);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      killGroup(child);
      const own: Ending = signal === null ? { kind: 'exited', code: code ?? 0 } : { kind: 'crashed', signal };
      resolve({ ending: ending ?? own, stdout: stdout.text(limits), stderr: stderr.text(limits) });
    });
  });
}

function collector() {
  const chunks: Buffer[] = [];
  let size = 0;
  return {
    add(chunk: Buffer): number {
      chunks.push(chunk);
      size += chunk.length;
      return size;
    },
    text: (limits: Limits) => Buffer.concat(chunks).subarray(0, limits.outputBytes).toString('utf8'),
  };
}

/** The program and all it started; there may be nothing left to kill. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    // A negative number names the group, which `detached` made; Windows has none.
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}
