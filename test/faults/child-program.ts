import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { Connection } from '../../src/history/connection.js';
import { describeHistoryFailure, History, HistoryError } from '../../src/history/history.js';
import { migrate } from '../../src/history/migrate.js';
import { migrations } from '../../src/history/migrations/all.js';
import { openConnection } from '../../src/history/open.js';
import { attemptOn } from './attempts.js';
import { makeOldHistory } from './old-history.js';
import { reviewAt, session } from './rows.js';

/** A program of its own, to be killed or to have its disk taken away. Arguments: what to do, the file, a number. */
const [task = '', file = '', extra = '1', how = ''] = process.argv.slice(2);
const number = Number(extra);
const world = { clock: () => Date.now(), random: (bytes: number) => randomBytes(bytes) };

/** Not buffered: what was said is out when this returns. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

async function open(): Promise<Connection> {
  const opened = await openConnection(file, { ...world, createIfMissing: true });
  if (!opened.ok) throw new HistoryError(opened.failure);
  say('opened');
  return opened.connection;
}

/** Records reviews 1 to `number`; a line is written when one counts as saved. */
function recordAll(connection: Connection): void {
  const history = new History(connection, world.random);
  history.startSession(session);
  for (let each = 1; each <= number; each += 1) {
    history.record(reviewAt(each));
    say(`saved ${each}`);
  }
  history.close();
}

async function record(): Promise<void> {
  recordAll(await open());
}

/** As `record`, but with what better-sqlite3 does by itself: the tests have to see what that loses. */
async function recordCarelessly(): Promise<void> {
  const connection = await open();
  connection.database.pragma('synchronous = NORMAL');
  recordAll(connection);
}

/** Takes the steps to the newest tables; is killed before the statement of that number, if there are so many. */
function takeSteps(): void {
  let statements = 0;
  const verbose = (statement: unknown) => {
    statements += 1;
    if (statements === number) process.kill(process.pid, 'SIGKILL');
    say(String(statement).replace(/\s+/g, ' ').trim());
  };
  const connection = new Connection(file, new Sqlite(file, { verbose }));
  connection.database.pragma('synchronous = FULL');
  migrate(connection, migrations, world);
  connection.close();
}

/** Lets each of `number` changes of the disk fail in turn, in the way that the last argument names. */
async function failEach(): Promise<void> {
  for (let at = 1; at <= number; at += 1) say(JSON.stringify(await attemptOn(file, at, how)));
}

const tasks: Readonly<Record<string, () => unknown>> = {
  record,
  recordCarelessly,
  makeOld: () => makeOldHistory(file, world),
  takeSteps,
  failEach,
};
try {
  await tasks[task]?.();
} catch (error) {
  if (!(error instanceof HistoryError)) throw error;
  say(`failed: ${describeHistoryFailure(error.failure)}`);
  process.exitCode = 2;
}
