import type { Database } from '../sqlite.js';
import { voidSummaries } from '../summary-table.js';

/** Tables in which the number of a row is its place in the log, and what tells two rows of one place apart. */
const logs = { reviews: 'id', marks: 'hash', drafts: 'hash' } as const;
type Log = keyof typeof logs;

/**
 * Numbers the rows anew where rows of other devices came in, so that every device that holds the same rows reads them
 * in the same order. Within a device that is its sequence, whatever its clock said; between devices the clock decides,
 * of which a device's own rows never go back. It also decides between rows of one number, which a device and its copy
 * have written before they got names of their own. What was summed up of another order is dropped.
 */
export function putInOrder(database: Database): void {
  for (const table of ['reviews', 'marks', 'drafts'] as const) {
    if (!isInOrder(database, table)) renumber(database, table);
  }
  database.exec(voidSummaries);
}

interface Place {
  readonly at: number;
  readonly device: string;
  readonly sequence: number;
}

/** One pass in the order of the numbers, which says nothing wrong but may ask for a renumbering that changes nothing. */
function isInOrder(database: Database, table: Log): boolean {
  const sql = `
    SELECT r.at, hex(d.id), r.sequence FROM ${table} r JOIN devices d ON d.number = r.device ORDER BY r.number`;
  const last = new Map<string, Place>();
  let before: Place | undefined;
  for (const row of database.prepare<[], [number, string, number]>(sql).raw().iterate()) {
    const [said, device, sequence] = row;
    const own = last.get(device);
    if (own !== undefined && own.sequence >= sequence) return false;
    const place = { at: Math.max(said, own?.at ?? said), device, sequence };
    if (before !== undefined && isBefore(place, before)) return false;
    last.set(device, place);
    before = place;
  }
  return true;
}

function isBefore(left: Place, right: Place): boolean {
  if (left.at !== right.at) return left.at < right.at;
  if (left.device !== right.device) return left.device < right.device;
  return left.sequence < right.sequence;
}

/** The numbers stay the same ones; only the rows behind them change places. */
function renumber(database: Database, table: Log): void {
  database.exec(`
    CREATE TEMP TABLE moved (old INTEGER PRIMARY KEY, new INTEGER NOT NULL);
    INSERT INTO moved
    SELECT o.number, n.number FROM (
      SELECT number, row_number() OVER (ORDER BY placed, device_id, sequence, at, tie) AS place FROM (
        SELECT r.number, d.id AS device_id, r.sequence, r.at, r.${logs[table]} AS tie,
          max(r.at) OVER (PARTITION BY r.device ORDER BY r.sequence, r.at, r.${logs[table]}) AS placed
        FROM ${table} r JOIN devices d ON d.number = r.device)) o
    JOIN (
      SELECT r.number, row_number() OVER (ORDER BY r.number) AS place
      FROM ${table} r JOIN devices d ON d.number = r.device) n ON n.place = o.place
    WHERE o.number <> n.number;
    UPDATE ${table} SET number = -number WHERE number IN (SELECT old FROM moved);
    UPDATE ${table} SET number = (SELECT new FROM moved WHERE old = -number) WHERE number < 0;
    DROP TABLE moved;`);
}
