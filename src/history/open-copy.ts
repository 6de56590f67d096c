import { checkTables } from './check-tables.js';
import type { Connection } from './connection.js';
import { HistoryError } from './failure.js';
import { look } from './look.js';
import { checkVersion, knownVersion, migrate, versionOf } from './migrate.js';
import { migrations } from './migrations/all.js';
import type { World } from './migrations/migration.js';
import { harden } from './open.js';
import type { Sqlite } from './sqlite.js';
import { throwAwayCopy } from './whole-copy.js';

/**
 * A copy, brought up to date, of a history that stays as it is; changes that lie in its -wal file are in it. It is gone
 * when it is closed. Throws what opening throws.
 */
export function openCopy(Sqlite: Sqlite, path: string, world: World): Connection {
  const sight = look(path);
  if (!sight.exists) throw new HistoryError({ kind: 'missing', file: path });
  checkVersion(path, sight.version, knownVersion(migrations));
  const copy = throwAwayCopy(Sqlite, path);
  try {
    return copy.read(() => {
      checkVersion(path, versionOf(copy.database), knownVersion(migrations));
      harden(copy);
      migrate(copy, migrations, world);
      checkTables(Sqlite, copy, world);
      return copy;
    });
  } catch (error) {
    copy.close();
    throw error;
  }
}
