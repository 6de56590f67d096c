// What it costs to send a history of a million answers to a PostgreSQL server on the same machine, which syncs each batch
// to its disk; beside it what a bare client takes to insert the same rows.
import { spawnSync } from 'node:child_process';
import { millionAnswers } from './long-history/million.mjs';
import { ratio, root, table } from './measure.mjs';

const bounds = { rowsPerSecond: 40_000, megabytes: 200 };

/** The table, and `tooMuch` as for the sizes of packs. */
export function sendingToServer() {
  const words = ['--no-warnings', '--import', './register.mjs', 'bench/server/push.ts', millionAnswers()];
  const run = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`nothing was sent: ${run.stderr}`);
  const found = JSON.parse(run.stdout);
  if (found === null) return { text: 'prep history sync --to: skipped: no PostgreSQL', tooMuch: [] };
  const { push, again, bare } = found;
  const speed = bare.rows / push.seconds;
  const rowOf = (name, { seconds, cpu, megabytes }) => [
    name,
    (bare.rows / seconds).toFixed(0),
    ratio(seconds, bare.seconds),
    cpu === undefined ? '' : cpu.toFixed(1),
    megabytes === undefined ? '' : megabytes.toFixed(0),
  ];
  const head = [`${bare.rows.toLocaleString('en')} rows`, 'rows/s', 'x bare', 's of CPU', 'MB'];
  const rows = [rowOf('a bare client, unnest', bare), rowOf('prep history sync --to', push)];
  const second = ['the same again: nothing to send', '', ratio(again.seconds, bare.seconds)];
  return {
    text: table([head, ...rows, [...second, again.cpu.toFixed(1), again.megabytes.toFixed(0)]]),
    tooMuch: [
      ...(speed < bounds.rowsPerSecond
        ? [`sending: ${speed.toFixed(0)} rows/s, at least ${bounds.rowsPerSecond}`]
        : []),
      ...(push.megabytes > bounds.megabytes
        ? [`sending: ${push.megabytes.toFixed(0)} MB, at most ${bounds.megabytes}`]
        : []),
    ],
  };
}
