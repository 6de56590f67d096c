import { sqliteVersion } from '../../history/binding.js';
import { describeHistoryFailure } from '../../history/failure.js';
import type { Context } from '../context.js';
import { versionOf } from '../version.js';
import { ok, problem, type Remark, shellWord } from './remark.js';

/** prep itself, Node, and the native half of SQLite. */
export async function checkProgram({ world }: Context): Promise<readonly Remark[]> {
  const sqlite = await sqliteVersion();
  const programs = `prep ${versionOf(world)}, Node ${process.versions.node}`;
  if (sqlite.ok) return [ok('program', `${programs}, SQLite ${sqlite.version}`)];
  const [reason = ''] = describeHistoryFailure(sqlite.failure).split('; ');
  return [
    ok('program', programs),
    problem('program', reason, `cd ${shellWord(world.root)} && npm rebuild better-sqlite3`),
  ];
}
