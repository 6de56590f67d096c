import { spawn, type IPty } from '@lydell/node-pty';
import { join } from 'node:path';
import { failureOf } from './checking.js';
import { homeEnvironment } from './home.js';
import { type Run, Screen, type Size } from './screen.js';

const program = join(import.meta.dirname, '..', '..', 'bin', 'prep.js');
/** Only against hanging, in milliseconds: no story comes near it on a machine that is not stuck. */
const limit = 30_000;
/** Milliseconds without a byte after which a screen counts as drawn to its end. */
const quiet = 300;

export { key } from './keys.js';
export type { Size } from './screen.js';

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
  private readonly screen: Screen;
  private readonly watchers = new Set<() => void>();
  private written = '';
  /** When keys were last sent, and what had been written by then. */
  private sent = { at: -Infinity, written: 0 };
  readonly exit: Promise<Exit>;

  constructor(words: readonly string[], start: Start) {
    const { size = { columns: 80, rows: 24 } } = start;
    this.screen = new Screen(size);
    const env = { ...homeEnvironment(start.home), TERM: 'xterm-256color', PREP: program, ...start.env };
    const [file, args] =
      start.shell === undefined
        ? [process.execPath, [program, ...words]]
        : ['bash', ['--norc', '--noprofile', '-i']];
    const { columns: cols, rows } = size;
    this.pty = spawn(file, [...args], { cols, rows, cwd: start.home, env, name: env.TERM });
    this.pty.onData((data) => this.show(data));
    this.exit = new Promise((resolve) => {
      this.pty.onExit(({ exitCode, signal }) => {
        // What was written last still has to reach the screen.
        void this.screen.write('').then(() => resolve({ status: exitCode, signal: signal ?? 0 }));
      });
    });
    if (start.shell !== undefined) this.pty.write(`${start.shell}\r`);
  }

  get pid(): number {
    return this.pty.pid;
  }

  /** Presses keys at a prompt, each once the prompt is drawn: a prompt lets go what was typed before. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const each of keys) {
      await this.prompted();
      this.send(each);
    }
  }

  /** Waits until a prompt is drawn that has taken in what was pressed before. */
  prompted(): Promise<void> {
    return this.until(
      () => this.prompting && this.heard,
      () => `there is no prompt; the screen:\n${this.lines().join('\n')}`,
    );
  }

  /** Sends what is typed at once, to whoever reads. */
  send(...keys: readonly string[]): void {
    this.sent = { at: performance.now(), written: this.written.length };
    for (const each of keys) this.pty.write(each);
    setTimeout(() => this.look(), quiet + 1).unref();
  }

  /** Whether the program has answered to the last keys: by writing, or by having had the time for it. */
  private get heard(): boolean {
    return this.written.length > this.sent.written || performance.now() - this.sent.at > quiet;
  }

  /** Whether a prompt is drawn: it puts the cursor in its column (CHA), and shows it (DECTCEM) when it is done. */
  private get prompting(): boolean {
    return /\u001b\[\d+G/.test(this.written.slice(this.written.lastIndexOf('\u001b[?25h') + 1));
  }

  /** The visible lines, without the empty ones at the end. */
  lines(): readonly string[] {
    return this.screen.lines();
  }

  /** The visible rows with their colours. */
  styled(): readonly (readonly Run[])[] {
    return this.screen.styled();
  }

  /** The visible lines and all that has scrolled away above them. */
  everything(): readonly string[] {
    return this.screen.everything();
  }

  /** Every byte the program has written, escape sequences included. */
  get raw(): string {
    return this.written;
  }

  /** Whether the terminal has been asked to mark what is pasted, and not yet to leave that off. */
  get marksPastes(): boolean {
    return this.written.lastIndexOf('\u001b[?2004h') > this.written.lastIndexOf('\u001b[?2004l');
  }

  /** What a terminal sends for a paste, marked where that was asked for; line breaks come as Enter does. */
  paste(text: string): void {
    const keys = text.replaceAll('\n', '\r');
    this.pty.write(this.marksPastes ? `\u001b[200~${keys}\u001b[201~` : keys);
  }

  get cursorHidden(): boolean {
    return this.raw.lastIndexOf('\u001b[?25l') > this.raw.lastIndexOf('\u001b[?25h');
  }

  /** The cursor on the visible screen, from 0. */
  get cursor(): { readonly line: number; readonly column: number } {
    return this.screen.cursor;
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

  /**
   * Waits until a check of the screen passes, and passes still when nothing more was written for a while: what a
   * redraw shows on its way is nothing to go by. Gives the lines.
   */
  async settled(check: (lines: readonly string[]) => void): Promise<readonly string[]> {
    const ends = performance.now() + limit;
    for (;;) {
      const before = this.written.length;
      await new Promise((resolve) => setTimeout(resolve, quiet));
      await this.screen.write('');
      const failed = failureOf(() => check(this.lines()));
      if (failed === undefined && this.written.length === before) return this.lines();
      if (performance.now() > ends) throw failed ?? new Error('the screen never came to rest');
    }
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
      // Nothing more comes of a program that has ended.
      void this.exit.then(() => settle(() => (holds() ? resolve() : reject(new Error(complaint())))));
    });
  }

  resize({ columns, rows }: Size): void {
    this.screen.resize({ columns, rows });
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
    void this.screen.write(data).then(() => this.look());
  }

  private look(): void {
    this.watchers.forEach((look) => look());
  }
}
