import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { everyKindPack, packFolder } from '../support/kinds-pack.js';
import { TerminalSession } from '../support/terminal.js';
import { freshHome, prep, truthWords } from './drills.js';
import { childProgram, type Running, startProgram } from './programs.js';

const child = childProgram();
/** Whatever a program makes is open to all, if it says nothing. */
const before = 'umask 000';

/** A home that is not there yet, so that all its folders are made. */
function bareEnvironment(home: string): Record<string, string> {
  mkdirSync(join(home, 'tmp'), { recursive: true });
  return { HOME: join(home, 'me'), TMPDIR: join(home, 'tmp') };
}

/** The rights of all that lies below a folder, such as "me/.local/share/prep/history.db 600". */
function rightsBelow(folder: string, root = folder): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const rights = (lstatSync(path).mode & 0o777).toString(8);
    const own = `${relative(root, path)} ${entry.isDirectory() ? 'folder' : 'file'} ${rights}`;
    return entry.isDirectory() ? [own, ...rightsBelow(path, root)] : [own];
  });
}

/** That nobody else can look at anything there. */
function checkPrivate(folder: string): readonly string[] {
  const rights = rightsBelow(folder);
  expect(rights.filter((each) => !/ folder 700$| file 600$/.test(each))).toEqual([]);
  return rights.map((each) => each.split(' ')[0] ?? '');
}

function untilLine(running: Running, holds: (line: string) => boolean): Promise<void> {
  return new Promise((done) => running.onLine((line) => holds(line) && done()));
}

async function succeed(words: readonly string[], home: string): Promise<void> {
  const running = startProgram(words, { env: bareEnvironment(home), folder: home, before });
  running.end();
  expect([await running.ended, running.complaint()]).toEqual([0, '']);
}

describe('with umask 000, nobody else can read', () => {
  test('the history and its companions, while a drill runs and after it', async () => {
    const home = freshHome();
    const words = [prep, ...truthWords(home, 2, ['--jsonl'])];
    const running = startProgram(words, { env: bareEnvironment(home), folder: home, before });
    const answered = untilLine(running, (line) => line.includes('"type":"result"'));
    await untilLine(running, (line) => line.includes('"type":"question"'));
    running.write('{"type":"answer","response":true}');
    await answered;
    const data = join('.local', 'share', 'prep');
    const names = checkPrivate(join(home, 'me'));
    expect(names).toEqual(
      expect.arrayContaining(['', '-wal', '-shm'].map((suffix) => join(data, `history.db${suffix}`))),
    );
    running.end();
    expect([await running.ended, running.complaint()]).toEqual([0, '']);
    checkPrivate(join(home, 'me'));
  });

  test('the backup before newer tables', async () => {
    const home = freshHome();
    const file = join(home, 'me', 'data', 'history.db');
    await succeed([prep, ...truthWords(home, 1, ['--db', file])], home);
    rmSync(file);
    await succeed([child, 'makeOld', file], home);
    chmodSync(file, 0o600);
    await succeed([prep, ...truthWords(home, 1, ['--db', file])], home);
    expect(checkPrivate(join(home, 'me')).filter((name) => name.endsWith('.backup'))).toHaveLength(1);
  });

  test('backups, exports and what machines share', async () => {
    const home = freshHome();
    const file = join(home, 'me', 'data', 'history.db');
    await succeed([prep, ...truthWords(home, 1, ['--db', file])], home);
    const shared = join(home, 'me', 'shared');
    mkdirSync(shared, { mode: 0o700 });
    for (const words of [['backup'], ['export', join(shared, 'all.jsonl')], ['sync', '--dir', shared]])
      await succeed([prep, 'history', ...words, '--quiet', '--db', file], home);
    const names = checkPrivate(join(home, 'me'));
    expect(names.filter((name) => name.endsWith('.backup'))).toHaveLength(1);
    expect(names.filter((name) => name.endsWith('.jsonl'))).toHaveLength(2);
  });

  test('a report that was written, and what is remembered of proofs', async () => {
    const home = freshHome();
    const packs = packFolder(home, { 'kinds.yaml': everyKindPack });
    await succeed([prep, 'lint', '--prove', '--quiet', packs], home);
    const report = join(home, 'me', 'report.html');
    await succeed([prep, 'report', '--demo', '--quiet', '--html', report], home);
    const names = checkPrivate(join(home, 'me'));
    expect(names).toContain('report.html');
    expect(names.filter((name) => name.startsWith(join('.cache', 'prep'))).length).toBeGreaterThan(2);
  });

  test('an answer while it is in an editor', async () => {
    const home = freshHome();
    const env = {
      ...bareEnvironment(home),
      NODE: process.execPath,
      EDITOR: 'sh -c \'stat -c %a "$0" "$(dirname "$0")" > "$HOME/seen"; echo words >> "$0"\'',
    };
    const packs = packFolder(home, { 'kinds.yaml': everyKindPack });
    const words = `answers kinds/story --edit --no-shipped --packs ${packs}`;
    const shell = `umask 000; mkdir -m 700 "$HOME"; "$NODE" "$PREP" ${words}; exit`;
    const at = new TerminalSession([], { home, shell, env });
    expect((await at.exit).status).toBe(0);
    expect(readFileSync(join(home, 'me', 'seen'), 'utf8')).toBe('600\n700\n');
    expect(readdirSync(join(home, 'tmp'))).toEqual([]);
    await at.dispose();
  });
});
