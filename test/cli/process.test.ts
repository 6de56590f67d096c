import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { drillWords } from '../support/drilling.js';
import { homeEnvironment, makeHome, removeHome } from '../support/home.js';
import { answersOf } from '../support/reviews.js';

let home = '';
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

/** Runs a shell script in which "prep" is the built program. */
function shell(script: string): { status: number | null; stdout: string; stderr: string } {
  const program = join(import.meta.dirname, '..', '..', 'bin', 'prep.js');
  const env = { ...homeEnvironment(home), NODE: process.execPath, PREP: program };
  const text = `set -o pipefail; prep() { "$NODE" "$PREP" "$@"; }; ${script}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', text], { env, cwd: home, encoding: 'utf8' });
  expect(stderr).not.toMatch(/^ +at |this is a bug/m);
  return { status, stdout, stderr };
}

function drill(...words: readonly string[]): string {
  return `prep ${drillWords(words, home).join(' ')}`;
}

test('answers can be piped in', async () => {
  const { status, stdout, stderr } = shell(`printf '1\\n2\\nq\\n' | ${drill('--kind', 'choice,boolean')}`);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/Done: 2 answers/);
  expect(await answersOf(home)).toHaveLength(2);
});

test('the shipped packs can be drilled from a pipe', () => {
  const { status, stdout } = shell("printf '1\\n2\\nq\\n' | prep drill --kind choice");
  expect(status).toBe(0);
  expect(stdout).toMatch(/Question 1 of 10[^]*Question 3 of 10[^]*Done: 2 answers/);
});

test('a closed stdin is the end of input', () => {
  const { status, stdout, stderr } = shell(`${drill()} <&-`);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('Nothing was answered');
});

test('who stops reading ends the program quietly', () => {
  for (const command of ['prep report --demo', 'prep lint --list-rules', 'prep --help', drill()]) {
    // The subshell tells the status of prep, not that of head.
    const { stdout, stderr } = shell(`(${command} < /dev/null; echo "ended with $?" >&2) | head -1`);
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(1);
    expect(stderr).toMatch(/^(A made-up learner.*\n)?ended with 0\n$/);
  }
});

test('a full disk behind stdout is no success', () => {
  const { status } = shell('prep report --demo -q > /dev/full');
  expect(status).toBe(2);
});

test('a closed stdout and stderr do not crash it', () => {
  expect(shell('prep report >&-').status).not.toBeNull();
  expect(shell('prep drill nosuch 2>&-').status).toBe(2);
});

test('SIGTERM while lines are read from a pipe: what was answered is saved, and told', async () => {
  const { status, stderr } = shell(
    `mkfifo lines; ${drill('kinds/statement', 'kinds/one').replace('prep', '"$NODE" "$PREP"')} < lines > shown & exec 3> lines; echo 2 >&3;` +
      " until grep -q 'Question 2' shown; do sleep 0.05; done; kill -TERM %1; wait %1",
  );
  expect(status).toBe(143);
  expect(stderr).toContain('Interrupted; 1 answer is saved. Go on with: prep drill --resume');
  expect(await answersOf(home)).toHaveLength(1);
});
