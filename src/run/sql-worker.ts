import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import type { Cell, SqlOutcome } from '../model/runner.js';
import { listRow, planTree, type SqliteValue } from './sql/list-mode.js';
import { queryRefusal, refusal, statementsOf } from './sql/statements.js';

/**
 * A program of its own, which is killed when it takes too long. With `--script FILE` it prints what the sqlite3 shell
 * would print, with `--version` SQLite's version; otherwise it reads JSON on stdin, `{setup, query}`, and prints an
 * `SqlOutcome` as JSON.
 */
async function main([mode, file]: readonly string[]): Promise<void> {
  const database = openInMemory();
  if (mode === '--version') {
    print(database.prepare('SELECT sqlite_version()').pluck().get());
    return;
  }
  if (mode === '--script') {
    runScript(database, readFileSync(file ?? '', 'utf8'));
    return;
  }
  const { setup, query } = readRequest(JSON.parse(await readStdin()));
  print(JSON.stringify(answer(database, setup, query)));
}

function print(line: unknown): void {
  process.stdout.write(`${String(line)}\n`);
}

function openInMemory(): Database.Database {
  const database = new Database(':memory:');
  database.pragma('trusted_schema = OFF');
  // Otherwise large sorts go to files. (`hard_heap_limit` does nothing in better-sqlite3's build: the limit on the
  // process bounds memory, and SQLite says "out of memory" there.)
  database.pragma('temp_store = MEMORY');
  // The shell's default, not that of better-sqlite3: what a script proves must hold in SQLite as it comes.
  database.pragma('foreign_keys = OFF');
  database.defaultSafeIntegers();
  return database;
}

function readRequest(request: unknown): { setup: string; query: string } {
  const field = (name: string): string => {
    const value: unknown =
      typeof request === 'object' && request !== null ? Reflect.get(request, name) : undefined;
    return typeof value === 'string' ? value : '';
  };
  return { setup: field('setup'), query: field('query') };
}

function answer(database: Database.Database, setup: string, query: string): SqlOutcome {
  try {
    for (const statement of statementsOf(setup)) execute(database, statement, () => undefined);
    return read(database, query);
  } catch (error) {
    return { ok: false, error: messageOf(error) };
  }
}

const mostRows = 10_000;

/** One statement that gives rows. */
function read(database: Database.Database, query: string): SqlOutcome {
  // Before anything is prepared: some settings change by that alone.
  const why = queryRefusal(query);
  if (why !== undefined) return refused(why);
  const statement = database.prepare<unknown[], SqliteValue[]>(query);
  if (!statement.reader) {
    return refused('this statement gives no rows: add RETURNING, or write a SELECT');
  }
  const rows: (readonly Cell[])[] = [];
  for (const row of statement.raw(true).iterate()) {
    if (rows.length >= mostRows) return refused(`it gives more than ${mostRows} rows`);
    rows.push(row.map(toCell));
  }
  return { ok: true, result: { columns: statement.columns().map((column) => column.name), rows } };
}

function refused(error: string): SqlOutcome {
  return { ok: false, error, refused: true };
}

function toCell(value: SqliteValue): Cell {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return value instanceof Uint8Array ? `x'${Buffer.from(value).toString('hex')}'` : value;
}

/** A statement that fails is told, and the next one is run, as the shell does. */
function runScript(database: Database.Database, script: string): void {
  const writeReal = realWriter(database);
  for (const statement of statementsOf(script)) {
    const plan: SqliteValue[][] = [];
    const isPlan = /^\s*explain\s+query\s+plan\b/i.test(statement);
    try {
      execute(database, statement, (row) => {
        if (isPlan) plan.push(row);
        else print(listRow(row, writeReal));
      });
    } catch (error) {
      process.stderr.write(`Error: ${messageOf(error)}\n`);
    }
    if (isPlan) print(planTree(plan).join('\n'));
  }
}

function realWriter(database: Database.Database): (value: number) => string {
  const cast = database.prepare<[number], string>('SELECT CAST(? AS TEXT)').pluck();
  return (value) => cast.get(value) ?? '';
}

function execute(database: Database.Database, text: string, take: (row: SqliteValue[]) => void): void {
  const why = refusal(text);
  if (why !== undefined) throw new Error(why);
  const statement = database.prepare<unknown[], SqliteValue[]>(text);
  if (!statement.reader) statement.run();
  else for (const row of statement.raw(true).iterate()) take(row);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function readStdin(): Promise<string> {
  const chunks: string[] = [];
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) chunks.push(String(chunk));
  return chunks.join('');
}

await main(process.argv.slice(2));
