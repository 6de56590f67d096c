import { madeColumns } from './columns.js';
import type { Connection } from './connection.js';
import { damaged } from './failure-of.js';
import { HistoryError } from './failure.js';
import { checkVersion, knownVersion, versionOf } from './migrate.js';
import { migrations } from './migrations/all.js';
import type { World } from './migrations/migration.js';
import type { Database, Sqlite } from './sqlite.js';

/**
 * Throws where a table or a column has not the name that this program's steps give it: damage to the schema is told
 * here, and not met later as a value that is not there.
 */
export function checkTables(Sqlite: Sqlite, { database, file }: Connection, world: World): void {
  const found = columns(database);
  if (found === madeColumns() || found === columnsOfSteps(Sqlite, world)) return;
  // A newer program may have changed them a moment ago.
  checkVersion(file, versionOf(database), knownVersion(migrations));
  throw new HistoryError(damaged(file, 'its tables are not as prep made them'));
}

/** What the steps make of nothing, in memory. */
export function columnsOfSteps(Sqlite: Sqlite, world: World): string {
  const fresh = new Sqlite(':memory:');
  for (const migration of migrations) migration.change(fresh, world);
  const made = columns(fresh);
  fresh.close();
  return made;
}

/** Names, and which are computed: the text of a schema may differ between versions of SQLite. */
function columns(database: Database): string {
  const names = database.prepare<[], string>(`
    SELECT t.name || '.' || c.name || ' ' || c.hidden FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS c
    WHERE t.schema = 'main' AND t.name NOT GLOB 'sqlite_*' ORDER BY t.name, c.cid`);
  return names.pluck().all().join('\n');
}
