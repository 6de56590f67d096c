import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drillWords } from '../../support/drilling.js';
import { makeHome, removeHome } from '../../support/home.js';
import { kindsPack, packFolder } from '../../support/kinds-pack.js';
import { answersOf } from '../../support/reviews.js';
import { type Circumstances, type Ran, run } from '../../support/run.js';

let home = '';
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

/** `prep packs` over the pack of every kind, and over that alone. */
function packs(words: readonly string[], more: Omit<Circumstances, 'home'> = {}): Promise<Ran> {
  const folder = packFolder(home, { 'kinds.yaml': kindsPack });
  return run(['packs', ...words, '--no-shipped', '--packs', folder], { home, ...more });
}

/** One more question in a file of its own, which belongs to the same pack. */
function furtherKinds(id: string): string {
  return `format: 1
pack: kinds
title: One question of every kind
area: data
version: 1
questions:
  - id: ${id}
    kind: boolean
    level: mid
    topic: choosing
    skills: [technologies]
    prompt: Is this statement with the name ${id} true?
    answer: true
`;
}

async function printed(...words: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await packs(words);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** A drill in which the learner flags one question with a note, and knows another. */
async function drillWithMarks(): Promise<void> {
  await run(drillWords(['kinds/word'], home), { home, input: ':flag odd wording\nidempotent\n' });
  await run(drillWords(['kinds/statement'], home), { home, input: 'k\n' });
}

describe('list', () => {
  test('names each pack with its questions and its file; it is what packs does without a word', async () => {
    const list = await printed('list');
    expect(list).toBe(
      `kinds: One question of every kind (8 questions, area data)\n  ${join(home, 'packs', 'kinds.yaml')}\n`,
    );
    expect(await printed()).toBe(list);
  });

  test('of a pack of several files names the first, and how many more', async () => {
    packFolder(home, {
      'kinds-further.yaml': furtherKinds('later'),
      'kinds-other.yaml': furtherKinds('last'),
    });
    expect(await printed('list')).toContain(
      `  ${join(home, 'packs', 'kinds.yaml')} and 2 more files (--verbose names all)\n`,
    );
    expect(await printed('list', '--verbose')).toContain(`  ${join(home, 'packs', 'kinds-other.yaml')}\n`);
  });

  test('shows what was flagged, with the note, and what is known', async () => {
    await drillWithMarks();
    const list = await printed('list');
    expect(list).toContain('Flagged by you:\n  kinds/word: odd wording\n');
    expect(list).toContain('Known, so never asked:\n  kinds/statement\n');
    expect(list).toContain('prep packs show QUESTION --ask-again');
  });

  test('--json is one document of the same', async () => {
    await drillWithMarks();
    const document: unknown = JSON.parse(await printed('list', '--json'));
    expect(document).toMatchObject({
      version: 1,
      packs: [{ id: 'kinds', area: 'data', questions: 8, files: [join(home, 'packs', 'kinds.yaml')] }],
      marks: expect.arrayContaining([
        expect.objectContaining({ question: 'kinds/word', what: 'flag', note: 'odd wording' }),
        expect.objectContaining({ question: 'kinds/statement', what: 'known' }),
      ]),
    });
  });

  test('names a file that is left out for its errors', async () => {
    packFolder(home, { 'broken.yaml': kindsPack.replaceAll('kinds', 'broken').replace('mid', 'expert') });
    expect(await printed('list')).toMatch(/broken\.yaml: has errors and is left out; see: prep lint /);
  });
});

describe('show', () => {
  test('prints a question with its key, what is wrong, explanation and source', async () => {
    const page = await printed('show', 'kinds/one');
    expect(page).toMatch(/^kinds\/one\ndata, choice, mid, choosing; technologies\n\nWhich structure finds/);
    expect(page).toContain('Answer:\n  A hash table\nWrong:\n  A linked list\n');
    expect(page).toContain('\nHashing leads straight to the bucket.\n');
    expect(page).toContain(
      'Source: Introduction to Algorithms, chapter 11 - https://example.org/algorithms/',
    );
    expect(page).not.toMatch(/new to you|undefined|\n\n\n/);
  });

  test.each(kindsPack.match(/(?<=- id: )\w+/g) ?? [])('shows the key of kinds/%s', async (name) => {
    expect(await printed('show', `kinds/${name}`)).toMatch(/\nAnswer:\n {2}\S/);
  });

  test('--why says in a sentence why it would be asked now, before and after an answer', async () => {
    const day = ['--now', '2026-11-20T12:00:00Z'];
    expect(await printed('show', 'kinds/word', '--why', ...day)).toMatch(
      /\nThis question is new to you\. It stands for/,
    );
    await run(drillWords(['kinds/word'], home), { home, input: 'idempotent\n' });
    expect(await printed('show', 'kinds/word', '--why', ...day)).toMatch(
      /\nYou answered it once before; it is not due yet\./,
    );
  });

  test('--proof shows what was run to prove the key, or says that there is none', async () => {
    expect(await printed('show', 'kinds/one', '--proof')).toContain('\nNo proof is given.');
    const { stdout } = await run(['packs', 'show', 'data/not-in-with-null', '--proof'], { home });
    expect(stdout).toMatch(/Verified 20\d\d-\d\d-\d\d by running it \(sqlite/);
    expect(stdout).toMatch(/Proof, run with sqlite:\n {2}CREATE TABLE product/);
  });

  test('code has colours on a terminal, and the address is a link there; never in a pipe', async () => {
    const words = ['packs', 'show', 'data/not-in-with-null'];
    const shown = await run(words, { home, columns: 80 });
    expect(shown.stdout).toContain('\u001b[36mSELECT\u001b[39m');
    expect(shown.stdout).toContain('\u001b]8;;https://www.sqlite.org/');
    const piped = await run(words, { home });
    expect(piped.stdout).not.toContain('\u001b');
    const forced = await run([...words, '--color', 'always'], { home });
    expect(forced.stdout).toContain('\u001b[36mSELECT');
    expect(forced.stdout).not.toContain('\u001b]8;;');
  });

  test('--ask-again takes back what was known or flagged, and the drill asks it again', async () => {
    await drillWithMarks();
    expect(await printed('show', 'kinds/statement', '--ask-again')).toBe(
      'kinds/statement will be asked again.\n',
    );
    expect(await printed('show', 'kinds/statement', '--ask-again')).toContain('neither known nor flagged');
    expect(await printed('list')).not.toContain('kinds/statement');
    await run(drillWords(['kinds/statement'], home), { home, input: '2\n' });
    expect(await answersOf(home)).toContain('kinds/statement correct');
  });
});

describe('cat', () => {
  test('prints the pack as it lies there', async () => {
    expect(await printed('cat', 'kinds')).toBe(kindsPack);
  });

  test('a shipped pack of several files, piped into lint, has no error', async () => {
    const pack = await run(['packs', 'cat', 'data'], { home });
    expect(pack.stdout).toContain('\n---\n');
    const { status, stderr } = await run(['lint', '-'], { home, input: pack.stdout });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('a pack with errors can be printed as well', async () => {
    const wrong = kindsPack.replaceAll('kinds', 'broken').replace('level: mid', 'level: expert');
    packFolder(home, { 'broken.yaml': wrong });
    expect(await printed('cat', 'broken')).toBe(wrong);
  });
});

test.each([
  [['show', 'kinds/wrod'], 'there is no question "kinds/wrod"; did you mean "kinds/word"?'],
  [['cat', 'kind'], 'there is no pack "kind"; did you mean "kinds"?'],
  [['lst'], 'packs cannot "lst"; did you mean "list"?'],
  [['show'], 'name a question to show'],
  [['cat'], 'name a pack to print'],
  [['new'], 'name the new pack'],
  [['new', 'My Team'], '"My Team" is no name for a pack'],
])('%j cannot be done, and is told why', async (words, complaint) => {
  const { status, stdout, stderr } = await packs(words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(complaint);
});

test('its help fits a screen', async () => {
  const { stdout } = await run(['packs', '--help'], { home });
  expect(stdout.split('\n').length).toBeLessThanOrEqual(24);
  expect(readFileSync('README.md', 'utf8')).toContain(stdout.trimEnd());
});
