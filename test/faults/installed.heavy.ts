import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { homeEnvironment } from '../support/home.js';
import { freshHome, runPrep, truthWords } from './drills.js';
import { startProgram } from './programs.js';

describe('another Node than prep needs', () => {
  /** What an older Node says of itself; all else of it is this one. */
  function pretending(version: string): string {
    const versions = `Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;
    return `--import=data:text/javascript,${encodeURIComponent(versions)}`;
  }

  test.each(['18.20.8', '20.18.3'])(
    '%s: a sentence with what to do, and nothing is touched',
    async (version) => {
      const folder = freshHome();
      const env = { ...homeEnvironment(folder), NODE_OPTIONS: pretending(version) };
      expect(await runPrep(['drill'], { env, folder })).toEqual({
        status: 2,
        shown: '',
        complaint: `prep needs Node 20.19 or newer; this is Node ${version}. Install a newer one from https://nodejs.org and run prep again.\n`,
      });
      expect(existsSync(join(folder, 'history.db'))).toBe(false);
    },
  );

  test('20.19.0 is new enough', async () => {
    const folder = freshHome();
    const env = { ...homeEnvironment(folder), NODE_OPTIONS: pretending('20.19.0') };
    expect(await runPrep(['--version'], { env, folder })).toMatchObject({ status: 0, complaint: '' });
  });
});

test('a program that was not built says how that is done', async () => {
  const folder = freshHome();
  cpSync(resolve('bin'), join(folder, 'bin'), { recursive: true });
  const running = startProgram([join(folder, 'bin', 'prep.js')], { env: homeEnvironment(folder), folder });
  running.end();
  expect([await running.ended, running.complaint()]).toEqual([
    2,
    expect.stringMatching(/^prep is not built .*dist.start\.cjs is not there\)\.\n.*npm run build\n$/),
  ]);
});

describe('without the native half of better-sqlite3', () => {
  const native = join('better-sqlite3', 'build');

  /** The program as `npm ci --ignore-scripts` installs it. */
  function installed(folder: string): string {
    const modules = join(folder, 'installed', 'node_modules');
    mkdirSync(modules, { recursive: true });
    for (const name of ['bin', 'dist', 'package.json', 'questions', 'seeds']) {
      cpSync(resolve(name), join(folder, 'installed', name), { recursive: true });
    }
    for (const name of ['better-sqlite3', 'bindings', 'file-uri-to-path']) {
      const filter = (path: string) => !path.includes(native);
      cpSync(resolve('node_modules', name), join(modules, name), { recursive: true, filter });
    }
    return join(folder, 'installed', 'bin', 'prep.js');
  }

  test('a drill says which command mends it; what needs no history works', async () => {
    const folder = freshHome();
    const program = installed(folder);
    const run = async (words: readonly string[]) => {
      const running = startProgram([program, ...words], { env: homeEnvironment(folder), folder });
      running.end();
      return {
        status: await running.ended,
        shown: running.lines().join('\n'),
        complaint: running.complaint(),
      };
    };
    const refused =
      /^prep: the native half of better-sqlite3 cannot be loaded .*npm rebuild better-sqlite3.*\n$/;
    for (const words of [
      truthWords(folder, 2),
      [...truthWords(folder, 2), '--no-save'],
      ['plan', '--minutes', '9'],
    ]) {
      const { status, shown, complaint } = await run(words);
      expect([status, shown, complaint]).toEqual([2, '', expect.stringMatching(refused)]);
    }
    for (const words of [['report'], ['packs', 'list'], ['lint', 'packs', '--quiet'], ['--help']]) {
      const { status, complaint } = await run(words);
      expect([words, status, complaint]).toEqual([words, 0, '']);
    }
    expect(existsSync(join(folder, 'history.db'))).toBe(false);
  });
});
