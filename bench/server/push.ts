// Sends a history to a PostgreSQL server of its own and prints what it took as JSON, null where there is no PostgreSQL:
// node --import ./register.mjs push.ts FILE
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { columns } from '../../src/history/server/tables.js';
import { findPostgres, Postgres } from '../../test/support/postgres.js';

const [file = ''] = process.argv.slice(2);
const root = join(import.meta.dirname, '..', '..');

/** Seconds of wall time and of the program's own processor time, and megabytes at the most. */
interface Took {
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

async function sync(url: string): Promise<Took> {
  const out = join(tmpdir(), `prep-push-${process.pid}`);
  const words = ['--require', join(root, 'bench', 'cpu.cjs'), join(root, 'bin', 'prep.js')];
  const start = performance.now();
  const child = spawn(process.execPath, [...words, 'history', 'sync', '--to', url, '--db', file], {
    env: { ...process.env, BENCH_OUT: out },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (status !== 0) throw new Error(`prep history sync ended with ${String(status)}`);
  const seconds = (performance.now() - start) / 1000;
  const [cpu = 0, kilobytes = 0] = readFileSync(out, 'utf8').split(' ').map(Number);
  return { seconds, cpu: cpu / 1e6, megabytes: kilobytes / 1024 };
}

const names = Object.keys(columns);
const lists = Object.values(columns).map(({ type }, index) => `$${index + 1}::${type}[]`);
const insert = `INSERT INTO copy (device, ${names.join(', ')})
  SELECT gen_random_uuid(), batch.* FROM unnest(${lists.join(', ')}) AS batch`;

/** The seconds that a bare client takes to insert the same rows in the plainest way; to read them is not counted. */
async function bare(url: string): Promise<{ readonly seconds: number; readonly rows: number }> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query('CREATE TABLE copy (LIKE prep_rows INCLUDING ALL)');
  const page = `SELECT ${names.join(', ')} FROM prep_rows
    WHERE device = (SELECT device FROM prep_devices) AND sequence > $1 ORDER BY sequence LIMIT 1000`;
  let [seconds, rows] = [0, 0];
  for (let last: unknown = 0; ;) {
    const found = await client.query<unknown[]>({ text: page, values: [last], rowMode: 'array' });
    if (found.rows.length === 0) break;
    last = found.rows.at(-1)?.[0];
    rows += found.rows.length;
    const start = performance.now();
    await client.query(
      insert,
      names.map((_, column) => found.rows.map((row) => row[column])),
    );
    seconds += (performance.now() - start) / 1000;
  }
  await client.end();
  return { seconds, rows };
}

const bin = findPostgres();
if (bin === undefined) {
  console.log('null');
} else {
  // As a true server has it.
  const postgres = await Postgres.start(bin, { fsync: 'on' });
  try {
    const push = await sync(postgres.url);
    const again = await sync(postgres.url);
    console.log(JSON.stringify({ push, again, ...{ bare: await bare(postgres.url) } }));
  } finally {
    await postgres.stop();
  }
}
