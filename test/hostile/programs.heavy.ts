import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findSandbox } from '../../src/run/sandbox.js';
import { path, processesWith } from '../run/support.js';
import { homeEnvironment, makeHome, removeHome } from '../support/home.js';
import { exercises, type HostileProgram, hostilePrograms, mark, provenBy, secret } from './programs.js';

const program = join(import.meta.dirname, '..', '..', 'bin', 'prep.js');
const calls: string[] = [];
const server = createServer((socket) => {
  calls.push('called');
  socket.end();
});

let home: string;
let programs: readonly HostileProgram[];
beforeAll(async () => {
  home = makeHome();
  mkdirSync(join(home, '.ssh'));
  writeFileSync(join(home, '.ssh', 'id_rsa'), secret);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  programs = hostilePrograms(home, (server.address() as AddressInfo).port);
});
afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  removeHome(home);
});

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Not at once, since it is this process that the hostile ones call. */
function prep(words: readonly string[], { input = '', folders = path } = {}): Promise<Ended> {
  const env = { ...homeEnvironment(home), PATH: folders, TOKEN: secret };
  const child = spawn(process.execPath, [program, ...words], { cwd: home, env });
  const texts = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (texts.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (texts.stderr += String(chunk)));
  child.stdin.end(input);
  return new Promise((ended) => child.once('close', (status) => ended({ status, ...texts })));
}

/** A path on which bubblewrap is found, and does not work. */
function withoutBubblewrap(): string {
  const folder = join(home, 'bin');
  mkdirSync(folder);
  symlinkSync('/bin/false', join(folder, 'bwrap'));
  return `${folder}${delimiter}${path}`;
}

async function expectNothingLeft(): Promise<void> {
  for (let round = 0; round < 100 && processesWith(mark).length > 0; round += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(processesWith(mark)).toEqual([]);
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('prep-run-'))).toEqual([]);
}

const shutIn = findSandbox(path).level === 'bubblewrap';

describe('--prove', () => {
  test('ends every program, and it gets hold of nothing', async () => {
    writeFileSync(join(home, 'hostile.yaml'), provenBy(programs));
    const words = ['lint', 'hostile.yaml', '--prove', '--no-cache', '--format', 'json'];
    const { status, stdout, stderr } = await prep(words);
    expect([status, stderr.includes(secret), stdout.includes(secret)]).toEqual([1, false, false]);
    const results: readonly { rule: string; question: string; message: string }[] =
      JSON.parse(stdout).results;
    for (const { name, verdict, onlyShutIn } of programs) {
      const found = results.find(
        ({ rule, question }) => rule === 'proof/failed' && question === `hostile/${name}`,
      );
      if (onlyShutIn === undefined || shutIn)
        expect([name, found?.message]).toEqual([name, expect.stringMatching(verdict)]);
    }
    if (shutIn) expect([existsSync(join(home, 'trace')), calls]).toEqual([false, []]);
    await expectNothingLeft();
  });
});

describe('as an answer, where no bubblewrap works', () => {
  test('every program ends, and leaves nothing', async () => {
    const folders = withoutBubblewrap();
    const tried = programs.filter(({ onlyShutIn }) => onlyShutIn === undefined);
    const packs = join(home, 'packs');
    mkdirSync(packs);
    writeFileSync(join(packs, 'hostile.yaml'), exercises(tried));
    for (const { name, source, verdict } of tried) {
      const words = ['drill', `hostile/${name}`, '--no-shipped', '--packs', packs, '--trust', 'hostile'];
      const input = `${JSON.stringify({ type: 'answer', response: source })}\n`;
      const { status, stdout, stderr } = await prep([...words, '--jsonl', '--no-save'], { input, folders });
      expect(stderr).toContain('not shut in');
      expect([name, status, whyOf(stdout)]).toEqual([name, 0, expect.stringMatching(verdict)]);
      expect(stdout).not.toContain(secret);
    }
    await expectNothingLeft();

    writeFileSync(join(home, 'one.yaml'), provenBy(programs.filter(({ name }) => name === 'environment')));
    const proven = await prep(['lint', 'one.yaml', '--prove', '--no-cache'], { folders });
    expect(proven.stderr).toMatch(/^prep: proofs are run with .*not shut in/);
  });
});

function whyOf(stdout: string): string | undefined {
  const messages: readonly { type: string; why?: string }[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return messages.find(({ type }) => type === 'result')?.why;
}
