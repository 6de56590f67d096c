import type { Connection } from '../connection.js';
import { ownDevice } from '../exchange/export-history.js';
import type { RowLine } from '../exchange/line.js';
import { ownLines } from '../exchange/row-lines.js';
import type { Server } from './connect.js';
import { Batch, insert } from './batch.js';
import { ensureTables } from './tables.js';

export interface PushWish {
  /** As the learner wants to be called there; undefined leaves what was said before. */
  readonly learner: string | undefined;
  /** Hears how many rows have arrived. */
  readonly progress: (rows: number) => void;
}

/** `copied`: another copy of this history has written under its id, from that number of its sequence on. */
export type Pushed =
  { readonly kind: 'done'; readonly rows: number } | { readonly kind: 'copied'; readonly from: number };

/** Large enough that the way there and back does not count, small enough to lie in memory twice. */
const batchSize = 1000;

/**
 * Sends what this device has written since it last did, without typed answers. Each batch is a transaction of its own,
 * and they go out in the order of the sequence: so the highest number there says what is there, whatever was cut off,
 * sent twice, or sent by two programs at once.
 */
export async function push(server: Server, connection: Connection, wish: PushWish): Promise<Pushed> {
  await ensureTables(server);
  const device = ownDevice(connection);
  await introduce(server, device, wish.learner);
  const last = await lastRow(server, device);
  if (last !== undefined && !isOwn(connection, last)) {
    return { kind: 'copied', from: await firstStrange(server, connection, device) };
  }
  return {
    kind: 'done',
    rows: await send({ server, connection, device, progress: wish.progress }, last?.sequence ?? 0),
  };
}

async function introduce(server: Server, device: string, learner: string | undefined): Promise<void> {
  await server.query(
    `INSERT INTO prep_devices (device, learner) VALUES ($1, $2)
     ON CONFLICT (device) DO UPDATE SET learner = coalesce(excluded.learner, prep_devices.learner)`,
    [device, learner ?? null],
  );
}

/** A row by which it is known. */
interface Known {
  readonly sequence: number;
  readonly hash: string;
}

async function lastRow(server: Server, device: string): Promise<Known | undefined> {
  const sql = 'SELECT sequence, hash FROM prep_rows WHERE device = $1 ORDER BY sequence DESC LIMIT 1';
  const [row] = await server.query<{ sequence: string; hash: string }>(sql, [device]);
  return row === undefined ? undefined : { sequence: Number(row.sequence), hash: row.hash };
}

function isOwn({ database }: Connection, { sequence, hash }: Known): boolean {
  for (const line of ownLines(database, 'plain', sequence - 1)) {
    return line.sequence === sequence && line.hash === hash;
  }
  return false;
}

/** How many rows are compared at a time. */
const pageSize = 10_000;

/** The number of the first row there under this device's id that this device does not have. */
async function firstStrange(server: Server, { database }: Connection, device: string): Promise<number> {
  const sql =
    'SELECT sequence, hash FROM prep_rows WHERE device = $1 AND sequence > $2 ORDER BY sequence LIMIT $3';
  const own = ownLines(database, 'plain', 0)[Symbol.iterator]();
  try {
    return await firstApart(own, (after) => server.query(sql, [device, after, pageSize]));
  } finally {
    // An open query would keep others from writing.
    own.return?.();
  }
}

type Page = readonly { readonly sequence: string; readonly hash: string }[];

async function firstApart(
  own: Iterator<RowLine>,
  pageAfter: (after: number) => Promise<Page>,
): Promise<number> {
  let mine = own.next();
  for (let after = 0; ;) {
    const page = await pageAfter(after);
    for (const { sequence, hash } of page) {
      after = Number(sequence);
      while (mine.done !== true && mine.value.sequence < after) mine = own.next();
      if (mine.done === true || mine.value.sequence !== after || mine.value.hash !== hash) return after;
    }
    if (page.length < pageSize) return after + 1;
  }
}

interface Sending {
  readonly server: Server;
  readonly connection: Connection;
  readonly device: string;
  readonly progress: PushWish['progress'];
}

/** While one batch is on its way, the next is made, to the last letter: what is done in between, the server waits for. */
async function send({ server, connection, device, progress }: Sending, after: number): Promise<number> {
  let rows = 0;
  let onTheWay: Promise<unknown> = Promise.resolve();
  for await (const batch of batches(ownLines(connection.database, 'plain', after))) {
    const values = [device, ...batch.values()];
    await onTheWay;
    progress(rows);
    onTheWay = server.query(insert, values);
    // Its failure is met by the next `await`, not before.
    onTheWay.catch(() => undefined);
    rows += batch.size;
  }
  await onTheWay;
  return rows;
}

/** Rows between two looks at the connection, which sends no more of the batch before until it is looked at. */
const breath = 200;

async function* batches(lines: Iterable<RowLine>): AsyncIterable<Batch> {
  let batch = new Batch();
  for (const line of lines) {
    batch.add(line);
    if (batch.size % breath === 0) await new Promise((resolve) => setImmediate(resolve));
    if (batch.size < batchSize) continue;
    yield batch;
    batch = new Batch();
  }
  if (batch.size > 0) yield batch;
}
