import type { HistoryFailure } from './failure.js';
import { loadSqlite } from './sqlite.js';

export type Binding =
  { readonly ok: true; readonly version: string } | { readonly ok: false; readonly failure: HistoryFailure };

/** Which SQLite the history is kept with, or why there is none. */
export async function sqliteVersion(): Promise<Binding> {
  const loaded = await loadSqlite();
  if (!loaded.ok) return loaded;
  const database = new loaded.Sqlite(':memory:');
  const version = database.prepare<[], string>('SELECT sqlite_version()').pluck().get();
  database.close();
  return { ok: true, version: version ?? 'unknown' };
}
