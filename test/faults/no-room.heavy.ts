import { describe, expect, test } from '@jest/globals';
import { homeEnvironment } from '../support/home.js';
import { TerminalSession } from '../support/terminal.js';
import { freshHome, runPrep, savedIn, startDrill, truthWords } from './drills.js';
import { enlarge, mounted, smallDiskTest, unmount } from './small-disk.js';

/** Does something in a home on a disk of that size. */
async function onSmallDisk(options: string, work: (home: string) => Promise<void>): Promise<void> {
  const home = freshHome();
  expect(mounted(home, options)).toBeUndefined();
  try {
    await work(home);
  } finally {
    unmount(home);
  }
}

function notSaved(why: string, answers: number): string {
  const saved = answers === 1 ? '1 answer is saved' : `${answers} answers are saved`;
  return `prep: NOT saved: ${why}\n${saved}. Go on with: prep drill --resume\n`;
}

/** What needs no room goes on. */
async function checkReading(home: string, answers: number): Promise<void> {
  const where = { env: homeEnvironment(home), folder: home };
  const packs = `${home}/packs`;
  const report = await runPrep(['report', '--json', '--packs', packs], where);
  expect([report.status, report.complaint]).toEqual([0, '']);
  expect(JSON.parse(report.shown).totals.reviews).toBe(answers);
  expect((await runPrep(['lint', '--quiet', packs], where)).status).toBe(0);
}

describe('where there is no room for another answer', () => {
  smallDiskTest(
    'on a full disk: NOT saved is told, the rest is kept, and goes on with more room',
    async () => {
      await onSmallDisk('size=1m', async (home) => {
        const drill = startDrill({ home, count: 100 });
        const status = await drill.ended;
        const answered = drill.acknowledged();
        const why = `no space left to write ${home}/history.db; free some and try again`;
        expect([status, drill.complaint()]).toEqual([2, notSaved(why, answered.length)]);
        expect(answered.length).toBeGreaterThan(5);
        await checkReading(home, answered.length);
        enlarge(home, '16m');
        const rest = startDrill({ home, count: 100, words: ['--resume'] });
        expect([await rest.ended, rest.complaint()]).toEqual([0, '']);
        expect(await savedIn(home)).toEqual([...answered, ...rest.acknowledged()]);
      });
    },
  );

  test('for a limit on the size of files: NOT saved is told, and the rest is kept', async () => {
    const home = freshHome();
    const drill = startDrill({ home, count: 100, before: 'ulimit -f 400' });
    const status = await drill.ended;
    const answered = drill.acknowledged();
    const why = `reading or writing ${home}/history.db failed (SQLITE_IOERR_WRITE: disk I/O error); check the disk, then run \`prep doctor\``;
    expect([status, drill.complaint()]).toEqual([2, notSaved(why, answered.length)]);
    expect(answered.length).toBeGreaterThan(2);
    expect(await savedIn(home)).toEqual(answered);
    await checkReading(home, answered.length);
  });

  test('in a terminal: it is told there, and the terminal is given back', async () => {
    const home = freshHome();
    const words = truthWords(home, 100).join(' ');
    // A shell that asks for no marks around pastes itself.
    const quiet = "bind 'set enable-bracketed-paste off'";
    const shell = `${quiet}; ulimit -f 400; clear; "$NODE" "$PREP" ${words}; echo "ended with $?"`;
    const at = new TerminalSession([], { home, shell, env: { NODE: process.execPath } });
    try {
      await at.waitFor('Question 1 of 100');
      for (let answers = 0; answers < 50 && !at.raw.includes('NOT saved'); answers += 1) {
        await Promise.race([at.press('1', '\r'), at.waitFor('ended with')]);
      }
      const lines = await at.waitFor('ended with 2');
      expect(lines.join('\n')).toMatch(
        /prep: NOT saved: [^]*answers are saved. Go on with:\s+prep drill --resume/,
      );
      expect([at.cursorHidden, at.marksPastes]).toEqual([false, false]);
      const told = Number(/(\d+) answers are saved/.exec(lines.join('\n'))?.[1]);
      expect(await savedIn(home)).toHaveLength(told);
      expect(told).toBeGreaterThan(2);
    } finally {
      await at.dispose();
    }
  });
});
