// Measures the CPU time of commands as ratios to `node -e 0`, all in one run, so that the machine cancels out.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = Number(process.argv[2] ?? 15);
const scratch = mkdtempSync(join(tmpdir(), 'prep-bench-'));
const out = join(scratch, 'cpu');
const database = join(scratch, 'history.db');
const parseOnly = join(scratch, 'parse.mjs');
const yaml = new URL('../node_modules/yaml/dist/index.js', import.meta.url).href;
writeFileSync(
  parseOnly,
  `import { parseDocument } from '${yaml}';
import { readdirSync, readFileSync } from 'node:fs';
const folder = ${JSON.stringify(join(root, 'questions'))};
for (const name of readdirSync(folder)) if (name.endsWith('.yaml')) parseDocument(readFileSync(folder + '/' + name, 'utf8'));
`,
);

const prep = join(root, 'bin', 'prep.js');
const cases = [
  { name: 'node -e 0', words: ['-e', '0'] },
  { name: 'prep --version', words: [prep, '--version'] },
  { name: 'prep --help', words: [prep, '--help'] },
  { name: 'prep drill, first question', words: [prep, 'drill', '--seed', '1'], input: 'q\n' },
  {
    name: 'prep drill --jsonl, first question',
    words: [prep, 'drill', '--jsonl'],
    input: '{"type":"quit"}\n',
  },
  { name: 'prep report', words: [prep, 'report'] },
  { name: 'prep report --demo', words: [prep, 'report', '--demo'] },
  { name: 'parse of the shipped packs alone', words: [parseOnly] },
  { name: 'prep lint, the shipped packs', words: [prep, 'lint'] },
];

function measure({ words, input }) {
  const env = { ...process.env, BENCH_OUT: out, PREP_DB: database };
  const run = spawnSync(process.execPath, ['--require', join(root, 'bench', 'cpu.cjs'), ...words], {
    env,
    input,
  });
  if (run.status !== 0) throw new Error(`${words.join(' ')} ended with ${run.status}: ${run.stderr}`);
  return Number(readFileSync(out, 'utf8')) / 1000;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

const times = cases.map(() => []);
for (let round = 0; round < rounds; round += 1) {
  // Interleaved, so that a busy moment meets every command alike.
  cases.forEach((each, index) => times[index].push(measure(each)));
}
const base = median(times[0]);
const parse = median(times[cases.findIndex(({ words }) => words[0] === parseOnly)]);
console.log(`CPU time, median of ${rounds} rounds; Node ${process.versions.node}\n`);
console.log(`${'command'.padEnd(38)} ${'ms'.padStart(7)} ${'x node'.padStart(7)} ${'x parse'.padStart(8)}`);
cases.forEach(({ name }, index) => {
  const time = median(times[index]);
  const ratios = `${(time / base).toFixed(2).padStart(7)} ${(time / parse).toFixed(2).padStart(8)}`;
  console.log(`${name.padEnd(38)} ${time.toFixed(1).padStart(7)} ${ratios}`);
});
rmSync(scratch, { recursive: true });
