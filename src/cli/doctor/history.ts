import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { sqliteVersion } from '../../history/binding.js';
import { type Backup, listBackups, listDamaged } from '../../history/backup-names.js';
import { examine, type Examined } from '../../history/examine.js';
import { describeHistoryFailure, type HistoryFailure } from '../../history/failure.js';
import { knownVersion } from '../../history/migrate.js';
import { migrations } from '../../history/migrations/all.js';
import type { Context } from '../context.js';
import { contentText, faultText, historyWorld, localMinute, sizeText } from '../history/words.js';
import { count } from '../terminal/layout.js';
import { note, ok, problem, type Remark, shellWord } from './remark.js';

/** The file that holds the answers, and its backups; both are read whole, row by row, in copies. */
export async function checkHistory(context: Context): Promise<readonly Remark[]> {
  if (context.databasePath === ':memory:') return [note('history', 'in memory: gone when prep ends')];
  const path = resolve(context.databasePath);
  if (!(await sqliteVersion()).ok) return [note('history', `${path} cannot be looked into without SQLite`)];
  return [
    ...(await historyRemarks(path, context)),
    ...(await backupRemarks(path, context)),
    ...leftovers(path),
  ];
}

async function historyRemarks(path: string, context: Context): Promise<readonly Remark[]> {
  if (!existsSync(path)) {
    return [note('history', `there is none at ${path} yet; your first drill makes it`, 'prep drill')];
  }
  const examined = await examine(path, historyWorld(context));
  if (examined.kind === 'unusable') return [unusable(examined.failure)];
  if (examined.kind === 'faulty') {
    return [problem('history', `${path} is damaged: ${faultText(examined)}`, 'prep doctor --fix')];
  }
  const size = sizeText(statSync(path).size);
  return [ok('history', `${path}: ${contentText(examined, context)} (${size})`), ...aside(path, examined)];
}

const damage: readonly HistoryFailure['kind'][] = ['damaged', 'not-a-database'];

function unusable(failure: HistoryFailure): Remark {
  const text = describeHistoryFailure(failure);
  if (damage.includes(failure.kind)) return problem('history', text, 'prep doctor --fix');
  return problem('history', text, failure.kind === 'newer-schema' ? 'npm install -g prep-drill' : null);
}

/** What is no problem, but explains what is seen in the folder or happens next. */
function aside(path: string, { version }: Extract<Examined, { kind: 'sound' }>): readonly Remark[] {
  const waiting = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  const known = knownVersion(migrations);
  return [
    ...(waiting > 0
      ? [note('history', `${sizeText(waiting)} in its -wal file are saved, and merged when prep next ends`)]
      : []),
    ...(version < known
      ? [
          note(
            'history',
            `its tables are of version ${version}; prep makes a backup, then makes them ${known}`,
          ),
        ]
      : []),
  ];
}

async function backupRemarks(path: string, context: Context): Promise<readonly Remark[]> {
  const backups = listBackups(path);
  const [newest] = backups;
  const damaged = listDamaged(path);
  const kept = damaged.map((file) => note('backups', `a damaged history is kept: ${file}`));
  if (newest !== undefined) return [await newestRemark(newest, backups.length, context), ...kept];
  return existsSync(path) ? [note('backups', 'there is none yet', 'prep history backup'), ...kept] : kept;
}

async function newestRemark({ path, at }: Backup, total: number, context: Context): Promise<Remark> {
  const examined = await examine(path, historyWorld(context));
  if (examined.kind !== 'sound') {
    return problem(
      'backups',
      `the newest is not sound: ${path}: ${faultText(examined)}`,
      'prep history backup',
    );
  }
  const content = contentText(examined, context);
  return ok('backups', `${count(total, 'backup')}, the newest of ${localMinute(at, context)}: ${content}`);
}

const unfinished = /\.(unfinished|fresh|new)(-journal)?$/;

/** Half-written files of a prep that was killed; prep itself never looks at them again. */
function leftovers(path: string): readonly Remark[] {
  const names = existsSync(dirname(path)) ? readdirSync(dirname(path)) : [];
  return names
    .filter((name) => name.startsWith(`${basename(path)}.`) && unfinished.test(name))
    .map((name) => join(dirname(path), name))
    .map((file) => note('history', `${file} was left half-written`, `rm ${shellWord(file)}`));
}
