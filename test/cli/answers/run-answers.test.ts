import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { drillWords } from '../../support/drilling.js';
import { makeHome, removeHome } from '../../support/home.js';
import { packFolder } from '../../support/kinds-pack.js';
import { type Ran, run } from '../../support/run.js';

let home = '';
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

/** Answers the open question in writing, then names the points made. */
function story(text: string, points: string, day: string): Promise<Ran> {
  const words = [...drillWords(['kinds/story'], home), '--now', `2026-11-${day}T23:30:00Z`];
  return run(words, { home, input: `${text}\n${points}\n` });
}

function answers(...words: readonly string[]): Promise<Ran> {
  return run(['answers', ...words, '--no-shipped', '--packs', `${home}/packs`], { home });
}

describe('after the same question was answered twice', () => {
  let second = '';
  beforeEach(async () => {
    await story('We broke the login.', '1', '20');
    second = (await story('We broke the login; I rolled it back \u001b[2J.', '1,2', '21')).stdout;
  });

  test('the earlier one is shown with what got better since', () => {
    expect(second).toContain('You have answered this in writing before (1):');
    expect(second).toContain('  - 2026-11-21: 4 words, 1 of 3 points');
    expect(second).toContain('New since then: Says what was done');
    expect(second).not.toContain('New since then: Names the situation');
    expect(second).toContain('about 4 s aloud');
  });

  test('they are listed by question', async () => {
    const { status, stdout } = await answers();
    expect(status).toBe(0);
    expect(stdout).toBe(
      'kinds/story\n  2 answers, the last on 2026-11-22: We broke the login; I rolled it back \ufffd[2J.\n',
    );
  });

  test('and shown over time, with a good answer last', async () => {
    const { stdout } = await answers('kinds/story');
    const places = ['Tell of a time', '2026-11-21: 4 words', '2026-11-22: 9 words', 'A good answer'].map(
      (part) => stdout.indexOf(part),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(stdout).not.toContain('\u001b');
  });

  test('as JSON, the text as it was written', async () => {
    expect(JSON.parse((await answers('--json')).stdout)).toEqual({
      version: 1,
      answers: [
        {
          question: 'kinds/story',
          answers: 2,
          lastAt: expect.stringContaining('2026-11-21T23:30:00'),
          begins: 'We broke the login; I rolled it back \ufffd[2J.',
        },
      ],
    });
    const document = JSON.parse((await answers('kinds/story', '--json')).stdout);
    expect(document).toMatchObject({ version: 1, question: 'kinds/story', model: expect.any(String) });
    expect(document.answers.map(({ text, words }: { text: string; words: number }) => [text, words])).toEqual(
      [
        ['We broke the login.', 4],
        ['We broke the login; I rolled it back \u001b[2J.', 9],
      ],
    );
  });

  test('they are shown even where the pack is gone', async () => {
    packFolder(home, { 'kinds.yaml': 'pack: other\ntitle: O\narea: o\nversion: 1\nquestions: []\n' });
    const { status, stdout } = await answers('kinds/story');
    expect(status).toBe(0);
    expect(stdout).toContain('Its pack is not here any more.');
    expect(stdout).toContain('We broke the login.');
  });
});

test('a spoken answer is none in writing', async () => {
  await story('', '1', '20');
  expect((await answers()).stdout).toContain('You have written no answers yet.');
  expect((await answers('kinds/story')).stdout).toContain('You have not answered this in writing yet.');
  expect(JSON.parse((await answers('--json')).stdout)).toEqual({ version: 1, answers: [] });
});

test.each([
  [['kinds/stori'], 'there is no open question "kinds/stori"; did you mean "kinds/story"?'],
  [['kinds/one'], 'kinds/one is no open question'],
  [['--edit'], 'name the question to edit'],
  [['kinds/story', '--edit'], 'an editor needs a terminal'],
])('%j ends with 2 and says why', async (words, complaint) => {
  packFolder(home, {});
  await story('', '', '20');
  const { status, stdout, stderr } = await answers(...words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(complaint);
});
