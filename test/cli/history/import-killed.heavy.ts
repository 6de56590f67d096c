import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { device, drill, exported } from '../../history/exchange/support.js';
import { homeEnvironment, makeHome, removeHome } from '../../support/home.js';
import { historyOf } from '../../support/reviews.js';

let home = '';
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

const rows = 8_000;

/** Runs a real program, killed as soon as `isTime` says so; gives how it ended. */
function importing(file: string, isTime: () => boolean): Promise<number | NodeJS.Signals | null> {
  const child = spawn(process.execPath, ['bin/prep.js', 'history', 'import', file], {
    env: homeEnvironment(home),
    stdio: 'ignore',
  });
  const watch = setInterval(() => {
    if (isTime()) child.kill('SIGKILL');
  }, 1);
  return new Promise((done) => {
    child.on('close', (status, signal) => {
      clearInterval(watch);
      done(signal ?? status);
    });
  });
}

test('an import that is killed in the middle has never been, and is whole when it is run again', async () => {
  const from = await device();
  drill(
    from,
    0,
    Array.from({ length: rows }, () => ({})),
  );
  const [small, large] = [join(home, 'small.jsonl'), join(home, 'large.jsonl')];
  const other = await device();
  drill(other, 0, [{}, {}]);
  writeFileSync(small, exported(other));
  writeFileSync(large, exported(from));
  expect(await importing(small, () => false)).toBe(0);
  const count = () => historyOf(home, (history) => [history.counts().reviews, history.verifyRows().length]);
  // The backup is written right before the first row.
  const begun = () => readdirSync(home).some((name) => name.endsWith('.import.backup'));
  let killed = 0;
  for (const more of [0, 30, 100]) {
    let since = 0;
    const isTime = () => begun() && (since += 1) > more;
    if ((await importing(large, isTime)) !== 'SIGKILL') break;
    killed += 1;
    expect(await count()).toEqual([2, 0]);
  }
  expect(killed).toBeGreaterThan(0);
  expect(await importing(large, () => false)).toBe(0);
  expect(await count()).toEqual([rows + 2, 0]);
});
