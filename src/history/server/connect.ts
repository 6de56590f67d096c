import type { Client } from 'pg';
import type { ServerAddress } from './address.js';
import { codeOf, ServerError, serverFailure } from './failure.js';

/** A PostgreSQL server, or another one that speaks its protocol. */
export interface Server {
  /** Runs one statement; every failure is a ServerError, but for what the caller names by its SQLSTATE. */
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** How people call it. */
  readonly shown: string;
}

/** In milliseconds. A batch takes a fraction of a second; only what hangs comes near these. */
const patience = { connect: 15_000, query: 120_000, close: 1000 };

/** Deadlock and serialization failure: the statement left nothing, and may be sent again. */
const passing = ['40001', '40P01'];
const tries = 6;

/** Connects, works and closes. The password is the driver's business: PGPASSWORD, or ~/.pgpass. */
export async function withServer<Result>(
  { url, tls, shown }: ServerAddress,
  work: (server: Server) => Promise<Result>,
): Promise<Result> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    ...{ connectionString: url, application_name: 'prep', keepAlive: true },
    ssl: tls === 'off' ? false : { rejectUnauthorized: tls === 'verify' },
    connectionTimeoutMillis: patience.connect,
    query_timeout: patience.query,
  });
  // What breaks between two statements is met again by the next.
  client.on('error', () => undefined);
  let connected = false;
  try {
    await client.connect();
    connected = true;
    return await work({ shown, query: (sql, values = []) => patiently(() => run(client, sql, values)) });
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) && isOurs(error)) throw error;
    throw new ServerError(serverFailure(error, shown, connected));
  } finally {
    await closed(client);
  }
}

/** The driver waits for ever for the end of a connection that broke before. */
async function closed(client: Client): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience.close);
  });
  await Promise.race([client.end().catch(() => undefined), enough]);
  clearTimeout(timer);
}

/** Errors of the history, of files and bugs are not the server's. */
function isOurs(error: unknown): boolean {
  const named = error instanceof Error && error.constructor !== Error && !(error instanceof AggregateError);
  return error instanceof ServerError || (named && codeOf(error) === undefined);
}

async function run<Row extends object>(
  client: Client,
  sql: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  return (await client.query<Row>(sql, [...values])).rows;
}

async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === tries || !passing.includes(codeOf(error) ?? '')) throw error;
      // Two that met once should not meet again at the same moment.
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 10));
    }
  }
}
