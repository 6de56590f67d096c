import { chmodSync, chownSync, copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { homeEnvironment } from '../support/home.js';
import { packFolder, kindsPack } from '../support/kinds-pack.js';
import { type Ended, freshHome, runPrep, savedIn, startDrill } from './drills.js';
import { skipLoudly } from './skip-loudly.js';

/** Root may write everywhere: then the program runs as somebody whom the system does not know. */
const user = process.getuid?.() === 0 ? 54_321 : undefined;
const strangerTest = user === undefined ? skipLoudly('only root can start a program as a stranger') : test;

/** The drill is refused before anything is asked; what writes nothing works. */
async function checkCommands(
  run: (words: readonly string[]) => Promise<Ended>,
  { packs, refusal, report }: { packs: string; refusal: RegExp; report: RegExp },
): Promise<void> {
  const drill = await run(['drill', '--packs', packs]);
  expect([drill.status, drill.shown, drill.complaint]).toEqual([2, '', expect.stringMatching(refusal)]);
  const reported = await run(['report']);
  expect([reported.status, reported.complaint]).toEqual([0, '']);
  expect(reported.shown).toMatch(report);
  const linted = await run(['lint', '--prove', packs]);
  expect([linted.status, linted.complaint]).toEqual([0, '']);
}

describe('a home in which nothing can be written', () => {
  test('with a history: the drill is refused, all else works, and nothing is made', async () => {
    const home = freshHome();
    if (user !== undefined) chownSync(home, user, user);
    const first = startDrill({ home, count: 2, user });
    expect([await first.ended, first.complaint()]).toEqual([0, '']);
    const before = readdirSync(home);
    chmodSync(join(home, 'history.db'), 0o444);
    chmodSync(home, 0o555);
    const where = { env: homeEnvironment(home), folder: home, user };
    await checkCommands((words) => runPrep(words, where), {
      packs: join(home, 'packs'),
      refusal:
        /history\.db cannot be written; make the file and its folder writable, or name another with --db\n$/,
      report: /2 answers/,
    });
    expect(readdirSync(home)).toEqual(before);
    chmodSync(home, 0o755);
    expect(await savedIn(home)).toEqual(first.acknowledged());
  });

  test('without one: likewise', async () => {
    const home = freshHome();
    const packs = packFolder(home, { 'kinds.yaml': kindsPack });
    chmodSync(home, 0o555);
    const where = { env: homeEnvironment(home), folder: home, user };
    await checkCommands((words) => runPrep(words, where), {
      packs,
      refusal:
        /cannot open .*history\.db \(EACCES.*check the path and its permissions, or name another with --db\n$/,
      report: /You have not answered any question yet/,
    });
    expect(readdirSync(home)).toEqual(['packs']);
  });
});

describe('no home at all', () => {
  strangerTest('of a user whom the system does not know', async () => {
    const folder = freshHome();
    chmodSync(folder, 0o755);
    const packs = packFolder(folder, { 'kinds.yaml': kindsPack });
    await checkCommands((words) => runPrep(words, { env: {}, folder, user }), {
      packs,
      refusal: /cannot open \/nonexistent\/.*history\.db .*name another with --db\n$/,
      report: /You have not answered any question yet/,
    });
  });

  test.each(['', '.', 'somewhere'])('HOME is "%s": the folder at hand does not become one', async (HOME) => {
    const folder = freshHome();
    const decoy = join(folder, HOME, '.config', 'prep', 'packs');
    mkdirSync(decoy, { recursive: true });
    copyFileSync(
      join(packFolder(folder, { 'kinds.yaml': kindsPack }), 'kinds.yaml'),
      join(decoy, 'decoy.yaml'),
    );
    const { status, shown } = await runPrep(['packs', 'list'], {
      env: { HOME, PREP_DB: ':memory:' },
      folder,
    });
    expect(status).toBe(0);
    expect(shown).not.toContain('decoy.yaml');
  });
});
