// Runs the program as its users do and keeps what V8 compiled of it, so that the first run of the program that was built
// here is as fast as the later ones. Where the packed program is installed, its own first run keeps that.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const runs = [
  // Until the first question and no further: what comes after it is compiled while the learner thinks.
  { words: ['drill', '--seed', '1'], input: 'q\n' },
  { words: ['report', '--demo'] },
  { words: ['lint'] },
  // With code and Markdown, so that the libraries for these are kept as well.
  { words: ['packs', 'show', 'data/not-in-with-null', '--color', 'always'] },
  { words: ['plan'] },
  { words: [] },
];

/** Leaves the compiled code in dist/code; where a run fails, as without SQLite, there is none of it. */
export function warmUp(root, scratch) {
  const places = ['DATA', 'CONFIG', 'CACHE', 'STATE'].map((name) => [
    `XDG_${name}_HOME`,
    join(scratch, name),
  ]);
  const env = { ...process.env, ...Object.fromEntries(places), HOME: scratch, PREP_DB: '', PREP_PACKS: '' };
  for (const { words, input = '' } of runs)
    spawnSync(process.execPath, [join(root, 'bin', 'prep.js'), ...words], { env, input, cwd: scratch });
  const kept = join(scratch, 'CACHE', 'prep', 'code');
  if (existsSync(kept)) cpSync(kept, join(root, 'dist', 'code'), { recursive: true });
}
