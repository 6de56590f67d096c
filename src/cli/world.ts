import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { ExitStatus } from './exit-status.js';
import { homeFolder } from './home-folder.js';
import { systemRandom } from './system-random.js';

/** A stream that may be a terminal. */
export type Input = Readable & { readonly isTTY?: boolean };
export type Output = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

export type SignalName = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGQUIT';

/** Everything of the outside that the program may touch, handed in once by `bin/`. */
export interface World {
  /** The words after the program's name. */
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Milliseconds since 1970. */
  now(): number;
  /** Minutes that local time is ahead of UTC at a moment. */
  offsetAt(at: number): number;
  random(size: number): Uint8Array;
  onSignal(heed: (signal: SignalName) => void): void;
  /** Sleeps until the shell wakes the program (Ctrl-Z, then `fg`); comes back at once where no shell can. */
  suspend(): Promise<void>;
  /** The folder that holds the program's own files. */
  readonly root: string;
  /** The shipped packs as the build has read them ahead; not there where the sources are run. */
  readonly compiledPacks: string;
  /** The Node that runs the program. */
  readonly node: string;
  /** How many programs can run at the same time. */
  readonly cores: number;
}

const heeded: readonly SignalName[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];

/** The real world, seen from the running module; package.json lies one folder above it. */
export function realWorld(moduleUrl: string): World {
  return seenFrom(dirname(fileURLToPath(moduleUrl)), {
    stdin: () => process.stdin,
    stdout: () => process.stdout,
    stderr: () => process.stderr,
  });
}

/** Streams that Node makes when they are first asked for, which takes a while. */
interface Streams {
  stdin(): Input;
  stdout(): Output;
  stderr(): Output;
}

function seenFrom(folder: string, streams: Streams): World {
  return {
    words: process.argv.slice(2),
    env: process.env,
    home: homeFolder(),
    get stdin() {
      return streams.stdin();
    },
    get stdout() {
      return streams.stdout();
    },
    get stderr() {
      return streams.stderr();
    },
    now: () => Date.now(),
    offsetAt: (at) => -new Date(at).getTimezoneOffset(),
    random: (size) => systemRandom(size) ?? process.getBuiltinModule('node:crypto').randomBytes(size),
    onSignal(heed) {
      for (const signal of heeded) process.on(signal, () => heed(signal));
      // A file at its limit is told by the write that fails; the prompts' library would end the program first.
      process.on('SIGXFSZ', () => undefined);
    },
    suspend() {
      process.kill(process.pid, 'SIGTSTP');
      // The signal stops the process while this waits; without job control it is ignored.
      return new Promise((resolve) => setTimeout(resolve, 50));
    },
    root: dirname(folder),
    compiledPacks: join(folder, 'packs.json'),
    node: process.execPath,
    cores: availableParallelism(),
  };
}

/** What compiled code is made for: it fits no other engine and no other processor. */
export function engineName(): string {
  return `${process.platform}-${process.arch}-${process.versions.v8}`;
}

/** Runs `main` in the real world and ends the process with its status, once all output is written. */
export async function start(main: (world: World) => Promise<ExitStatus>, moduleUrl: string): Promise<void> {
  const terminal = { gone: false };
  const used = new Set<Output>();
  const failed = ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EIO') terminal.gone = true;
    // Whoever reads our output may stop reading (`prep report | head`): that is no error of ours.
    else process.exit(code === 'EPIPE' ? 0 : 2);
  };
  const output = (stream: Output) => {
    if (!used.has(stream)) stream.on('error', failed);
    used.add(stream);
    return stream;
  };
  const world = seenFrom(dirname(fileURLToPath(moduleUrl)), {
    stdin: heardInput(() => process.stdin),
    stdout: () => output(process.stdout),
    stderr: () => output(process.stderr),
  });
  const status = await main(world);
  await Promise.race([Promise.all([...used].map(drained)), nothingLeft()]);
  if (terminal.gone) hangUp();
  // Not left to Node: an open stdin would keep the process alive.
  process.exit(status);
}

/** Whoever reads lines takes an error of the input for its end. */
function heardInput(input: () => Input): () => Input {
  let heard: Input | undefined;
  return () => (heard ??= input().on('error', () => undefined));
}

/** Ends as a closed terminal ends a program: on its exit, Node would try to reset that terminal, and abort. */
function hangUp(): void {
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

/** A stream that has failed may never call back; then Node runs out of things to wait for. */
function nothingLeft(): Promise<void> {
  return new Promise((resolve) => process.once('beforeExit', () => resolve()));
}

function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}
