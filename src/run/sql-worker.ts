import Database from 'better-sqlite3';
import type { SqlOutcome } from '../model/runner.js';

/**
 * Runs in a process of its own, which is killed when it takes too long. One statement that reads or changes rows:
 * nothing that opens files (ATTACH, VACUUM INTO) or changes settings (PRAGMA) can be the only statement allowed.
 */
function answer(input: string): SqlOutcome {
  const request: unknown = JSON.parse(input);
  const [setup, query] = Array.isArray(request) ? request.map(String) : ['', ''];
  const database = new Database(':memory:');
  // 64 MiB for all of SQLite; what needs more is an error and not a full machine.
  database.pragma('hard_heap_limit = 67108864');
  database.pragma('trusted_schema = OFF');
  try {
    database.exec(setup ?? '');
    return read(database, query ?? '');
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  } finally {
    database.close();
  }
}

const mostRows = 10_000;

function read(database: Database.Database, query: string): SqlOutcome {
  const word = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/|\()*([a-z]+)/i.exec(query)?.[1]?.toLowerCase() ?? '';
  if (!['select', 'with', 'values', 'insert', 'update', 'delete', 'replace'].includes(word)) {
    return {
      ok: false,
      error: `only a query is run here, not ${word === '' ? 'an empty text' : word.toUpperCase()}`,
    };
  }
  const statement = database.prepare(query).raw(true);
  if (!statement.reader)
    return { ok: false, error: 'this statement gives no rows: add RETURNING, or write a SELECT' };
  const rows: SqlRow[] = [];
  for (const row of statement.iterate()) {
    if (rows.length >= mostRows) return { ok: false, error: `more than ${mostRows} rows` };
    rows.push(Array.isArray(row) ? row.map(toCell) : []);
  }
  return { ok: true, result: { columns: statement.columns().map((column) => column.name), rows } };
}

type SqlRow = readonly (string | number | null)[];

function toCell(value: unknown): string | number | null {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  return value instanceof Uint8Array ? `x'${Buffer.from(value).toString('hex')}'` : String(value);
}

const chunks: Buffer[] = [];
for await (const chunk of process.stdin)
  chunks.push(chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0));
process.stdout.write(JSON.stringify(answer(Buffer.concat(chunks).toString('utf8'))));
