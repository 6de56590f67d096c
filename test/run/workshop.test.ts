import { describe, expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandAt, type ToolKind } from '../../src/run/tool.js';
import { Workshop } from '../../src/run/workshop.js';
import { limits, options, path, temporaryFolder } from './support.js';

const bash = commandAt('/bin/bash');
const install = 'nowhere';

function workshopWith(folder: string, home = folder): Workshop {
  return new Workshop({ path: `${folder}:${path}`, home, own: { node: commandAt(options.node) } });
}

/** A folder with a script in it that can be called. */
function folderWith(name: string, script: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'bin', name), 0o755);
  return folder;
}

describe('a tool', () => {
  test('is the first command that starts, with its version', async () => {
    const kind: ToolKind = {
      name: 'x',
      commands: ['no-such', 'false', 'bash'],
      versionWords: ['--version'],
      install,
    };
    expect(await workshopWith('/nowhere').tool(kind)).toMatchObject({
      command: expect.stringMatching(/\/bash$/),
      version: expect.stringMatching(/^\d+\.\d+/),
    });
  });

  test('that is ours is on no path', async () => {
    const kind: ToolKind = { name: 'Node', commands: ['node'], versionWords: ['--version'], install };
    const lonely = new Workshop({ path: '/nowhere', home: '/', own: { node: commandAt(options.node) } });
    expect((await lonely.tool(kind))?.version).toBe(process.versions.node);
  });

  test('that is missing is undefined', async () => {
    const kind: ToolKind = { name: 'x', commands: ['no-such'], versionWords: [], install };
    expect(await workshopWith('/nowhere').tool(kind)).toBeUndefined();
  });

  test('is taken from where a version manager keeps it, asked with the home folder', async () => {
    const folder = folderWith('lang', 'if [ "$1" = where ]; then echo "$HOME/real"; else echo shim 1.0; fi');
    mkdirSync(join(folder, 'real', 'bin'), { recursive: true });
    const real = join(folder, 'real', 'bin', 'lang');
    writeFileSync(real, '#!/bin/sh\necho real 2.0');
    chmodSync(real, 0o755);
    const kind: ToolKind = {
      name: 'lang',
      commands: ['lang'],
      versionWords: ['--version'],
      installed: { words: ['where'], below: 'bin/lang' },
      install,
    };
    const tool = await workshopWith(join(folder, 'bin'), folder).tool(kind);
    expect(tool).toEqual({ command: real, words: [], visible: [join(folder, 'real'), real], version: '2.0' });
    rmSync(folder, { recursive: true });
  });

  test('is looked for once', async () => {
    const folder = folderWith('lang', 'echo lang 1.5');
    const kind: ToolKind = { name: 'lang', commands: ['lang'], versionWords: [], install };
    const workshop = workshopWith(join(folder, 'bin'));
    expect((await workshop.tool(kind))?.version).toBe('1.5');
    rmSync(folder, { recursive: true });
    expect((await workshop.tool(kind))?.version).toBe('1.5');
  });
});

describe('a job', () => {
  const workshop = workshopWith('/nowhere');
  const step = (script: string) => ({ run: bash, words: ['-c', script], limits });

  test('runs its steps in one folder, and gives what the last one gave', async () => {
    const finished = await workshop.run({
      files: [{ name: 'a.txt', text: 'hello' }],
      steps: ({ source, folder }) => [
        step(`cp ${source}/a.txt ${folder}/b; echo first`),
        step(`cat ${folder}/b`),
      ],
    });
    expect(finished.stdout).toBe('hello');
  });

  test('stops at the first step that does not end well', async () => {
    const finished = await workshop.run({
      files: [],
      steps: () => [step('echo one; exit 4'), step('echo two')],
    });
    expect(finished).toMatchObject({ ending: { kind: 'exited', code: 4 }, stdout: 'one\n' });
  });

  test('gives a step its own variables', async () => {
    const finished = await workshop.run({
      files: [],
      steps: () => [{ ...step('echo $COLOUR'), environment: { COLOUR: 'blue' } }],
    });
    expect(finished.stdout).toBe('blue\n');
  });
});
