import { expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stage } from '../../support/drilling.js';
import { kindsPack, packFolder } from '../../support/kinds-pack.js';
import { run } from '../../support/run.js';
import { key, type TerminalSession } from '../../support/terminal.js';

const stage = new Stage();
const now = ['--now', '2026-11-23T10:00:00Z'];

function words(): readonly string[] {
  return ['plan', '--no-shipped', '--packs', packFolder(stage.home, { 'kinds.yaml': kindsPack }), ...now];
}

function dialog(): TerminalSession {
  return stage.start(words());
}

/** The plan as it was kept. */
async function kept(): Promise<unknown> {
  const { stdout } = await run([...words(), '--json'], { home: stage.home });
  return JSON.parse(stdout);
}

test('three lines make a plan, and what is wrong is asked again', async () => {
  const at = dialog();
  await at.waitFor('When is the interview?');
  await at.press('yesterday', key.enter);
  await at.waitFor('"yesterday" is no day');
  await at.press('10 Dec', key.enter);
  await at.waitFor('How many minutes a day');
  await at.press('a lot', key.enter);
  await at.waitFor('A whole number from 0 to 1440, not "a lot".');
  await at.press('25', key.enter);
  await at.waitFor('Is there a job listing?');
  await at.press(key.enter);
  await at.waitFor('Next: prep drill');
  expect((await at.exit).status).toBe(0);
  expect(at.everything().join('\n')).toContain(
    'Interview: Thursday 2026-12-10, in 17 days. 25 minutes a day.',
  );
  expect(await kept()).toMatchObject({ interview: { date: '2026-12-10' }, minutes: 25 });
});

test('a listing shows its weights, which can be changed before they are kept', async () => {
  const listing = join(stage.home, 'job.txt');
  writeFileSync(listing, 'Requirements: PostgreSQL, MySQL, Redis and Docker');
  const at = dialog();
  await at.waitFor('When is the interview?');
  await at.press(key.enter);
  await at.waitFor('How many minutes a day');
  await at.press(key.enter);
  await at.waitFor('Is there a job listing?');
  await at.press('nowhere.txt', key.enter);
  await at.waitFor('There is no file "nowhere.txt".');
  await at.press('~/job.txt', key.enter);
  await at.waitFor('PostgreSQL, MySQL, Redis');
  await at.waitFor('Enter keeps these weights');
  await at.press('dta=2', key.enter);
  await at.waitFor('There is no area "dta"; did you mean "data"?');
  await at.press('rust=2', key.enter);
  await at.waitFor('There is no area "rust". There are: ');
  await at.press('data=1.5', key.enter);
  await at.waitFor(/Weight: data=1\.5\n[^]*\nWeight: *$/);
  await at.press(key.enter);
  await at.waitFor('Next: prep drill');
  expect((await at.exit).status).toBe(0);
  expect(await kept()).toMatchObject({
    listing: 'job.txt',
    minutes: 20,
    areas: [{ area: 'data', weight: 1.5 }],
  });
});

test.each([
  ['Ctrl-D', key.ctrlD, 0],
  ['Ctrl-C', key.ctrlC, 130],
] as const)('%s leaves everything as it was', async (_, pressed, status) => {
  const at = dialog();
  await at.waitFor('When is the interview?');
  await at.press('10 Dec', key.enter);
  await at.waitFor('How many minutes a day');
  await at.press(pressed);
  expect((await at.exit).status).toBe(status);
  expect(at.cursorHidden).toBe(false);
  expect(at.raw).not.toMatch(/\n\s+at /);
  expect(await kept()).toMatchObject({ interview: null, minutes: null });
});
