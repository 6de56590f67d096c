import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { everyKindWords } from '../support/drilling.js';
import { homeEnvironment } from '../support/home.js';
import { kindsPack, packFolder } from '../support/kinds-pack.js';
import { run } from '../support/run.js';
import { TerminalSession } from '../support/terminal.js';
import { freshHome, prep, savedIn, startDrill, truthWords } from './drills.js';

/** Runs a shell script in which `prep` is the built program. */
function shell(home: string, script: string, env: Record<string, string> = {}) {
  const text = `set -o pipefail; prep() { "$NODE" "$PREP" "$@"; }; ${script}`;
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', text], {
    env: { ...homeEnvironment(home), NODE: process.execPath, PREP: prep, ...env },
    cwd: home,
    encoding: 'utf8',
  });
  expect(stderr).not.toMatch(/^ +at |this is a bug/m);
  return { status, stdout, stderr };
}

describe('a drill whose output goes nowhere', () => {
  test('onto a full disk ends with 2, whichever way it is answered', async () => {
    const home = freshHome();
    const words = truthWords(home, 9).join(' ');
    expect(shell(home, `printf '1\\n1\\nq\\n' | prep ${words} > /dev/full`).status).toBe(2);
    const answer = '{"type":"answer","response":true}';
    expect(shell(home, `printf '${answer}\\n${answer}\\n' | prep ${words} --jsonl > /dev/full`).status).toBe(
      2,
    );
    expect((await savedIn(home)).length).toBeLessThanOrEqual(4);
  });

  test('to somebody who reads a few lines ends quietly, and what was saved is sound', async () => {
    const home = freshHome();
    const words = truthWords(home, 60).join(' ');
    const { stderr } = shell(home, `yes 1 | (prep ${words}; echo "ended with $?" >&2) | head -20`);
    expect(stderr).toContain('ended with 0\n');
    expect((await savedIn(home)).length).toBeGreaterThan(0);
  });
});

describe('input that ends in the middle of a question', () => {
  test('of a program ends the drill with what was answered', async () => {
    const home = freshHome();
    const left = [1, 2, 3];
    const drill = startDrill({
      home,
      count: 9,
      async mayAnswer() {
        if (left.pop() !== undefined) return;
        drill.end();
        await drill.ended;
      },
    });
    expect([await drill.ended, drill.complaint()]).toEqual([0, '']);
    expect(JSON.parse(drill.lines().at(-1) ?? '')).toMatchObject({ type: 'summary', answered: 3 });
    expect(await savedIn(home)).toEqual(drill.acknowledged());
  });

  const kinds = [
    'one',
    'several',
    'statement',
    'word',
    'amount',
    'sequence',
    'couples',
    'story',
    'query',
    'program',
  ];

  test.each(kinds)('kinds/%s: the drill ends, and half a line is no answer', async (question) => {
    const home = freshHome();
    // Half a line, such as a closing window leaves behind.
    const ended = await run(everyKindWords([`kinds/${question}`], home), { home, input: ':' });
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toContain('Nothing was answered');
    expect(await savedIn(home)).toEqual([]);
  });
});

const escape = '\u001b';

describe('no ESC byte is written', () => {
  const commands = [[], ['report', '--demo'], ['plan'], ['packs', 'list'], ['--help']];
  const plain = [{ NO_COLOR: '1' }, { TERM: 'dumb' }, { TERM: 'dumb', LANG: 'C', LC_ALL: 'C' }];

  test.each(plain)('by any command, to a terminal with %j', async (env) => {
    const home = freshHome();
    const packs = packFolder(home, { 'kinds.yaml': kindsPack });
    const only = ['--no-shipped', '--packs', packs];
    for (const words of commands) {
      const { stdout, stderr } = await run([...words, ...only], { home, env, columns: 80 });
      expect([words, stdout.length > 0, (stdout + stderr).includes(escape)]).toEqual([words, true, false]);
    }
    const coloured = await run(['report', '--demo', ...only], { home, env: { TERM: 'xterm' }, columns: 80 });
    expect(coloured.stdout).toContain(escape);
  });

  test.each([{ TERM: 'dumb' }, { TERM: 'dumb', LANG: 'C' }])(
    'on a terminal that can nothing: %j',
    async (env) => {
      const home = freshHome();
      const words = [...truthWords(home, 2), '--seed', '1'];
      const at = new TerminalSession(words, { home, env });
      await at.waitFor(/Question 1 of 2[^]*quit\): *$/);
      at.send('1\r');
      await at.waitFor(/Question 2 of 2[^]*quit\): *$/);
      at.send('q\r');
      expect(await at.exit).toEqual({ status: 0, signal: 0 });
      expect(at.raw).not.toContain(escape);
      expect(await savedIn(home)).toHaveLength(1);
    },
  );
});
