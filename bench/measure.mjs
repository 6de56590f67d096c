// Runs programs and says what each took. All are measured in one run, so that the machine cancels out of the ratios.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const prep = join(root, 'bin', 'prep.js');
export const scratch = mkdtempSync(join(tmpdir(), 'prep-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true }));

/** Where `cpu.cjs` writes to. */
export const out = join(scratch, 'cpu');
export const env = {
  ...process.env,
  BENCH_OUT: out,
  PREP_DB: join(scratch, 'history.db'),
  XDG_CACHE_HOME: join(scratch, 'cache'),
};

/** Milliseconds of CPU time and megabytes at the most. A linter that finds something ends with 1. */
export function measureNode({ words, input }) {
  const all = ['--require', join(root, 'bench', 'cpu.cjs'), ...words];
  const run = spawnSync(process.execPath, all, { env, input, cwd: scratch, maxBuffer: 2 ** 28 });
  if (run.status !== 0 && run.status !== 1)
    throw new Error(`${words.join(' ')} ended with ${run.status}: ${run.stderr}`);
  return taken(readFileSync(out, 'utf8'), 1e-3, 1 / 1024);
}

/** The same of any other program; undefined where it is not installed. Python can tell what its children took. */
export function measureOther(words) {
  const script = `import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss)`;
  const run = spawnSync('python3', ['-c', script, ...words], { encoding: 'utf8' });
  return run.status === 0 ? taken(run.stdout, 1000, 1 / 1024) : undefined;
}

function taken(text, toMilliseconds, toMegabytes) {
  const [time, memory] = text.split(' ').map(Number);
  return { ms: time * toMilliseconds, mb: memory * toMegabytes };
}

/** Runs each several times, in turns, so that a busy moment meets all alike; gives the medians. */
export function medians(runs, rounds) {
  return inTurns(runs, rounds).map((each) => {
    if (each[0] === undefined) return undefined;
    return { ms: median(each.map(({ ms }) => ms)), mb: median(each.map(({ mb }) => mb)) };
  });
}

/** What each run took, by rounds. */
export function inTurns(runs, rounds) {
  const all = runs.map(() => []);
  for (let round = 0; round < rounds; round += 1) runs.forEach((run, index) => all[index].push(run()));
  return all;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Writes a program that parses the YAML files named after it with the library alone, and gives its path. */
export function parseProgram() {
  const path = join(scratch, 'parse.mjs');
  const library = new URL('../node_modules/yaml/dist/index.js', import.meta.url).href;
  writeFileSync(
    path,
    `import { parseDocument } from '${library}';
import { readFileSync } from 'node:fs';
for (const path of process.argv.slice(2)) parseDocument(readFileSync(path, 'utf8'));
`,
  );
  return path;
}

/** Rows of texts, the first column to the left and the others to the right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const cell = (text, column) => (column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column]));
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}

export function ratio(one, other) {
  return (one / other).toFixed(2);
}
