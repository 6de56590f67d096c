import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { type Backup, backupPath, listBackups } from '../../src/history/backup-names.js';
import { superfluous, thinBackups } from '../../src/history/thin-backups.js';
import { noon, temporaryFile } from './fixtures.js';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

function backups(ages: readonly number[], reason: Backup['reason'] = 'hand'): Backup[] {
  const sorted = [...ages].sort((left, right) => left - right);
  return sorted.map((age) => ({ path: `/history.db.${age}`, reason, at: noon - age, size: 1 }));
}

/** The ages of those that stay, in days, where a backup was made every so often. */
function keptOf(every: number, count: number): number[] {
  const all = backups(Array.from({ length: count }, (_, index) => index * every));
  const gone = superfluous(all, noon);
  return all.filter((each) => !gone.includes(each)).map(({ at }) => (noon - at) / day);
}

describe('superfluous', () => {
  test('keeps all of a day, then fewer the older they are', () => {
    const kept = keptOf(hour, 24 * 800);
    const within = (from: number, to: number) => kept.filter((age) => age >= from && age < to).length;
    expect(within(0, 1)).toBe(24);
    expect([7, 8]).toContain(within(1, 8));
    expect([8, 9]).toContain(within(8, 61));
    expect([10, 11, 12]).toContain(within(61, 366));
    expect(within(366, 10_000)).toBe(0);
  });

  test('keeps the newest of all whatever its age', () => {
    expect(superfluous(backups([2000 * day, 2001 * day]), noon).map(({ at }) => at)).toEqual([
      noon - 2001 * day,
    ]);
  });

  test('keeps the newest before a change, which an undo goes back to', () => {
    const all = [...backups([0, hour]), ...backups([500 * day, 501 * day], 'import')];
    expect(superfluous(all, noon).map(({ at }) => at)).toEqual([noon - 501 * day]);
  });

  test('thinned day by day or all at once, there is one in reach of every age up to a year', () => {
    const age = fc.integer({ min: 0, max: 360 });
    fc.assert(
      fc.property(age, (wanted) => {
        let standing: Backup[] = [];
        for (let today = 400; today >= 0; today -= 1) {
          standing = [...backups([0]).map((each) => ({ ...each, at: noon - today * day })), ...standing];
          const gone = superfluous(standing, noon - today * day);
          standing = standing.filter((each) => !gone.includes(each));
        }
        const ages = standing.map(({ at }) => (noon - at) / day);
        const nearest = Math.min(...ages.map((each) => Math.abs(each - wanted)));
        expect(nearest).toBeLessThanOrEqual(wanted < 8 ? 1 : wanted < 61 ? 7 : 31);
      }),
      { numRuns: 5 },
    );
  });

  test('takes a clock that was turned back for no reason to remove anything', () => {
    expect(superfluous(backups([-5 * day, -day, 0]), noon)).toEqual([]);
  });
});

describe('thinBackups', () => {
  function files(): string {
    const file = temporaryFile();
    for (const age of [0, 2 * day, 2 * day + 1, 900 * day]) {
      writeFileSync(backupPath(file, { version: 2, at: noon - age, reason: 'hand' }), 'x');
    }
    writeFileSync(`${file}.mine.backup`, 'named by the learner');
    return file;
  }

  test('removes what is superfluous, and never what the learner named', () => {
    const file = files();
    thinBackups(file, noon, () => true);
    expect(listBackups(file).map(({ at }) => (noon - at) / day)).toEqual([0, 2]);
    expect(existsSync(`${file}.mine.backup`)).toBe(true);
  });

  test('removes nothing where the newest is not sound', () => {
    const file = files();
    thinBackups(file, noon, () => false);
    expect(listBackups(file)).toHaveLength(4);
  });
});
