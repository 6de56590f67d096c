import { spawn, type IPty } from '@lydell/node-pty';
import headless from '@xterm/headless';
import { join } from 'node:path';
import { homeEnvironment } from './home.js';

const program = join(import.meta.dirname, '..', '..', 'bin', 'prep.js');

/** Only against hanging: no story comes near it on a machine that is not stuck. */
const limit = 15_000;

/** Keys by name, as a terminal sends them. */
export const key = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  space: ' ',
  backspace: '\u007f',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  ctrlZ: '\u001a',
} as const;

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Start {
  /** A temporary folder: database, settings and caches of this run lie there. */
  readonly home: string;
  readonly size?: Size;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs this instead of prep; `$PREP` in it is the program. */
  readonly shell?: string;
}

export interface Exit {
  readonly status: number;
  readonly signal: number;
}

/** The program in a real pseudo-terminal, with an emulator as its screen. */
export class TerminalSession {
  private readonly pty: IPty;
  private readonly screen: InstanceType<typeof headless.Terminal>;
  private readonly watchers = new Set<() => void>();
  private written = '';
  readonly exit: Promise<Exit>;

  constructor(words: readonly string[], start: Start) {
    const { columns: cols, rows } = start.size ?? { columns: 80, rows: 24 };
    this.screen = new headless.Terminal({ cols, rows, scrollback: 5000, allowProposedApi: true });
    const env = { ...homeEnvironment(start.home), TERM: 'xterm-256color', PREP: program, ...start.env };
    const [file, args] =
      start.shell === undefined
        ? [process.execPath, [program, ...words]]
        : ['bash', ['--norc', '--noprofile', '-i']];
    this.pty = spawn(file, [...args], { cols, rows, cwd: start.home, env, name: env.TERM });
    this.pty.onData((data) => this.show(data));
    this.exit = new Promise((resolve) => {
      this.pty.onExit(({ exitCode, signal }) => {
        // What was written last still has to reach the screen.
        this.screen.write('', () => resolve({ status: exitCode, signal: signal ?? 0 }));
      });
    });
    if (start.shell !== undefined) this.pty.write(`${start.shell}\r`);
  }

  get pid(): number {
    return this.pty.pid;
  }

  press(...keys: readonly string[]): void {
    for (const each of keys) this.pty.write(each);
  }

  /** The visible lines, without the empty ones at the end. */
  lines(): readonly string[] {
    return this.linesFrom(this.screen.buffer.active.baseY);
  }

  /** The visible lines and all that has scrolled away above them. */
  everything(): readonly string[] {
    return this.linesFrom(0);
  }

  /** Every byte the program has written, escape sequences included. */
  get raw(): string {
    return this.written;
  }

  get cursorHidden(): boolean {
    return this.written.lastIndexOf('\u001b[?25l') > this.written.lastIndexOf('\u001b[?25h');
  }

  /** The cursor on the visible screen, from 0. */
  get cursor(): { readonly line: number; readonly column: number } {
    const { cursorX, cursorY } = this.screen.buffer.active;
    return { line: cursorY, column: cursorX };
  }

  /** Waits until the visible screen holds a text, and gives its lines. */
  async waitFor(text: string | RegExp): Promise<readonly string[]> {
    const found = () => {
      const shown = this.lines().join('\n');
      return typeof text === 'string' ? shown.includes(text) : text.test(shown);
    };
    await this.until(
      found,
      () => `"${String(text)}" did not appear; the screen:\n${this.lines().join('\n')}`,
    );
    return this.lines();
  }

  /** Waits until something holds; asked again whenever the screen has changed. */
  async until(holds: () => boolean, complaint: () => string): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => settle(() => reject(new Error(complaint()))), limit);
      timer.unref();
      const look = () => {
        if (holds()) settle(resolve);
      };
      const settle = (how: () => void) => {
        clearTimeout(timer);
        this.watchers.delete(look);
        how();
      };
      this.watchers.add(look);
    });
  }

  resize({ columns, rows }: Size): void {
    this.screen.resize(columns, rows);
    this.pty.resize(columns, rows);
  }

  /** A signal to the program, or to another process. */
  kill(signal: NodeJS.Signals, pid = this.pid): void {
    process.kill(pid, signal);
  }

  /** What closing the window does: the terminal is gone, and the program hears of it by SIGHUP. */
  close(): void {
    Reflect.get(this.pty, '_socket').destroy();
  }

  /** Ends the program if a story has not. */
  async dispose(): Promise<void> {
    try {
      process.kill(this.pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
    await this.exit;
    this.screen.dispose();
  }

  private show(data: string): void {
    this.written += data;
    this.screen.write(data, () => this.watchers.forEach((look) => look()));
  }

  private linesFrom(first: number): readonly string[] {
    const { active } = this.screen.buffer;
    const lines = Array.from({ length: active.length - first }, (_, index) =>
      (active.getLine(first + index)?.translateToString(true) ?? '').trimEnd(),
    );
    while (lines.at(-1) === '') lines.pop();
    return lines;
  }
}
