// A history of a million answers, made once in a run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, scratch } from '../measure.mjs';

export const answers = 1_000_000;
/** 1 June 2026, 08:00 UTC; the commands run an hour later. */
export const end = Date.UTC(2026, 5, 1, 8);

/** Its file. */
export function millionAnswers() {
  const file = join(scratch, 'million.db');
  if (existsSync(file)) return file;
  const words = ['--no-warnings', '--import', './register.mjs', 'bench/long-history/fill.ts'];
  const made = spawnSync(process.execPath, [...words, file, `${answers}`, `${end}`], { cwd: root });
  if (made.status !== 0) throw new Error(`no history was made: ${made.stderr}`);
  return file;
}
