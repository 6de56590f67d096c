import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server as TcpServer } from 'node:net';
import { join } from 'node:path';
import { ownDevice } from '../../../src/history/exchange/export-history.js';
import { fork } from '../../../src/history/exchange/fork.js';
import { readAddress } from '../../../src/history/server/address.js';
import { type Server, withServer } from '../../../src/history/server/connect.js';
import { ServerError } from '../../../src/history/server/failure.js';
import { push, type Pushed } from '../../../src/history/server/push.js';
import { ensureTables } from '../../../src/history/server/tables.js';
import { makeHome, removeHome } from '../../support/home.js';
import { findPostgres, Postgres } from '../../support/postgres.js';
import { run } from '../../support/run.js';
import { drillWords } from '../../support/drilling.js';
import type { Review } from '../../../src/model/review.js';
import type { CohortDocument } from '../../../src/report/cohort/document.js';
import { type Device, device, drill, drillOfAllKinds, exported } from '../exchange/support.js';
import { heap, newId, noon } from '../fixtures.js';
import { lineOfServerRow, selectRows } from './line-of-server-row.js';

const bin = findPostgres();
if (bin === undefined) process.stderr.write('SKIPPED: PostgreSQL is not installed, no server is tried\n');

let postgres: Postgres;
let home = '';
/** Rows for several batches. */
let long: Device;
beforeAll(async () => {
  if (bin === undefined) return;
  long = longHistory(await device(), 24);
  postgres = await Postgres.start(bin);
});
afterAll(async () => {
  if (bin !== undefined) await postgres.stop();
});
beforeEach(async () => {
  home = makeHome();
  if (bin !== undefined)
    await onServer((server) => server.query('DROP TABLE IF EXISTS prep_rows, prep_devices CASCADE'));
});
afterEach(() => removeHome(home));

function onServer<Result>(work: (server: Server) => Promise<Result>, url = postgres.url): Promise<Result> {
  const read = readAddress(url);
  if (!read.ok) throw new Error(read.trouble.kind);
  return withServer(read.address, work);
}

function pushed({ connection }: Device, url?: string, learner?: string): Promise<Pushed> {
  return onServer((server) => push(server, connection, { learner, progress: () => undefined }), url);
}

async function rowsThere(): Promise<readonly string[]> {
  const rows = await onServer((server) => server.query<Record<string, unknown>>(selectRows));
  return rows.map(lineOfServerRow).sort();
}

function rowsOf(of: Device): readonly string[] {
  return exported(of).trim().split('\n').slice(1, -1).sort();
}

function longHistory(of: Device, sessions: number): Device {
  for (let day = 0; day < sessions; day += 1) {
    drill(
      of,
      day * 86_400_000,
      Array.from({ length: 150 }, () => ({})),
    );
  }
  return of;
}

(bin === undefined ? describe.skip : describe)('on a real server', () => {
  test('all rows arrive once, without what was typed; a second push moves nothing, a third only what is new', async () => {
    const one = await device();
    drillOfAllKinds(one);
    const note = 'two\nlines,\t{NULL} "\\"';
    one.history.mark({ question: heap, what: 'flag', note, at: noon + 5, offset: 60 });
    expect(await pushed(one)).toEqual({ kind: 'done', rows: rowsOf(one).length });
    expect(await rowsThere()).toEqual(rowsOf(one));
    expect((await rowsThere()).join('\n')).not.toContain('what I typed');
    expect(await pushed(one)).toEqual({ kind: 'done', rows: 0 });
    drill(one, 86_400_000, [{}]);
    expect(await pushed(one)).toEqual({ kind: 'done', rows: 3 });
    expect(await rowsThere()).toEqual(rowsOf(one));
  });

  test('two programs that push one history at once, and two others beside them, make the same set', async () => {
    const file = join(home, 'a.db');
    const one = longHistory(await device(0, file), 2);
    const same = await device(0, file);
    const others = [long, longHistory(await device(), 3)];
    await Promise.all([one, same, ...others].map((each) => pushed(each)));
    const wanted = [one, ...others].flatMap(rowsOf);
    expect(await rowsThere()).toEqual([...wanted].sort());
  });

  test('many programs that come first at once all find the tables', async () => {
    for (let round = 0; round < 30; round += 1) {
      await Promise.all(Array.from({ length: 12 }, () => onServer(ensureTables)));
      await onServer((server) => server.query('DROP TABLE prep_rows, prep_devices'));
    }
  });

  test.each([300, 800])(
    'a connection that is cut after %i kB leaves nothing out, and nothing twice',
    async (after) => {
      const one = long;
      const proxy = await cuttingProxy(postgres.port, after * 1000);
      await expect(pushed(one, `postgres://prep@127.0.0.1:${proxy.port}/postgres`)).rejects.toMatchObject({
        failure: { kind: 'cut' },
      });
      proxy.server.close();
      const before = (await rowsThere()).length;
      expect(before).toBeLessThan(rowsOf(one).length);
      const again = await pushed(one);
      expect(again).toEqual({ kind: 'done', rows: rowsOf(one).length - before });
      expect(await rowsThere()).toEqual(rowsOf(one));
    },
  );

  test('a disk that is full half-way is said, and what is missing follows when there is room', async () => {
    const one = long;
    await pushed(await device());
    await onServer((server) =>
      server.query(failingAfter(3000, '53100', 'could not extend file: No space left on device')),
    );
    await onServer((server) => server.query(trigger));
    await expect(pushed(one)).rejects.toMatchObject({ failure: { kind: 'full' } });
    const before = (await rowsThere()).length;
    expect(before).toBeGreaterThan(0);
    await onServer((server) => server.query('DROP TRIGGER fail ON prep_rows'));
    expect(await pushed(one)).toEqual({ kind: 'done', rows: rowsOf(one).length - before });
    expect(await rowsThere()).toEqual(rowsOf(one));
  });

  test('deadlocks and serialization failures are tried again', async () => {
    const one = longHistory(await device(), 3);
    await pushed(await device());
    await onServer((server) => server.query('CREATE SEQUENCE IF NOT EXISTS failures'));
    await onServer((server) =>
      server.query(`CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF nextval('failures') < 3 THEN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END IF; RETURN NEW; END $$`),
    );
    await onServer((server) => server.query(trigger));
    await pushed(one);
    expect(await rowsThere()).toEqual(rowsOf(one));
  });

  test('a copied history gets an id of its own, and no row is lost', async () => {
    const file = join(home, 'a.db');
    const one = await device(0, file);
    drill(one, 0, [{}, {}]);
    one.history.close();
    copyFileSync(file, join(home, 'b.db'));
    const [left, right] = [await device(0, file), await device(0, join(home, 'b.db'))];
    drill(left, 86_400_000, [{}, {}]);
    drill(right, 2 * 86_400_000, [{ score: 0, verdict: 'wrong' }]);
    await pushed(left);
    const found = await pushed(right);
    expect(found).toMatchObject({ kind: 'copied' });
    if (found.kind !== 'copied') return;
    fork(right.connection, found.from, Buffer.alloc(16, 7));
    expect(ownDevice(right.connection)).not.toBe(ownDevice(left.connection));
    expect(await pushed(right)).toMatchObject({ kind: 'done' });
    const reviews = (await rowsThere()).filter((line) => line.includes('"type":"review"'));
    expect(reviews).toHaveLength(5);
  });

  test.each([
    ['nobody there', 'postgres://prep@127.0.0.1:1/postgres', 'unreachable'],
    ['no such database', 'nowhere', 'no-database'],
    ['a certificate where there is none', 'postgres?sslmode=verify-full', 'no-tls'],
  ])('%s', async (_, url, kind) => {
    const one = await device();
    const full = url.startsWith('postgres://') ? url : `${postgres.url.replace(/postgres$/, '')}${url}`;
    const error = await pushed(one, full).catch((failed: unknown) => failed);
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({ failure: { kind } });
  });

  test('tables of another prep and a server that only reads are said, and left alone', async () => {
    const one = await device();
    await onServer((server) => server.query('CREATE TABLE prep_rows (id integer)'));
    await onServer((server) =>
      server.query('CREATE TABLE prep_devices (device uuid PRIMARY KEY, learner text)'),
    );
    await expect(pushed(one)).rejects.toMatchObject({ failure: { kind: 'schema' } });
    await onServer((server) => server.query('DROP TABLE prep_rows'));
    await onServer((server) =>
      server.query('ALTER DATABASE postgres SET default_transaction_read_only = on'),
    );
    try {
      await expect(pushed(one)).rejects.toMatchObject({ failure: { kind: 'read-only' } });
    } finally {
      await onServer(async (server) => {
        await server.query('SET default_transaction_read_only = off');
        await server.query('ALTER DATABASE postgres RESET default_transaction_read_only');
      });
    }
  });

  test('what the server counts of a group is what the exports of its learners give', async () => {
    const folder = join(home, 'class');
    mkdirSync(folder);
    for (let index = 0; index < 14; index += 1) {
      const learner = index === 13 ? undefined : `L${index}`;
      const one = await device(index * 1000);
      const answers = Array.from({ length: 8 }, (_, place) => ({
        question: `data/q${place}` as Review['question'],
        area: place < 5 ? 'data' : 'web-api',
        response: index % 3 === 0 ? 'b' : 'a',
        score: (index + place) % 3 === 0 ? 0 : 1,
        ...((index + place) % 3 === 0 ? ({ verdict: 'wrong' } as const) : {}),
        ...(place === 2 ? ({ confidence: 'sure' } as const) : {}),
      }));
      drill(one, 0, answers.slice(0, 8 - (index % 2)));
      const [first = ''] = drill(one, 86_400_000, [{ score: 0, verdict: 'skipped' }, {}]);
      one.history.undo(first, { id: newId(), at: noon + 86_500_000, offset: 60 });
      await pushed(one, undefined, learner);
      writeFileSync(join(folder, `${index}.jsonl`), exported(one, learner === undefined ? {} : { learner }));
    }
    const report = async (...words: readonly string[]) => {
      const { status, stdout, stderr } = await run(['report', '--json', ...words], { home });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      return JSON.parse(stdout) as CohortDocument;
    };
    const fromFolder = await report('--from', folder);
    const fromServer = await report('--cohort', postgres.url);
    const rounded = (document: CohortDocument): unknown =>
      JSON.parse(JSON.stringify({ ...document, files: 0 }), (_, value: unknown) =>
        typeof value === 'number' ? Number(value.toFixed(9)) : value,
      );
    expect(rounded(fromServer)).toEqual(rounded(fromFolder));
    expect(fromServer.questions.some(({ fit }) => fit !== null)).toBe(true);
    const text = await run(['report', '--cohort', postgres.url], { home });
    expect(text.stdout).toContain('14 learners,');
    expect(text.stdout).toContain('from a server.');
  });

  test('by the command: sent, nothing more to send, and a clear sentence without the password', async () => {
    await run(drillWords(['kinds/statement'], home), { home, input: '2\n' });
    const sync = (url: string) => run(['history', 'sync', '--to', url, '--as', 'Ann'], { home });
    expect(await sync(postgres.url)).toEqual({ status: 0, stdout: 'Sent 3 rows.\n', stderr: '' });
    expect(await sync(postgres.url)).toMatchObject({ stdout: 'Nothing to send: all is there.\n' });
    const down = await sync('postgres://prep@127.0.0.1:1/postgres');
    expect(down).toMatchObject({ status: 2, stdout: '' });
    expect(down.stderr).toMatch(
      /^prep: the server "127\.0\.0\.1:1\/postgres" cannot be reached: .*ECONNREFUSED/,
    );
    const secret = await sync('postgres://ann:hush@127.0.0.1/prep');
    expect(secret.status).toBe(2);
    expect(secret.stderr).not.toContain('hush');
  });
});

const trigger = 'CREATE TRIGGER fail BEFORE INSERT ON prep_rows FOR EACH ROW EXECUTE FUNCTION fail()';

function failingAfter(sequence: number, code: string, message: string): string {
  return `CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF NEW.sequence > ${sequence} THEN RAISE EXCEPTION '${message}' USING ERRCODE = '${code}'; END IF; RETURN NEW; END $$`;
}

/** Passes on what is sent to a port, until so many bytes have gone: then both sides are cut off. */
async function cuttingProxy(target: number, most: number): Promise<{ server: TcpServer; port: number }> {
  const server = createServer((client) => {
    let sent = 0;
    const upstream = connect(target, '127.0.0.1');
    for (const socket of [client, upstream]) socket.on('error', () => undefined);
    client.on('data', (chunk) => {
      sent += chunk.length;
      if (sent < most) return void upstream.write(chunk);
      client.destroy();
      upstream.destroy();
    });
    upstream.pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, port: typeof address === 'object' ? (address?.port ?? 0) : 0 };
}
