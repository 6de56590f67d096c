import { backupName, writeBackup } from './backup.js';
import type { Connection } from './connection.js';
import { HistoryError } from './failure.js';
import { applicationId } from './header.js';
import type { Migration, World } from './migrations/migration.js';
import type { Database } from './sqlite.js';

/** The version that a program with these steps knows. */
export function knownVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

export function versionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Brings the tables up to date. All steps and the new version are one transaction, and the version is read inside
 * it: of many programs that start at once one changes the tables and the others find it done. A database that
 * holds something is backed up first.
 */
export function migrate(connection: Connection, migrations: readonly Migration[], world: World): void {
  const { database, file } = connection;
  if (versionOf(database) === knownVersion(migrations)) return;
  connection.write(() => {
    const found = versionOf(database);
    checkVersion(file, found, knownVersion(migrations));
    const missing = migrations.filter((migration) => migration.version > found);
    if (found > 0 && missing.length > 0 && !connection.isThrownAway) {
      writeBackup(database, backupName(file, found, world.clock()));
    }
    for (const migration of missing) migration.change(database, world);
    database.pragma(`application_id = ${applicationId}`);
    database.pragma(`user_version = ${knownVersion(migrations)}`);
  });
}

/** Throws where the tables are newer than this program. */
export function checkVersion(file: string, found: number, known: number): void {
  if (found > known) throw new HistoryError({ kind: 'newer-schema', file, found, known });
}
