import { join, resolve } from 'node:path';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, expect } from '@jest/globals';
import { homeEnvironment } from '../support/home.js';
import { packFolder } from '../support/kinds-pack.js';
import { historyOf } from '../support/reviews.js';
import { type Circumstances, type Running, startProgram } from './programs.js';

export const prep = resolve('bin', 'prep.js');

/** Memory where there is some: killing a program does not take it, and nobody waits for a disk. */
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const homes: string[] = [];
afterEach(() => {
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

/** A fresh folder that is gone after the test. */
export function freshHome(): string {
  const home = mkdtempSync(join(memory, 'prep-faults-'));
  homes.push(home);
  return home;
}

/** So many statements, all of them true. */
function truths(count: number): string {
  const questions = Array.from({ length: count }, (_, number) =>
    [
      `  - id: number-${number}`,
      '    kind: boolean\n    level: mid\n    topic: numbers\n    skills: [technologies]',
      `    prompt: The number ${number} is less than ${number + 1}.`,
      `    answer: true\n    why: The numbers are counted up.\n    explain: It is ${number + 1} - 1.`,
    ].join('\n'),
  );
  const head = 'format: 1\npack: truths\ntitle: True statements\narea: data\nversion: 1\nquestions:';
  return `${head}\n${questions.join('\n')}\n`;
}

/** The words of a drill over true statements, each asked once. */
export function truthWords(home: string, count: number, words: readonly string[] = []): readonly string[] {
  const packs = packFolder(home, { 'truths.yaml': truths(count) });
  return ['drill', '--no-shipped', '--packs', packs, '--mode', 'all', '--count', `${count}`, ...words];
}

/** A drill that another program answers, every question with "true". */
export interface Drill extends Running {
  /** Questions whose result has been shown, and is therefore saved. */
  readonly acknowledged: () => readonly string[];
}

export interface Setting {
  readonly home: string;
  /** How many questions. */
  readonly count: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly words?: readonly string[];
  readonly user?: number | undefined;
  readonly before?: string;
  /** What each answer waits for. */
  mayAnswer?(): Promise<unknown>;
}

export function startDrill({ home, count, env = {}, words = [], mayAnswer, ...where }: Setting): Drill {
  const running = startProgram([prep, ...truthWords(home, count, ['--jsonl', ...words])], {
    ...where,
    env: { ...homeEnvironment(home), ...env },
    folder: home,
  });
  running.onLine((line) => {
    if (JSON.parse(line).type !== 'question') return;
    const answer = () => running.write('{"type":"answer","response":true}');
    void (mayAnswer?.() ?? Promise.resolve()).then(answer);
  });
  return { ...running, acknowledged: () => running.lines().flatMap(acknowledgedBy) };
}

/** The question whose result the line tells, if it tells one. */
export function acknowledgedBy(line: string): readonly string[] {
  const message = JSON.parse(line);
  return message.type === 'result' ? [message.id] : [];
}

/** A run of prep that has ended. */
export interface Ended {
  readonly status: number | string;
  readonly shown: string;
  readonly complaint: string;
}

/** Runs prep to its end, with nothing to read. */
export async function runPrep(words: readonly string[], where: Circumstances): Promise<Ended> {
  const running = startProgram([prep, ...words], where);
  running.end();
  const status = await running.ended;
  return { status, shown: running.lines().join('\n'), complaint: running.complaint() };
}

/** The questions answered, in their order; nothing is wrong with the file. */
export async function savedIn(home: string): Promise<readonly string[]> {
  const { found, wrong } = await historyOf(home, (history) => ({
    found: history.reviews().map(({ question }): string => question),
    wrong: history.verifyRows(),
  }));
  expect(wrong).toEqual([]);
  return found;
}
