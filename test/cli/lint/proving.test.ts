import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { homeEnvironment } from '../../support/home.js';
import { packText, Workplace } from './program.js';

const program = join(import.meta.dirname, '..', '..', '..', 'bin', 'prep.js');
const pack = packText('proof: {run: php, source: "echo true;"}\n');

let place: Workplace;
beforeEach(() => {
  place = new Workplace({ 'pack.yaml': pack });
});
afterEach(() => place.remove());

/** Puts a PHP on the path that says its version, and else what it is told; its file is from that second. */
function installPhp(version: string, prints: string, second: number): void {
  const script = `#!/bin/sh\ncase "$1" in -v|--version) echo "PHP ${version}";; *) echo "${prints}";; esac\n`;
  place.write('tools/php', script);
  chmodSync(join(place.folder, 'tools', 'php'), 0o755);
  utimesSync(join(place.folder, 'tools', 'php'), second, second);
}

function proven(...flags: readonly string[]) {
  const env = homeEnvironment(place.folder);
  const words = [program, 'lint', '--prove', 'pack.yaml', ...flags];
  const run = spawnSync(process.execPath, words, {
    cwd: place.folder,
    env: { ...env, PATH: `${join(place.folder, 'tools')}:${env['PATH']}` },
    encoding: 'utf8',
  });
  return /\[proof\/(\w+)\]/.exec(run.stdout)?.[1] ?? run.status;
}

test('what was proven is not run again while pack and runtime are the same', () => {
  installPhp('8.1.2', 'true', 1000);
  expect(proven()).toBe(0);
  // Nobody can see that this is another program, so whoever asks it, runs it.
  installPhp('8.1.2', 'nope', 1000);
  expect(proven()).toBe(0);
  expect(proven('--no-cache')).toBe('failed');
  expect(proven()).toBe(0);
});

test('it is run again when the version is another', () => {
  installPhp('8.1.2', 'true', 1000);
  expect(proven()).toBe(0);
  installPhp('8.1.3', 'nope', 1000);
  expect(proven()).toBe(0);
  installPhp('8.1.3', 'nope', 1001);
  expect(proven()).toBe('failed');
});

test('it is run again when the proof is another, and not when the rest of the pack is', () => {
  installPhp('8.1.2', 'true', 1000);
  expect(proven()).toBe(0);
  installPhp('8.1.2', 'nope', 1000);
  place.write('pack.yaml', `# a comment\n${pack.replace('title: A sample', 'title: Another title')}`);
  expect(proven()).toBe(0);
  place.write('pack.yaml', pack.replace('echo true;', 'echo  true;'));
  expect(proven()).toBe('failed');
});

test('it is skipped when the runtime is gone', () => {
  installPhp('8.1.2', 'true', 1000);
  expect(proven()).toBe(0);
  place.write('tools/php', '');
  expect(proven()).toBe('skipped');
});

test('without the flag only queries are run, in their own database', () => {
  const query = packText('setup: CREATE TABLE shop (id INTEGER)\n', 'query')
    .replace('kind: boolean', 'kind: sql')
    .replace('answer: true', 'solution: SELECT town FROM shop');
  const script = packText('proof: {run: bash, source: echo false}\n', 'script');
  place.write('query.yaml', query);
  place.write('script.yaml', script);
  const { status, stdout } = place.lint(['--quiet', 'query.yaml', 'script.yaml']);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^query\.yaml:\d+:\d+: error: .*no such column: town" \[sql\/bad-solution\]\n$/);
  expect(place.lint(['--quiet', '--prove', 'script.yaml']).stdout).toContain('[proof/failed]');
});
