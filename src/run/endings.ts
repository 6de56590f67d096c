import { constants } from 'node:os';
import { unreachable } from '../model/exhaustive.js';
import type { Limits } from '../model/runner.js';

/** How a run ended. */
export type Ending =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'crashed'; readonly signal: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'out-of-memory' }
  | { readonly kind: 'too-much-output' }
  | { readonly kind: 'not-started'; readonly reason: string };

export interface Finished {
  readonly ending: Ending;
  /** Within which it ran. */
  readonly limits: Limits;
  /** What was printed, cut off at the limit on output. */
  readonly stdout: string;
  readonly stderr: string;
}

/** What a process says by its exit code or the signal that ended it, and by its last words. */
export function endingOf(code: number | null, signal: string | null, stderr: string): Ending {
  if (code === 0) return { kind: 'exited', code };
  const own = /^(?:bwrap|prlimit|setpriv): (.*)/.exec(stderr)?.[1];
  if (own !== undefined) return { kind: 'not-started', reason: own };
  const by = signal ?? signalOf(code ?? 0);
  // The limit on processor time, which is kept for programs that outlive prep.
  if (by === 'SIGXCPU') return { kind: 'timeout' };
  if (memoryWords.test(stderr)) return { kind: 'out-of-memory' };
  return by === undefined ? { kind: 'exited', code: code ?? 0 } : { kind: 'crashed', signal: by };
}

/** How the runtimes say that no memory is left: the limit makes it an error of theirs, not a signal. */
const memoryWords =
  /out of memory|\bMemoryError\b|OutOfMemoryError|bad_alloc|cannot allocate memory|memory allocation of \d+ bytes failed|memory size of \d+ bytes exhausted|failed to allocate memory|array buffer allocation failed/i;

/** Shells and bubblewrap pass on a signal as the exit code 128 and its number. */
function signalOf(code: number): string | undefined {
  const found = Object.entries(constants.signals).find(([, number]) => number === code - 128);
  return found?.[0];
}

export function endedWell({ ending }: Finished): boolean {
  return ending.kind === 'exited' && ending.code === 0;
}

/** How a run ended, for whoever wrote what was run. */
export function sayEnding({ ending, stderr, limits }: Finished): string {
  switch (ending.kind) {
    case 'timeout':
      return `no answer within ${limits.milliseconds / 1000} s`;
    case 'out-of-memory':
      return `more than ${limits.memoryBytes / 1024 ** 2} MiB of memory`;
    case 'too-much-output':
      return `more than ${limits.outputBytes / 1024} KiB of output`;
    case 'crashed':
      return `ended by ${ending.signal}${telling(stderr)}`;
    case 'not-started':
      return `could not be started: ${ending.reason}`;
    case 'exited':
      return ending.code === 0 ? 'ended too early' : `ended with exit code ${ending.code}${telling(stderr)}`;
    default:
      return unreachable(ending);
  }
}

/** The line of an error message that names the error: Python names it last, Node and Java before the calls. */
function telling(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const named = lines.findLast((line) =>
    /^(?:Uncaught )?[\w.]*(?:Error|Exception)\b|\berror(?:\[\w+\])?:/.test(line),
  );
  const line = named ?? lines.at(-1);
  return line === undefined ? '' : `: ${line.trim().slice(0, 200)}`;
}
