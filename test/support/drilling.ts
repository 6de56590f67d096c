import { afterEach, beforeEach } from '@jest/globals';
import { makeHome, removeHome } from './home.js';
import { everyKindPack, kindsPack, packFolder } from './kinds-pack.js';
import { type Start, TerminalSession } from './terminal.js';

/** As `drillWords`, with the kinds that are run. How far their programs are shut in differs, and is not told. */
export function everyKindWords(words: readonly string[], home: string): readonly string[] {
  const before = drillWords([...words, '--trust', 'kinds', '--quiet'], home);
  packFolder(home, { 'kinds.yaml': everyKindPack });
  return before;
}

/** The words of a drill over one question of every kind that needs no running, always shuffled alike, on a fixed day. */
export function drillWords(words: readonly string[], home: string): readonly string[] {
  const packs = packFolder(home, { 'kinds.yaml': kindsPack });
  const fixed = ['--seed', '7', '--mode', 'all', '--now', '2026-11-20T10:00:00Z'];
  return ['drill', '--no-shipped', '--packs', packs, ...fixed, ...words];
}

/** Terminals for the tests of a file: each test has a fresh home, and no terminal outlives its test. */
export class Stage {
  private sessions: TerminalSession[] = [];
  home = '';

  constructor() {
    beforeEach(() => {
      this.home = makeHome();
    });
    afterEach(async () => {
      await Promise.all(this.sessions.map((session) => session.dispose()));
      this.sessions = [];
      removeHome(this.home);
    });
  }

  start(words: readonly string[], start: Omit<Start, 'home'> = {}): TerminalSession {
    const session = new TerminalSession(words, { ...start, home: this.home });
    this.sessions.push(session);
    return session;
  }

  drill(words: readonly string[], start: Omit<Start, 'home'> = {}): TerminalSession {
    return this.start(drillWords(words, this.home), start);
  }

  /** A drill over all ten kinds. */
  drillEvery(words: readonly string[], start: Omit<Start, 'home'> = {}): TerminalSession {
    return this.start(everyKindWords(words, this.home), start);
  }

  /** A shell with job control, that runs a script around a command. */
  shell(words: readonly string[], script: (prep: string) => string): TerminalSession {
    const command = ['"$NODE"', '"$PREP"', ...words].join(' ');
    return this.start([], { shell: script(command), env: { NODE: process.execPath } });
  }
}

/** The number that stands before an option on the screen. */
export function numberOf(lines: readonly string[], option: string): string {
  const found = lines.map((line) => /(\d)\. (.*)$/.exec(line)).filter((match) => match?.[2] === option);
  const number = found.at(-1)?.[1];
  if (number === undefined) throw new Error(`no option "${option}" on the screen:\n${lines.join('\n')}`);
  return number;
}

/** The lines that the pointer stands on. */
export function pointedAt(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.startsWith('> '));
}
