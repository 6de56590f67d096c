import { randomBytes } from 'node:crypto';
import { PassThrough, Readable, Writable } from 'node:stream';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import type { ExitStatus } from '../../src/cli/exit-status.js';
import type { World } from '../../src/cli/world.js';
import { homeEnvironment } from './home.js';

export interface Ran {
  readonly status: ExitStatus;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Circumstances {
  readonly home: string;
  /** What is piped in; nothing where it is missing. */
  readonly input?: string;
  /** Added to the environment of somebody at home; an undefined value takes one out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Gives stdout the looks of a terminal of this many columns. */
  readonly columns?: number;
}

const root = join(import.meta.dirname, '..', '..');

/** Runs one command line inside this process, in a world of its own, and gives all that it wrote. */
export async function run(words: readonly string[], circumstances: Circumstances): Promise<Ran> {
  const stdout = collector();
  const stderr = collector();
  const { home, input = '', env = {}, columns } = circumstances;
  const terminal = columns === undefined ? {} : { isTTY: true, columns, rows: 24 };
  const world: World = {
    words,
    env: { ...homeEnvironment(home), ...env },
    home,
    node: process.execPath,
    cores: 2,
    stdin: Readable.from(input === '' ? [] : [Buffer.from(input)]),
    stdout: Object.assign(stdout.stream, terminal),
    stderr: stderr.stream,
    now: () => Date.UTC(2026, 10, 23, 12),
    offsetAt: () => 60,
    random: (size) => randomBytes(size),
    onSignal: () => undefined,
    suspend: () => Promise.resolve(),
    root,
    compiledPacks: join(root, 'dist', 'packs.json'),
  };
  const status = await main(world);
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

function collector(): { readonly stream: Writable; text(): string } {
  const chunks: Buffer[] = [];
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
