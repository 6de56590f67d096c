import { codeOf } from './failure.js';
import type { Server } from './connect.js';

/**
 * The set of all rows that devices have pushed: only ever added to. A review has a column for each of its fields; what
 * is rare and never counted is kept as its line of an export. Plain SQL with the device first in the key, as
 * CockroachDB, YugabyteDB and Citus want it.
 */
const create = [
  `CREATE TABLE IF NOT EXISTS prep_devices (device uuid PRIMARY KEY, learner text)`,
  `CREATE TABLE IF NOT EXISTS prep_rows (
    device uuid NOT NULL,
    sequence bigint NOT NULL,
    hash text NOT NULL,
    type text NOT NULL,
    line text,
    review uuid,
    undoes uuid,
    session uuid,
    said_at bigint,
    said_offset integer,
    question text,
    area text,
    kind text,
    content_hash text,
    response text,
    score double precision,
    verdict text,
    seconds double precision,
    confidence text,
    hints bigint,
    option_count bigint,
    mode text,
    points text,
    PRIMARY KEY (device, sequence, hash)
  )`,
];

/**
 * How the cells of a column are sent: as a list with each in quotes; `plain` as one without, where no text needs them;
 * `lines` as JSON, a line each.
 */
export interface Column {
  readonly type: 'bigint' | 'integer' | 'double precision' | 'text' | 'uuid';
  readonly sent: 'quoted' | 'plain' | 'lines';
}

/** The columns of `prep_rows` in the order in which a batch gives them. */
export const columns = {
  sequence: { type: 'bigint', sent: 'plain' },
  hash: { type: 'text', sent: 'plain' },
  type: { type: 'text', sent: 'plain' },
  line: { type: 'text', sent: 'lines' },
  review: { type: 'uuid', sent: 'plain' },
  undoes: { type: 'uuid', sent: 'plain' },
  session: { type: 'uuid', sent: 'plain' },
  said_at: { type: 'bigint', sent: 'plain' },
  said_offset: { type: 'integer', sent: 'plain' },
  question: { type: 'text', sent: 'quoted' },
  area: { type: 'text', sent: 'quoted' },
  kind: { type: 'text', sent: 'quoted' },
  content_hash: { type: 'text', sent: 'quoted' },
  response: { type: 'text', sent: 'lines' },
  score: { type: 'double precision', sent: 'plain' },
  verdict: { type: 'text', sent: 'plain' },
  seconds: { type: 'double precision', sent: 'plain' },
  confidence: { type: 'text', sent: 'plain' },
  hints: { type: 'bigint', sent: 'plain' },
  option_count: { type: 'bigint', sent: 'plain' },
  mode: { type: 'text', sent: 'quoted' },
  points: { type: 'text', sent: 'lines' },
} as const satisfies Readonly<Record<string, Column>>;

/** "Undefined table". */
const missing = '42P01';

/**
 * What several that create one table at once may get: "unique violation", "duplicate table" and "duplicate object" (of
 * the row type that PostgreSQL makes with a table), or "tuple concurrently updated".
 */
const createdByAnother = ['23505', '42P07', '42710', 'XX000'];
const tries = 5;

/** Makes the tables where they are missing; whoever may not create tables can use those that are there. */
export async function ensureTables(server: Server): Promise<void> {
  try {
    await server.query('SELECT 1 FROM prep_rows, prep_devices LIMIT 0');
  } catch (error) {
    if (codeOf(error) !== missing) throw error;
    for (const sql of create) await createOnce(server, sql);
  }
}

/** By then the other's table is there, and nothing is left to do. */
async function createOnce(server: Server, sql: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await server.query(sql);
      return;
    } catch (error) {
      if (attempt === tries || !createdByAnother.includes(codeOf(error) ?? '')) throw error;
    }
  }
}
