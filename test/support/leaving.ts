import { expect } from '@jest/globals';
import { everyKindWords, type Stage } from './drilling.js';
import { elsewhereWords, otherPrompts, promptTypes, type PromptType } from './prompts.js';
import { answersOf } from './reviews.js';
import { key, type TerminalSession } from './terminal.js';

/** Something that happens to a program at a prompt; each checks what must hold then. */
export type Leaving = (stage: Stage, prompt: PromptType) => Promise<void>;

/** By the name of a prompt. */
export function promptNamed(name: string): PromptType {
  const found = promptTypes[name] ?? otherPrompts[name];
  if (found === undefined) throw new Error(`there is no prompt "${name}"`);
  return found;
}

function wordsTo({ words, elsewhere }: PromptType, home: string): readonly string[] {
  return elsewhere === undefined ? everyKindWords(words, home) : elsewhereWords(elsewhere, home);
}

/** What is told of an interruption. */
function toldOf({ saved, elsewhere }: PromptType): string {
  const answers = saved === 1 ? '1 answer is saved' : `${saved} answers are saved`;
  return elsewhere?.told ?? `Interrupted; ${answers}. Go on with: prep drill --resume`;
}

async function reached(stage: Stage, prompt: PromptType): Promise<TerminalSession> {
  const at = stage.start(wordsTo(prompt, stage.home));
  await prompt.reach(at);
  return at;
}

/** What holds of every terminal that is given back. */
function checkGivenBack(at: TerminalSession): void {
  expect({ cursorHidden: at.cursorHidden, marksPastes: at.marksPastes }).toEqual({
    cursorHidden: false,
    marksPastes: false,
  });
  // Long lines go on in the next row again (DECAWM).
  expect(at.raw.lastIndexOf('\u001b[?7l')).toBeLessThanOrEqual(at.raw.lastIndexOf('\u001b[?7h'));
  const shown = at.everything().join('\n');
  expect(shown).not.toMatch(/^ +at |this is a bug|Error/m);
  expect(at.cursor.column).toBe(0);
}

async function checkKept(stage: Stage, { saved, elsewhere }: PromptType): Promise<void> {
  // Outside a drill there is no history yet.
  if (elsewhere === undefined) expect(await answersOf(stage.home)).toHaveLength(saved);
}

function interrupted(status: number, send: (at: TerminalSession) => void): Leaving {
  return async (stage, prompt) => {
    const at = await reached(stage, prompt);
    send(at);
    expect(await at.exit).toEqual({ status, signal: 0 });
    checkGivenBack(at);
    expect(at.lines().join('\n')).toContain(toldOf(prompt));
    expect(at.lines().join('\n')).not.toContain('> ');
    await checkKept(stage, prompt);
  };
}

/** Where something can be written. */
const typed = ['line', 'note', 'composer', 'field'];

/** Ctrl-D says "no more": of a note, of the points and so on; at the prompt of a question it leaves the drill. */
async function endOfInput(stage: Stage, prompt: PromptType): Promise<void> {
  const at = await reached(stage, prompt);
  let gone = false;
  void at.exit.then(() => (gone = true));
  const done = () => at.raw.split('\u001b[?25h').length;
  for (let times = 0; times < 4 && !gone; times += 1) {
    const before = done();
    // A line with text in it is not left: what stands in it goes first.
    if (typed.includes(prompt.widget)) at.send(key.end, ...Array.from({ length: 20 }, () => key.backspace));
    at.send(key.ctrlD);
    await at.until(
      () => done() > before,
      () => 'Ctrl-D did nothing',
    );
    await Promise.race([at.exit, at.prompted()]);
  }
  expect(await at.exit).toEqual({ status: 0, signal: 0 });
  checkGivenBack(at);
  if (prompt.elsewhere === undefined)
    expect(at.everything().join('\n')).toMatch(/Nothing was answered|Done: 1 answer/);
}

/** By the signal itself, since nobody is there to read a status. */
async function closed(stage: Stage, prompt: PromptType): Promise<void> {
  const at = await reached(stage, prompt);
  at.close();
  expect(await at.exit).toEqual({ status: 0, signal: 1 });
  await checkKept(stage, prompt);
}

/** A shell that asks for no marks around pastes itself. */
const quietShell = `PS1='$ '; bind 'set enable-bracketed-paste off'`;

async function asleep(stage: Stage, prompt: PromptType): Promise<void> {
  const at = stage.shell(wordsTo(prompt, stage.home), (prep) => `${quietShell}; clear; ${prep}`);
  await prompt.reach(at);
  const before = at.raw.length;
  at.send(key.ctrlZ);
  await at.waitFor('Stopped');
  expect([at.cursorHidden, at.marksPastes]).toEqual([false, false]);
  at.send('fg\r');
  await at.settled((lines) => {
    expect(lines.join('\n').split('Stopped').at(-1)).toContain(prompt.once);
    // All of it is there again, not the prompt alone.
    const again = at.everything().join('\n').split('Stopped').at(-1);
    expect(again).toContain(prompt.elsewhere?.above ?? 'Question 1 of 1');
    expect(at.marksPastes).toBe(prompt.widget === 'composer');
  });
  expect(at.raw.slice(before)).not.toMatch(/Error| at .*:\d+:\d+/);
  at.send(key.ctrlC);
  await at.waitFor(toldOf(prompt));
  // The shell has its terminal back, and the status.
  await at.waitFor(/^\$$/m);
  at.send('echo "ended with $?"\r');
  await at.waitFor(/^ended with 130$/m);
}

export const sizes = [
  [20, 10],
  [40, 12],
  [80, 24],
  [300, 80],
  [80, 24],
] as const;

/** The prompt is drawn whole, once and with one pointer at most. */
async function resized(stage: Stage, prompt: PromptType): Promise<void> {
  const at = await reached(stage, prompt);
  const through = prompt.elsewhere === undefined ? sizes : [sizes[0], sizes[3]];
  for (const [columns, rows] of through) {
    const before = at.raw.length;
    at.resize({ columns, rows });
    await at.settled((lines) => {
      expect(at.raw.slice(before)).toContain('\u001b[2J');
      const text = lines.join('\n');
      expect([columns, text.split(prompt.once).length - 1, text]).toEqual([columns, 1, expect.anything()]);
      expect(lines.filter((line) => line.startsWith('> ')).length).toBeLessThanOrEqual(1);
    });
  }
  at.send(key.ctrlC);
  expect((await at.exit).status).toBe(130);
  checkGivenBack(at);
}

/** Every way out of a prompt, or through it. */
export const leavings: Readonly<Record<string, Leaving>> = {
  'Ctrl-C': interrupted(130, (at) => at.send(key.ctrlC)),
  'Ctrl-D': endOfInput,
  SIGINT: interrupted(130, (at) => at.kill('SIGINT')),
  SIGTERM: interrupted(143, (at) => at.kill('SIGTERM')),
  SIGHUP: interrupted(143, (at) => at.kill('SIGHUP')),
  SIGQUIT: interrupted(143, (at) => at.kill('SIGQUIT')),
  'Ctrl-Z, then fg': asleep,
  'a closed terminal': closed,
  'other sizes': resized,
};
