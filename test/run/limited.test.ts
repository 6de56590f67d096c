import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runLimited } from '../../src/run/limited.js';
import { withThrowAway } from '../../src/run/throw-away.js';
import { levels, runSource } from './run-source.js';
import { limits, mebibyte } from './support.js';

describe.each(levels)('a program at the level %s', (_, sandbox) => {
  test('is given its input and gives its output, errors and exit code', async () => {
    const finished = await runSource('read line; echo "<$line>"; echo oh >&2; exit 3', sandbox, {
      stdin: 'héllo\n',
    });
    expect(finished).toMatchObject({
      ending: { kind: 'exited', code: 3 },
      stdout: '<héllo>\n',
      stderr: 'oh\n',
    });
  });

  test('may leave its input unread', async () => {
    const { ending } = await runSource('exit 0', sandbox, { stdin: 'x'.repeat(mebibyte) });
    expect(ending).toEqual({ kind: 'exited', code: 0 });
  });

  test('has next to no environment', async () => {
    process.env['PREP_TEST_SECRET'] = 'hush';
    const { stdout } = await runSource('env', sandbox);
    delete process.env['PREP_TEST_SECRET'];
    const names = stdout.match(/^\w+(?==)/gm) ?? [];
    const known = ['PATH', 'HOME', 'TMPDIR', 'LC_ALL', 'TZ', 'PWD', 'OLDPWD', 'SHLVL', '_'];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    expect(stdout).not.toContain('hush');
  });

  test('starts in an empty folder, which is its home', async () => {
    const { stdout } = await runSource('ls -A; [ "$HOME" = "$PWD" ] && echo home', sandbox);
    expect(stdout).toBe('home\n');
  });

  test('leaves no folder behind', async () => {
    const { stdout } = await runSource('echo x > file; mkdir -p a/b; pwd', sandbox);
    expect(stdout).toMatch(/prep-run-/);
    expect(existsSync(join(stdout.trim(), '..'))).toBe(false);
  });

  test('that a signal ends is told from one that exits', async () => {
    const { ending } = await runSource('kill -SEGV $$', sandbox);
    expect(ending).toEqual({ kind: 'crashed', signal: 'SIGSEGV' });
  });

  test('whose output comes faster than it is read loses nothing below the limit', async () => {
    const { ending, stdout } = await runSource('head -c 900000 /dev/zero | tr "\\0" x', sandbox);
    expect(ending).toEqual({ kind: 'exited', code: 0 });
    expect(stdout).toHaveLength(900_000);
  });

  test('has its output cut off at the limit, though it ends by itself', async () => {
    const finished = await runSource('echo 0123456789abcdef', sandbox, { outputBytes: 10 });
    expect(finished).toMatchObject({ ending: { kind: 'too-much-output' }, stdout: '0123456789', stderr: '' });
  });

  test('that does not exist is told', async () => {
    const outcome = await withThrowAway(({ folder, work }) => {
      const program = { command: '/nowhere/at-all', words: [], stdin: '', folder, work };
      return runLimited({ ...program, environment: {}, visible: [] }, limits, sandbox);
    });
    expect(outcome.ending.kind).toBe('not-started');
  });
});
