// What a history of a million answers costs: a report beside the raw SQL for the same figures, the start of a drill, and
// the memory of both.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import Sqlite from 'better-sqlite3';
import { env, median, out, prep, ratio, root, scratch, table } from './measure.mjs';
import { sameFigures } from './long-history/same-figures.mjs';

const answers = 1_000_000;
/** 1 June 2026, 08:00 UTC; the commands run an hour later. */
const end = Date.UTC(2026, 5, 1, 8);
const most = { timesSql: 2, drillMs: 300, megabytes: 200 };

/** The table, and `tooMuch` as for the sizes of packs. */
export async function longHistory(rounds) {
  const file = join(scratch, 'million.db');
  fill(file);
  const sql = median(Array.from({ length: rounds }, () => sqlMs(file)));
  const first = await run(file, ['report']);
  const report = await medianRun(rounds, file, ['report']);
  const drill = await medianRun(rounds, file, ['drill', '--jsonl'], '"type":"question"');
  const rebuilt = await run(file, ['report', '--rebuild']);
  const rows = [
    ['raw SQL for the same figures', sql.toFixed(0), '', ''],
    rowOf('the first prep report', first, sql),
    rowOf('prep report', report, sql),
    rowOf('prep drill --jsonl, until the first question', drill, sql),
    rowOf('prep report --rebuild', rebuilt, sql),
  ];
  const size = (statSync(file).size / 2 ** 20).toFixed(0);
  const head = [`${answers.toLocaleString('en')} reviews, ${size} MB`, 'ms of wall time', 'x SQL', 'MB'];
  return { text: table([head, ...rows]), tooMuch: beyond({ sql, report, drill, runs: [first, rebuilt] }) };
}

function fill(file) {
  const words = ['--no-warnings', '--import', './register.mjs', 'bench/long-history/fill.ts'];
  const made = spawnSync(process.execPath, [...words, file, `${answers}`, `${end}`], { cwd: root });
  if (made.status !== 0) throw new Error(`no history was made: ${made.stderr}`);
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
  return { ms: median(runs.map(({ ms }) => ms)), mb: median(runs.map(({ mb }) => mb)) };
}

/** Milliseconds until the program says `word`, or until its end; and what memory it took. */
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
      else resolve({ ms, mb: Number(readFileSync(out, 'utf8').split(' ')[1]) / 1024 });
    });
  });
}

function rowOf(name, { ms, mb }, sql) {
  return [name, ms.toFixed(0), ratio(ms, sql), mb.toFixed(0)];
}

function beyond({ sql, report, drill, runs }) {
  const limits = [
    ['prep report, times the raw SQL', report.ms / sql, most.timesSql],
    ['prep drill, ms until the first question', drill.ms, most.drillMs],
    ['MB', Math.max(...[report, drill, ...runs].map(({ mb }) => mb)), most.megabytes],
  ];
  const found = limits.filter(([, value, limit]) => value > limit);
  return found.map(
    ([what, value, limit]) => `a long history: ${what}: ${value.toFixed(1)}, at most ${limit}`,
  );
}
