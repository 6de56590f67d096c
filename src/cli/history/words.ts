import { resolve } from 'node:path';
import { describeHistoryFailure, type HistoryFailure } from '../../history/failure.js';
import type { Examined } from '../../history/examine.js';
import type { World as HistoryWorld } from '../../history/migrations/migration.js';
import { clean } from '../../model/clean.js';
import type { Context } from '../context.js';
import { Stop, usage } from '../failure.js';
import { count } from '../terminal/layout.js';

/** The file that `prep history` is about; one in memory has nothing to bring back. */
export function historyPath({ databasePath }: Context): string {
  if (databasePath !== ':memory:') return resolve(databasePath);
  throw usage('a history in memory is gone when prep ends', 'Name a file with --db.');
}

/** Time and chance, as the history takes them. */
export function historyWorld({ clock, world }: Context): HistoryWorld {
  return { clock: () => clock.now().at, random: (size) => world.random(size) };
}

/** Such as "2026-11-23 14:05", where the learner is. */
export function localMinute(at: number, { world }: Context): string {
  const local = new Date(at + world.offsetAt(at) * 60_000);
  return Number.isNaN(local.getTime())
    ? 'an unknown time'
    : local.toISOString().slice(0, 16).replace('T', ' ');
}

export function sizeText(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024);
  return kilobytes < 10_000 ? `${kilobytes} kB` : `${Math.round(kilobytes / 1024)} MB`;
}

/** "240 answers, the last of 2026-11-23 14:05". */
export function contentText(
  { reviews, lastAt }: Extract<Examined, { kind: 'sound' }>,
  context: Context,
): string {
  const last = lastAt === null ? '' : `, the last of ${localMinute(lastAt, context)}`;
  return `${count(reviews, 'answer')}${last}`;
}

/** Why a file is not sound. */
export function faultText(examined: Exclude<Examined, { kind: 'sound' }>): string {
  if (examined.kind === 'unusable') return failureText(examined.failure);
  const [first = '', ...more] = examined.faults;
  return clean(more.length === 0 ? first : `${first}, and ${count(more.length, 'more fault')}`);
}

/** What to do next is said by whoever asks: the file may be a backup. */
function failureText(failure: HistoryFailure): string {
  switch (failure.kind) {
    case 'damaged':
      return `it is damaged (${failure.detail})`;
    case 'not-a-database':
      return 'it is not an SQLite database';
    case 'missing':
      return 'there is no such file';
    default:
      return describeHistoryFailure(failure);
  }
}

/** That the history itself cannot be used for this. */
export function notSound(examined: Exclude<Examined, { kind: 'sound' }>): Stop {
  if (examined.kind === 'unusable') return new Stop({ kind: 'history', failure: examined.failure });
  return usage(
    `your history is damaged, and was left as it is: ${faultText(examined)}`,
    'Mend it with: prep doctor --fix',
  );
}
