import { rmSync } from 'node:fs';
import { type Backup, listBackups } from './backup-names.js';

const day = 24 * 60 * 60 * 1000;

/** How old a backup may be, in days, and the days of which one is kept. */
const ages = [
  { within: 1, oneIn: 0 },
  { within: 8, oneIn: 1 },
  { within: 61, oneIn: 7 },
  { within: 366, oneIn: 30 },
] as const;

/**
 * Those that newer ones make superfluous: all of the last 24 hours stay, then the newest of each day for a week, of
 * each week for two months, of each month for a year. The newest of all stays whatever its age, and so does the
 * newest that a change was made after, since `prep history undo` goes back to it. `backups` are newest first.
 */
export function superfluous(backups: readonly Backup[], now: number): Backup[] {
  const [newest] = backups;
  const lastChange = backups.find(({ reason }) => reason !== 'hand');
  const taken = new Set<string>();
  return backups.filter((backup) => {
    const period = periodOf(backup.at, now);
    const first = period === undefined ? false : !taken.has(period);
    if (period !== undefined) taken.add(period);
    return !first && backup !== newest && backup !== lastChange;
  });
}

/** Periods end now and not at midnight: what falls into one does not hang on a time zone. */
function periodOf(at: number, now: number): string | undefined {
  const old = (now - at) / day;
  const age = ages.find(({ within }) => old < within);
  if (age === undefined) return undefined;
  return age.oneIn === 0 ? `${at}` : `${age.oneIn}: ${Math.floor(at / (age.oneIn * day))}`;
}

/**
 * Removes what is superfluous beside the file. `isSound` is asked before anything goes: where the newest backup is
 * not sound, an older one may be all there is, and everything stays.
 */
export function thinBackups(file: string, now: number, isSound: (path: string) => boolean): void {
  const backups = listBackups(file);
  const [newest] = backups;
  const gone = superfluous(backups, now);
  if (gone.length === 0 || newest === undefined || !isSound(newest.path)) return;
  for (const { path } of gone) rmSync(path, { force: true });
}
