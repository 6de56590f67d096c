import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { homeEnvironment, makeHome, removeHome } from '../../support/home.js';

const program = join(import.meta.dirname, '..', '..', '..', 'bin', 'prep.js');
let home = '';
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

/** The built program, called from the folder of a test. */
function prep(words: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: home,
    env: homeEnvironment(home),
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('a new pack lints clean at the strictest, and can be drilled', () => {
  const made = prep(['packs', 'new', 'my-team']);
  expect({ ...made, stdout: '' }).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(made.stdout).toContain('Wrote my-team.yaml. Check it with: prep lint my-team.yaml');
  expect(prep(['lint', '--fail-on', 'info', 'my-team.yaml'])).toMatchObject({ status: 0, stderr: '' });
  const drilled = prep(['drill', './my-team.yaml'], 'GET\n');
  expect(drilled).toMatchObject({ status: 0, stderr: '' });
  expect(drilled.stdout).toContain('Saved as correct.');
});

test('its first line leads an editor to the schema', () => {
  prep(['packs', 'new', 'my-team', '--area', 'web-api']);
  const text = readFileSync(join(home, 'my-team.yaml'), 'utf8');
  const schema = /^# yaml-language-server: \$schema=(.+)$/m.exec(text)?.[1] ?? '';
  expect(existsSync(schema)).toBe(true);
  expect(text).toMatch(/^area: web-api /m);
});

test('a file that is there is never written over', () => {
  writeFileSync(join(home, 'my-team.yaml'), 'mine');
  const { status, stdout, stderr } = prep(['packs', 'new', 'my-team']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('my-team.yaml cannot be written: the file is there already');
  expect(readFileSync(join(home, 'my-team.yaml'), 'utf8')).toBe('mine');
});
