import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach } from '@jest/globals';
import type { History } from '../../../src/history/history.js';
import { opened } from '../../history/fixtures.js';
import { homeEnvironment, makeHome, removeHome } from '../../support/home.js';
import { packFolder } from '../../support/kinds-pack.js';

/** A line of the protocol, as a program of another language would see it. */
export interface Line {
  readonly type: string;
  readonly [key: string]: unknown;
}

export interface Exit {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
}

const program = join(import.meta.dirname, '..', '..', '..', 'bin', 'prep.js');
/** Only against hanging. */
const limit = 20_000;
export const startOfTime = '2026-11-23T12:00:00.000Z';

/** `prep drill --jsonl` in a process of its own, driven over its pipes. */
export class DrillProgram {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly unread: string[] = [];
  private readonly waiting = new Set<() => void>();
  private ended = false;
  errors = '';
  readonly exit: Promise<Exit>;

  constructor(home: string, words: readonly string[]) {
    const packs = ['--no-shipped', '--packs', join(home, 'packs')];
    const args = [program, 'drill', '--jsonl', '--now', startOfTime, ...packs, ...words];
    this.child = spawn(process.execPath, args, { cwd: home, env: homeEnvironment(home), stdio: 'pipe' });
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => (this.errors += text));
    // What is written to a program that has ended is lost, as it would be for any other.
    this.child.stdin.on('error', () => undefined);
    createInterface({ input: this.child.stdout }).on('line', (line) => this.hear(line));
    this.exit = new Promise((resolve) => {
      this.child.on('close', (status, signal) => {
        this.ended = true;
        this.wake();
        resolve({ status, signal });
      });
    });
  }

  /** Sends a line: an object of the protocol, or any text. */
  send(message: object | string): void {
    this.child.stdin.write(`${typeof message === 'string' ? message : JSON.stringify(message)}\n`);
  }

  endInput(): void {
    this.child.stdin.end();
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** The next line as it was written. */
  async nextText(): Promise<string> {
    const timer = setTimeout(() => this.kill('SIGKILL'), limit);
    while (this.unread.length === 0 && !this.ended) {
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
    clearTimeout(timer);
    const line = this.unread.shift();
    if (line === undefined) throw new Error(`no line came; stderr: ${this.errors}`);
    return line;
  }

  /** The next line, which has to be of that type. */
  async next(type: string): Promise<Line> {
    const line = lineOf(await this.nextText());
    if (line.type !== type) throw new Error(`"${type}" was awaited, not ${JSON.stringify(line)}`);
    return line;
  }

  /** Sends a line and gives what comes next, which has to be of that type. */
  ask(message: object | string, type: string): Promise<Line> {
    this.send(message);
    return this.next(type);
  }

  /** All lines up to the end of the program. */
  async rest(): Promise<readonly Line[]> {
    await this.exit;
    return this.unread.splice(0).map(lineOf);
  }

  private hear(line: string): void {
    this.unread.push(line);
    this.wake();
  }

  private wake(): void {
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }
}

function lineOf(text: string): Line {
  const value: unknown = JSON.parse(text);
  if (isRecord(value) && typeof value['type'] === 'string') return { ...value, type: value['type'] };
  throw new Error(`not a line of the protocol: ${text}`);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const homes: string[] = [];
const programs: DrillProgram[] = [];

afterEach(async () => {
  for (const each of programs.splice(0)) {
    each.kill('SIGKILL');
    await each.exit;
  }
  for (const home of homes.splice(0)) removeHome(home);
});

/** A home with these packs, gone after the test. */
export function homeWith(packs: Readonly<Record<string, string>>): string {
  const home = makeHome();
  homes.push(home);
  packFolder(home, packs);
  return home;
}

/** A drill of one question of a pack, which stands open. */
export async function atQuestion(pack: string, id: string, ...words: readonly string[]) {
  const home = homeWith({ 'pack.yaml': pack });
  const drill = startDrill(home, id, ...words);
  const session = await drill.next('session');
  return { home, drill, session, question: await drill.next('question') };
}

export function startDrill(home: string, ...words: readonly string[]): DrillProgram {
  const started = new DrillProgram(home, words);
  programs.push(started);
  return started;
}

/** What a process other than the drill reads in the database at this moment. */
export async function read<T>(home: string, look: (history: History) => T): Promise<T> {
  const history = await opened(join(home, 'history.db'), { createIfMissing: false });
  try {
    return look(history);
  } finally {
    history.close();
  }
}
