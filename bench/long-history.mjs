// What a history of a million answers costs: a report beside the raw SQL for the same figures, the start of a drill, and
// the memory of both.
import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import Sqlite from 'better-sqlite3';
import { answers, end, millionAnswers } from './long-history/million.mjs';
import { env, median, out, prep, ratio, root, table } from './measure.mjs';
import { sameFigures } from './long-history/same-figures.mjs';

const most = { timesSql: 2, drillMs: 300, megabytes: 200 };

/** The table, and `tooMuch` as for the sizes of packs. */
export async function longHistory(rounds) {
  const file = millionAnswers();
  const sql = median(Array.from({ length: rounds }, () => sqlMs(file)));
  const first = await run(file, ['report']);
  const report = await medianRun(rounds, file, ['report']);
  const drill = await medianRun(rounds, file, ['drill', '--jsonl'], '"type":"question"');
  const rebuilt = await run(file, ['report', '--rebuild']);
  const copied = await run(file, ['history', 'backup']);
  const examined = await run(file, ['doctor']);
  const rows = [
    ['raw SQL for the same figures', sql.toFixed(0), '', '', ''],
    rowOf('the first prep report', first, sql),
    rowOf('prep report', report, sql),
    rowOf('prep drill --jsonl, until the first question', drill, sql),
    rowOf('prep report --rebuild', rebuilt, sql),
    rowOf('prep history backup', copied, sql),
    rowOf('prep doctor', examined, sql),
  ];
  const size = (statSync(file).size / 2 ** 20).toFixed(0);
  const runs = [first, rebuilt, copied, examined];
  const head = [
    `${answers.toLocaleString('en')} reviews, ${size} MB`,
    'ms of wall time',
    'x SQL',
    'ms of CPU',
    'MB',
  ];
  return { text: table([head, ...rows]), tooMuch: beyond({ sql, report, drill, runs }) };
}

function sqlMs(file) {
  const database = new Sqlite(file, { readonly: true });
  const start = performance.now();
  for (const query of sameFigures) database.prepare(query).all();
  const took = performance.now() - start;
  database.close();
  return took;
}

async function medianRun(rounds, ...given) {
  const runs = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await run(...given));
  const of = (what) => median(runs.map((each) => each[what]));
  return { ms: of('ms'), cpu: of('cpu'), mb: of('mb') };
}

/** Milliseconds until the program says `word`, or until its end; and what processor time and memory it took in all. */
function run(file, words, word) {
  const cpu = join(root, 'bench', 'cpu.cjs');
  const now = new Date(end + 3_600_000).toISOString();
  return new Promise((resolve, reject) => {
    const start = performance.now();
    let heard;
    const child = spawn(process.execPath, ['--require', cpu, prep, ...words, '--db', file, '--now', now], {
      env,
    });
    let said = '';
    child.stdout.on('data', (part) => {
      said += part;
      if (word === undefined || heard !== undefined || !said.includes(word)) return;
      heard = performance.now() - start;
      child.stdin.end('{"type":"quit"}\n');
    });
    child.on('close', (status) => {
      const ms = heard ?? performance.now() - start;
      if (status !== 0) reject(new Error(`${words.join(' ')} ended with ${status}: ${said}`));
      else resolve({ ms, ...used() });
    });
  });
}

function used() {
  const [cpu, memory] = readFileSync(out, 'utf8').split(' ').map(Number);
  return { cpu: cpu / 1000, mb: memory / 1024 };
}

function rowOf(name, { ms, cpu, mb }, sql) {
  return [name, ms.toFixed(0), ratio(ms, sql), cpu.toFixed(0), mb.toFixed(0)];
}

function beyond({ sql, report, drill, runs }) {
  const limits = [
    ['prep report, times the raw SQL', report.ms / sql, most.timesSql],
    // It waits for nothing: on a machine with nothing else to do this is what passes until the first question.
    ['prep drill, ms of CPU', drill.cpu, most.drillMs],
    ['MB', Math.max(...[report, drill, ...runs].map(({ mb }) => mb)), most.megabytes],
  ];
  const found = limits.filter(([, value, limit]) => value > limit);
  return found.map(
    ([what, value, limit]) => `a long history: ${what}: ${value.toFixed(1)}, at most ${limit}`,
  );
}
