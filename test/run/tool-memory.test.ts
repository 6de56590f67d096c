import { describe, expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ToolKind } from '../../src/run/tool.js';
import { remembered } from '../../src/run/tool-memory.js';
import { Workshop } from '../../src/run/workshop.js';
import { path, temporaryFolder } from './support.js';

/** Writes a program; its file is as old as all others of these tests, unless told otherwise. */
function program(file: string, script: string, seconds = 1000): void {
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  utimesSync(file, seconds, seconds);
}

const kind: ToolKind = { name: 'x', commands: ['lang'], versionWords: [], install: 'nowhere' };

function versionIn(folder: string, memory?: Map<string, string>, tool = kind): Promise<string | undefined> {
  const around = { path: `${folder}:${path}`, home: folder, own: {}, memory };
  return new Workshop(around).tool(tool).then((found) => found?.version);
}

describe('what a tool tells about its version', () => {
  test('is remembered from one run to the next while its file is the same', async () => {
    const [folder, memory] = [temporaryFolder(), new Map<string, string>()];
    program(join(folder, 'lang'), 'echo 1.5');
    expect(await versionIn(folder, memory)).toBe('1.5');
    program(join(folder, 'lang'), 'echo 1.6');
    expect(await versionIn(folder, memory)).toBe('1.5');
    expect(await versionIn(folder)).toBe('1.6');
    program(join(folder, 'lang'), 'echo 1.6', 1001);
    expect(await versionIn(folder, memory)).toBe('1.6');
    program(join(folder, 'lang'), 'echo 1.70', 1001);
    expect(await versionIn(folder, memory)).toBe('1.70');
  });

  test('is asked for again where a link leads somewhere else', async () => {
    const [folder, memory] = [temporaryFolder(), new Map<string, string>()];
    program(join(folder, 'old'), 'echo 1.5');
    program(join(folder, 'new'), 'echo 1.6');
    symlinkSync('old', join(folder, 'lang'));
    expect(await versionIn(folder, memory)).toBe('1.5');
    rmSync(join(folder, 'lang'));
    symlinkSync('new', join(folder, 'lang'));
    expect(await versionIn(folder, memory)).toBe('1.6');
  });

  test('is not remembered where the tool does not start, or says nothing of use', async () => {
    const [folder, memory] = [temporaryFolder(), new Map<string, string>()];
    program(join(folder, 'lang'), 'exit 1 # 1.5');
    expect(await versionIn(folder, memory)).toBeUndefined();
    program(join(folder, 'lang'), 'echo 1.5 ; :');
    expect(await versionIn(folder, memory)).toBe('1.5');
  });

  test('is asked for again where what is remembered is no version', async () => {
    const [folder, memory] = [temporaryFolder(), new Map<string, string>()];
    program(join(folder, 'lang'), 'echo 1.5');
    await versionIn(folder, memory);
    for (const key of memory.keys()) memory.set(key, '');
    expect(await versionIn(folder, memory)).toBe('1.5');
  });
});

test('where a version manager keeps a tool is asked for again when another version is chosen, or it is gone', async () => {
  const [folder, memory] = [temporaryFolder(), new Map<string, string>()];
  for (const version of ['1.5', '1.6']) {
    mkdirSync(join(folder, version, 'bin'), { recursive: true });
    program(join(folder, version, 'bin', 'lang'), `echo ${version}`);
  }
  mkdirSync(join(folder, 'shims'));
  program(join(folder, 'shims', 'lang'), `echo "${folder}/$(cat ${folder}/version)"`);
  const managed: ToolKind = { ...kind, installed: { words: ['where'], below: 'bin/lang' } };
  const version = () => versionIn(join(folder, 'shims'), memory, managed);

  writeFileSync(join(folder, 'version'), '1.5');
  expect(await version()).toBe('1.5');
  writeFileSync(join(folder, 'version'), '1.6 ');
  expect(await version()).toBe('1.6');
  writeFileSync(join(folder, 'version'), '1.5');
  rmSync(join(folder, '1.6'), { recursive: true });
  expect(await version()).toBe('1.5');
});

test('without a memory each is asked', async () => {
  let asked = 0;
  const telling = {
    words: [],
    files: [],
    tell: () => Promise.resolve(String((asked += 1))),
    stands: () => true,
  };
  expect([await remembered(undefined, telling), await remembered(undefined, telling)]).toEqual(['1', '2']);
});
