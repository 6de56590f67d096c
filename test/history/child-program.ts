import { existsSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { questionId } from '../../src/model/ids.js';
import { describeHistoryFailure, openHistory, type History } from '../../src/history/history.js';
import { knownVersion, migrate, versionOf } from '../../src/history/migrate.js';
import { migrations } from '../../src/history/migrations/all.js';
import { openConnection } from '../../src/history/open.js';

/** A program of its own for the tests of many programs at one file. Arguments: what to do, the file, more. */
const [task = '', file = '', extra = ''] = process.argv.slice(2);
const options = {
  clock: () => Date.now(),
  random: (bytes: number) => randomBytes(bytes),
  createIfMissing: true,
};

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

async function open(readonly = false): Promise<History | undefined> {
  const opened = await openHistory(file, { ...options, readonly });
  if (opened.ok) return opened.history;
  say(`${opened.failure.kind}: ${describeHistoryFailure(opened.failure)}`);
  return undefined;
}

/** So that all start at the same instant, which their start-up times would prevent. */
function waitFor(signal: string): void {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  while (!existsSync(signal)) Atomics.wait(cell, 0, 0, 2);
}

function startSession(history: History): string {
  const id = history.newId(Date.now());
  const at = Date.now();
  history.startSession({ id, at, offset: 0, mode: 'all', targets: [], filters: {}, seed: 1, planned: null });
  return id;
}

function recordOne(history: History, session: string): string {
  const id = history.newId(Date.now());
  history.record({
    id,
    session,
    question: questionId('data', 'heap'),
    area: 'data',
    kind: 'choice',
    contentHash: 'c0ffee',
    response: 'x'.repeat(200),
    score: 1,
    verdict: 'correct',
    seconds: 1,
    confidence: null,
    hints: 0,
    optionCount: 4,
    mode: 'all',
    points: null,
    at: Date.now(),
    offset: 0,
  });
  return id;
}

/** Waits for the signal, opens the file (or makes it) and records ten reviews. */
async function recordTen(): Promise<void> {
  say('ready');
  waitFor(extra);
  const history = await open();
  if (history === undefined) return;
  const session = startSession(history);
  for (let count = 0; count < 10; count += 1) recordOne(history, session);
  history.close();
  say('done');
}

/** Records until it is killed; a line is written when a review counts as saved. */
async function recordForEver(): Promise<void> {
  const history = await open();
  if (history === undefined) return;
  const session = startSession(history);
  for (;;) say(recordOne(history, session));
}

/** Waits for the signal and takes a step to the next version that must be taken once. */
async function takeStep(): Promise<void> {
  say('ready');
  waitFor(extra);
  const opened = await openConnection(file, options);
  if (!opened.ok) {
    say(describeHistoryFailure(opened.failure));
    return;
  }
  const change = { version: knownVersion(migrations) + 1, change: addColumn };
  migrate(opened.connection, [...migrations, change], options);
  say(`version ${versionOf(opened.connection.database)}`);
  opened.connection.close();
}

function addColumn(database: { exec(sql: string): unknown }): void {
  database.exec('ALTER TABLE sessions ADD COLUMN colour TEXT');
  if (extra === 'slowly') say('half-way');
  if (extra === 'slowly') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
}

/** Stands still in the middle of the step until it is killed. */
async function takeStepSlowly(): Promise<void> {
  const opened = await openConnection(file, options);
  if (!opened.ok) throw new Error(describeHistoryFailure(opened.failure));
  migrate(
    opened.connection,
    [...migrations, { version: knownVersion(migrations) + 1, change: addColumn }],
    options,
  );
}

async function read(): Promise<void> {
  const history = await open(true);
  if (history === undefined) return;
  say(`${history.counts().reviews} reviews`);
  history.close();
}

async function write(): Promise<void> {
  const history = await open();
  if (history === undefined) return;
  startSession(history);
  say('written');
  history.close();
}

const tasks: Readonly<Record<string, () => Promise<void>>> = {
  recordTen,
  recordForEver,
  takeStep,
  takeStepSlowly,
  read,
  write,
};
await tasks[task]?.();
