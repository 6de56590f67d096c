import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { drillWords } from '../../support/drilling.js';
import { makeHome, removeHome } from '../../support/home.js';
import { answersOf } from '../../support/reviews.js';
import { type Circumstances, type Ran, run } from '../../support/run.js';

let home = '';
let other = '';
beforeEach(() => {
  home = makeHome();
  other = makeHome();
});
afterEach(() => [home, other].forEach(removeHome));

async function prep(words: readonly string[], more: Partial<Circumstances> = {}): Promise<Ran> {
  const ran = await run(words, { home, ...more });
  expect(ran.stderr).not.toMatch(/^ +at |this is a bug/m);
  return ran;
}

async function drillBoth(): Promise<void> {
  await prep(drillWords(['kinds/statement'], home), { input: '2\n' });
  await prep(drillWords(['kinds/word'], home), { input: 'my own words\n' });
}

const schema: unknown = JSON.parse(readFileSync('schema/history.schema.json', 'utf8'));
const valid = new Ajv({ strict: false, validateFormats: false }).compile(Object(schema));

describe('prep history export and import', () => {
  test('carry answers over, without what was typed, under the name that was given', async () => {
    await drillBoth();
    const file = join(home, 'ann.jsonl');
    expect(await prep(['history', 'export', '--as', 'Ann', file])).toEqual({
      status: 0,
      stdout: '',
      stderr: `The history is in ${file}, without what you typed.\n`,
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toMatch(
      /^\{"type":"history","version":1,"kind":"export",.*"learner":"Ann"\}\n/,
    );
    expect(readFileSync(file, 'utf8')).not.toContain('my own words');
    const first = await prep(['history', 'import', file], { home: other });
    expect(first).toEqual({
      status: 0,
      stdout: 'Took in 2 answers, 2 sessions and 2 other rows.\n',
      stderr: '',
    });
    expect(await answersOf(other)).toEqual(await answersOf(home));
    const again = await prep(['history', 'import', file], { home: other });
    expect(again.stdout).toBe('Nothing new. 6 rows had been there already.\n');
    // Of the first alone: the second changed nothing.
    expect(readdirSync(other).filter((name) => name.endsWith('.backup'))).toHaveLength(1);
  });

  test('into a history of nothing can be taken back as well', async () => {
    await drillBoth();
    const file = join(home, 'ann.jsonl');
    await prep(['history', 'export', file]);
    await prep(['history', 'import', file], { home: other });
    const undone = await prep(['history', 'undo'], { home: other });
    expect(undone).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Answers: 2 before, 0 after.'),
    });
    expect(await answersOf(other)).toEqual([]);
  });

  test('work in a pipe, with what was typed; every line is what the schema says', async () => {
    await drillBoth();
    const { stdout, stderr } = await prep(['history', 'export', '--answers', '-']);
    expect(stderr).toBe('');
    expect(stdout).toContain('my own words');
    for (const line of stdout.trim().split('\n')) {
      valid(JSON.parse(line));
      expect(valid.errors ?? []).toEqual([]);
    }
    const { status } = await prep(['history', 'import', '-'], { home: other, input: stdout });
    expect(status).toBe(0);
    expect(await answersOf(other)).toHaveLength(2);
  });

  test('a change is backed up before, and taken back by undo', async () => {
    await drillBoth();
    const file = join(home, 'a.jsonl');
    await prep(['history', 'export', file]);
    await prep(drillWords(['kinds/statement'], other), { home: other, input: '1\n' });
    const before = await answersOf(other);
    await prep(['history', 'import', file], { home: other });
    expect(readdirSync(other).filter((name) => name.endsWith('.import.backup'))).toHaveLength(1);
    expect(await answersOf(other)).toHaveLength(3);
    expect((await prep(['history', 'undo'], { home: other })).status).toBe(0);
    expect(await answersOf(other)).toEqual(before);
  });

  test('what is wrong is told with file and line, and ends with 2', async () => {
    const file = join(home, 'bad\u001b]0;x\u0007.jsonl');
    writeFileSync(file, '{"type":"history","version":9}\n');
    const { status, stdout, stderr } = await prep(['history', 'import', file]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(
      '.jsonl, line 1: this file has version "9" of the format, and this prep reads version 1.',
    );
    expect(stderr).toContain('Nothing was imported.');
    expect(stderr).not.toMatch(/[\u001b\u0007]/);
  });

  test.each([
    ['history import', 'name the file to import, or - for stdin'],
    ['history import nosuch.jsonl', 'nosuch.jsonl cannot be read: there is no such file'],
    ['history import .', 'it is not a file'],
    ['history export', 'there is no history to export yet'],
    ['history sync', 'name the folder that your machines share'],
    ['history sync --dir /no/such', 'the folder /no/such does not exist'],
    ['report --from /no/such', 'the folder /no/such does not exist'],
    ['report --from . --items', '--items does not go with --from'],
    ['report data --from .', '--from reports on all areas; name none'],
  ])('%s: says what to do', async (words, said) => {
    const { status, stdout, stderr } = await prep(words.split(' '));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  test('a name is one line, and an export goes where a file can be', async () => {
    await drillBoth();
    expect((await prep(['history', 'export', '--as', 'A\nB'])).stderr).toContain('--as takes a name');
    expect((await prep(['history', 'export', home])).stderr).toContain('it is a folder or a device');
    expect((await prep(['history', 'export', join(home, 'no', 'x.jsonl')])).stderr).toContain(
      'its folder does not exist',
    );
  });
});

describe('prep history sync', () => {
  test('tells what came and went, and what could not be read', async () => {
    await drillBoth();
    const folder = join(home, 'shared');
    mkdirSync(folder);
    expect((await prep(['history', 'sync', '--dir', folder])).stdout).toBe(
      'Nothing new came; wrote 6 rows of this device.\n',
    );
    const there = await prep(['history', 'sync', '--dir', folder], { home: other });
    expect(there).toEqual({
      status: 0,
      stdout: 'Took in 2 answers, 2 sessions and 2 other rows; wrote 0 rows of this device.\n',
      stderr: '',
    });
    expect((await prep(['history', 'sync', '--dir', folder])).stdout).toContain('Nothing to do: 1 file in ');
    writeFileSync(join(folder, 'x.jsonl'), 'hello\n');
    const spoiled = await prep(['history', 'sync', '--dir', folder]);
    expect(spoiled.status).toBe(1);
    expect(spoiled.stderr).toContain('x.jsonl, line 1: this is not a line of JSON.');
    expect(existsSync(join(folder, 'x.jsonl.damaged'))).toBe(false);
  });
});
